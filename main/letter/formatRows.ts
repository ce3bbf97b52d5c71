import { listInWords } from '../../shared/format.ts';
import { asSentence } from '../../shared/register/numberWords.ts';
import type { FormatLine } from '../../shared/letter/formats.contract.ts';
import { formatName, letterFormatNeeded } from '../../shared/letter/letterFormatNeeded.ts';
import { SupplierFormat, type Supplier } from '../../shared/people/accessSettings.ts';
import { needKindsOf } from '../people/personLine.ts';
import type { CohortRow } from './cohort.sql.ts';
import type { Desk } from './desk.ts';
import type { Judged } from './judge.ts';
import { needsOf, needTermsOf } from './reader.ts';

type Flagged = Pick<CohortRow, 'needs' | 'letter_carer' | 'housebound' | 'care_home'>;

/** What a person needs, as every list of letters flags it. */
export function flagsIn(row: Flagged): Pick<FormatLine, 'needs' | 'housebound' | 'careHome'> {
  return { needs: needKindsOf(row), housebound: row.housebound === 1, careHome: row.care_home === 1 };
}

/**
 * A desk at which letters are judged that a supplier makes: the words are those of the printed letter, so wherever there
 * is one in the language and for the reader, there is one in braille and the like.
 */
export function withSupplierFormats(desk: Desk): Desk {
  const printed = desk.templates.filter(({ format }) => format === 'print');
  const made = SupplierFormat.options.flatMap((format) =>
    printed.map((template) => ({ ...template, format })),
  );
  return { ...desk, templates: [...desk.templates, ...made], printable: desk.templates };
}

/** The formats of a person's letter that a supplier makes; empty where it is printed here. */
export function supplierFormatsOf(row: CohortRow): SupplierFormat[] {
  return letterFormatNeeded(needsOf(row)).formats.flatMap(
    ({ format }) => SupplierFormat.options.find((one) => one === format) ?? [],
  );
}

/** `Braille`; another format in the words it was recorded in. */
export function formatWords(row: CohortRow): string {
  const names = letterFormatNeeded(needsOf(row)).formats.flatMap((format) =>
    format.format === 'other-format' ? otherTerms(row) : [formatName({ ...format, size: 14 })],
  );
  return asSentence(listInWords([...new Set(names)]));
}

function otherTerms(row: CohortRow): string[] {
  return needTermsOf(row)
    .filter(({ kind }) => kind === 'other-format')
    .map(({ term }) => term);
}

/** The suppliers who make every format of a letter. */
export function suppliersFor(row: CohortRow, suppliers: readonly Supplier[]): Supplier[] {
  const formats = supplierFormatsOf(row);
  if (formats.length === 0) return [];
  return suppliers.filter((supplier) => formats.every((format) => supplier.formats.includes(format)));
}

/** Whether whoever reads it needs a format that a supplier makes, or that is written by hand. */
export function isMadeElsewhere(row: CohortRow): boolean {
  const { formats } = letterFormatNeeded(needsOf(row));
  return supplierFormatsOf(row).length > 0 || formats.some(({ format }) => format === 'easy-read');
}

/** What a judged person's line is as an invitation; null where the letter is printed here or is not due now. */
export function lineToOrder(
  { row, holds, reader }: Judged,
  suppliers: readonly Supplier[],
): FormatLine | null {
  const isMade = supplierFormatsOf(row).length > 0;
  const isHeldForFormat = holds.length === 1 && holds[0]?.code === 'format';
  if (isMade ? holds.length > 0 && !isHeldForFormat : !isHeldForFormat) return null;
  return {
    ...lineOf(row, reader),
    ...ofInvitation,
    state: isHeldForFormat ? 'no-template' : 'to-order',
    supplierIds: isHeldForFormat ? [] : suppliersFor(row, suppliers).map(({ id }) => id),
    invitationId: null,
    supplier: null,
    orderedOn: null,
    expectedOn: null,
    waits: null,
  };
}

const ofInvitation = {
  about: 'invitations' as const,
  appointments: [],
  neededBy: null,
  tooLate: false,
  notToGo: null,
  toldByPhone: false,
};

export function lineOf(row: CohortRow, reader: string | null) {
  return {
    personId: row.person_id,
    cycleId: row.cycle_id,
    year: Number(row.planned_month.slice(0, 4)) - (row.planned_month.slice(5) < '04' ? 1 : 0),
    plannedMonth: row.planned_month,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    nhsNumber: row.nhs_number,
    birthDate: row.birth_date,
    groupId: row.group_id,
    ...flagsIn(row),
    format: formatWords(row),
    reader,
  };
}
