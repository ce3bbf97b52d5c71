import { fold } from '../../../../shared/identity/fold.ts';
import type { Death, ImportRecord, RegistrationStatus, Sex } from '../../../../shared/people/importRecord.ts';
import { readEventDate } from '../../../../shared/people/readDate.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { ColumnPlan } from './columnPlan.ts';
import type { Lived } from './readClinicalCells.ts';
import type { RowCells } from './rowCells.ts';

type Place = ColumnPlan['person'];

const sexes: Record<Sex, readonly string[]> = {
  female: ['f', 'female', 'woman'],
  male: ['m', 'male', 'man'],
  other: ['other', 'o', 'indeterminate', 'i', 'non-binary'],
  unknown: ['unknown', 'u', 'not known', 'not specified'],
};
const sexByWord = new Map(
  Object.entries(sexes).flatMap(([sex, words]) => words.map((word) => [word, sex as Sex])),
);

type Standing = Pick<ImportRecord, 'sex' | 'ethnicity' | 'status' | 'death' | 'leftOn' | 'lastReviewOn'>;

/** What the row says of the person as the practice knows them: registered or left, alive or not, last reviewed. */
export function readStandingCells(cells: RowCells, at: Place, lived: Lived): Standing {
  const found: Standing = {};
  if (at.sex !== undefined) found.sex = sexOf(cells, at.sex);
  if (at.ethnicity !== undefined) {
    const term = cells.text(at.ethnicity);
    found.ethnicity = term ? { term, code: cells.text(at.ethnicityCode) || null } : null;
  }
  const day = (index: number | undefined): IsoDate | null => dayOrNone(cells, index, lived);
  if (at.lastReviewOn !== undefined) found.lastReviewOn = day(at.lastReviewOn);
  if (at.diedOn !== undefined) found.death = deathOf(cells, at.diedOn, day);
  if (at.leftOn !== undefined) found.leftOn = day(at.leftOn);
  if (at.status !== undefined) Object.assign(found, statusOf(cells, at.status));
  if (found.leftOn) found.status = 'left';
  if (!found.death && isDead(cells.text(at.status))) found.death = { ...informal };
  return found;
}

function sexOf(cells: RowCells, index: number): Sex | null {
  const text = cells.text(index);
  if (text === '') return null;
  const sex = sexByWord.get(text.toLowerCase());
  return cells.taken(sex ? { value: sex } : { reason: 'Not a sex this program knows' }, index);
}

/** `//` is how PDS extracts write no date. */
function dayOrNone(cells: RowCells, index: number | undefined, lived: Lived): IsoDate | null {
  const text = cells.raw(index).trim();
  return /^[/\s-]*$/.test(text) ? null : cells.taken(readEventDate(text, lived), index);
}

const informal: Death = { kind: 'informal', on: null };

/** A list says that a person died, never that the registrar said so: the death is informal until FHIR says formal. */
function deathOf(cells: RowCells, index: number, day: (index: number) => IsoDate | null): Death | null {
  const text = fold(cells.text(index));
  if (/^[/\s-]*$/.test(text) || ['no', 'n', 'false', '0', 'alive'].includes(text)) return null;
  if (['yes', 'y', 'true', '1', 'deceased', 'dead', 'died'].includes(text)) return { ...informal };
  // Whatever the date is worth, the person has died: no letter may go.
  return { ...informal, on: day(index) };
}

const registered = new Set([
  'registered',
  'regular',
  'gms',
  'current',
  'active',
  'currently registered',
  'permanent',
  'r',
  'fully registered',
]);
const left = new Set([
  'left',
  'deducted',
  'deregistered',
  'inactive',
  'transferred',
  'transferred out',
  'former',
  'moved away',
  'moved',
  'removed',
  'd',
  'l',
]);

function isDead(status: string): boolean {
  return status !== '' && ['deceased', 'dead', 'died', 'death'].includes(fold(status));
}

function statusOf(cells: RowCells, index: number): { status?: RegistrationStatus } {
  const text = fold(cells.text(index));
  if (text === '') return {};
  if (registered.has(text)) return { status: 'registered' };
  if (left.has(text)) return { status: 'left' };
  if (isDead(text)) return {};
  cells.tell(index, 'Not a registration status this program knows', 'value');
  return {};
}
