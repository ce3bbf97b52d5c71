import type { Address, ImportRecord, RowAbout } from '../../../../shared/people/importRecord.ts';
import { readAddress } from '../../../../shared/people/readAddress.ts';
import { readBirthDate } from '../../../../shared/people/readDate.ts';
import { readNhsNumber } from '../../../../shared/people/readNhsNumber.ts';
import { calmCapitals, readPersonName, readTitle } from '../../../../shared/people/readPersonName.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { ColumnPlan } from './columnPlan.ts';
import { readStandingCells } from './readStandingCells.ts';
import type { RowCells } from './rowCells.ts';

type Person = Omit<
  ImportRecord,
  'row' | 'file' | 'conditions' | 'medicines' | 'results' | 'circumstances' | 'needs'
>;
type Place = ColumnPlan['person'];

/** Who the row is about; null, with the problem told, where it cannot be a person. */
export function readPersonCells(cells: RowCells, at: Place, today: IsoDate): Person | null {
  const name = readName(cells, at);
  const birth = readBirthDate(cells.raw(at.birthDate), today);
  const isAnyone = cells.text(at.nhsNumber) !== '' || cells.text(at.birthDate) !== '';
  if (name === null || 'reason' in birth) {
    const empty = !isAnyone && name === null;
    if (empty) cells.tell(undefined, 'A line that is not about a person', 'row');
    else if (name === null) tellNoName(cells, at.fullName ?? at.familyName);
    else cells.tell(at.birthDate, noBirthDate(cells.text(at.birthDate), birth), 'row');
    return null;
  }
  return {
    ...identityOf(cells, at),
    name,
    birthDate: birth.value,
    ...contactOf(cells, at),
    ...readStandingCells(cells, at, { birthDate: birth.value, today }),
  };
}

/** Whom a row that cannot be taken may be about. */
export function readAbout(cells: RowCells, at: Place): RowAbout {
  const nhs = readNhsNumber(cells.raw(at.nhsNumber));
  return {
    nhsNumber: 'value' in nhs ? nhs.value : null,
    sourceId: cells.text(at.sourceId) || null,
    name: readName(cells, at),
  };
}

function tellNoName(cells: RowCells, column: number | undefined): void {
  cells.tell(column, cells.raw(column).trim() === '' ? 'No name' : 'A name needs at least one letter', 'row');
}

function noBirthDate(text: string, birth: { reason: string } | { value: IsoDate }): string {
  return text === '' || !('reason' in birth) ? 'No date of birth' : birth.reason;
}

function readName(cells: RowCells, at: Place): ImportRecord['name'] | null {
  const preferred =
    at.preferredName === undefined ? {} : { preferredName: cells.text(at.preferredName) || null };
  const whole = readPersonName(cells.text(at.fullName));
  const family = cells.text(at.familyName);
  if (family === '') {
    if ('reason' in whole) return null;
    return { ...whole.value, title: readTitle(cells.text(at.title)) ?? whole.value.title, ...preferred };
  }
  // EMIS lists may give the calling name and no first name.
  const given = cells.text(at.givenName) || cells.text(at.preferredName);
  return {
    title: readTitle(cells.text(at.title)),
    givenName: calmCapitals(given),
    familyName: calmCapitals(family),
    ...preferred,
  };
}

function identityOf(cells: RowCells, at: Place): Pick<Person, 'nhsNumber' | 'sourceId'> {
  const nhs = cells.raw(at.nhsNumber).trim();
  return {
    ...(at.nhsNumber === undefined
      ? {}
      : { nhsNumber: (nhs && cells.taken(readNhsNumber(nhs), at.nhsNumber)) || null }),
    ...(at.sourceId === undefined ? {} : { sourceId: cells.text(at.sourceId) || null }),
  };
}

function contactOf(
  cells: RowCells,
  at: Place,
): Pick<Person, 'address' | 'homePhone' | 'mobile' | 'email' | 'usualGp'> {
  const found: ReturnType<typeof contactOf> = {};
  for (const field of ['homePhone', 'mobile', 'email', 'usualGp'] as const) {
    if (at[field] !== undefined) found[field] = cells.text(at[field]) || null;
  }
  if (hasAddress(at)) found.address = addressOf(cells, at);
  if (!hasLines(at)) tellOfNoStreet(cells, at);
  return found;
}

function tellOfNoStreet(cells: RowCells, at: Place): void {
  for (const index of [at.house, at.locality]) {
    if (cells.raw(index).trim() === '') continue;
    cells.tell(index, 'Not part of an address without a column for the street', 'value');
  }
}

function hasAddress(at: Place): boolean {
  return hasLines(at) || at.town !== undefined || at.postcode !== undefined;
}

/** A house name or a village alone does not say where somebody lives: a letter needs the street. */
function hasLines(at: Place): boolean {
  return at.address !== undefined || at.street !== undefined;
}

const nowhere: Address = { lines: [], town: null, county: null, postcode: null };

/** The parts of an address that the list has columns for; a row without any says nothing of the others either. */
function addressOf(cells: RowCells, at: Place): Partial<Address> {
  const read = readAddress({
    house: cells.text(at.house),
    street: cells.text(at.street),
    locality: cells.text(at.locality),
    town: cells.text(at.town),
    county: cells.text(at.county),
    postcode: cells.text(at.postcode),
    whole: cells.text(at.address),
  });
  const { lines, town, county, postcode } = read ?? nowhere;
  return {
    ...(hasLines(at) ? { lines } : {}),
    ...(at.town === undefined ? {} : { town }),
    ...(at.county === undefined ? {} : { county }),
    // A whole address in one cell may end in its postcode; where it does not, the list may have none.
    ...(at.postcode === undefined && postcode === null ? {} : { postcode }),
  };
}
