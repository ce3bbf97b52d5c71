import { fold } from '../../../shared/identity/fold.ts';
import { bareNhsNumber } from '../../../shared/identity/nhsNumber.ts';
import type { ColumnMeaning } from '../../../shared/people/columnMapping.ts';
import { contactFields, fieldNames } from '../../../shared/people/fieldWords.ts';
import type { Sniffed, SniffedColumn, SniffedTable } from '../../../shared/people/importFile.ts';
import type { PersonRow } from '../personRow.ts';

type Difference = { field: string; before: string | null; after: string | null };

const contactNames = new Set([...contactFields].map((field) => fieldNames[field]));
const notShown = 'Not shown: restricted';

/** Differences as they may be shown now: somebody may have been restricted since the preview was made. */
export function shownDifferences(differences: readonly Difference[], hidden: boolean): Difference[] {
  return differences.map((one) =>
    hidden && contactNames.has(one.field) ? { field: one.field, before: notShown, after: notShown } : one,
  );
}

/** What was wrong with a restricted person's row may be part of their address. */
export function withoutValue<L extends { value: string }>(line: L): L {
  return { ...line, value: line.value === '' ? '' : notShown };
}

/**
 * The samples of a list without anything of restricted people: where the first rows name one of them, or flag anybody,
 * only columns that say who somebody is keep their samples.
 */
export function withoutRestricted(sniffed: Sniffed, people: readonly PersonRow[]): Sniffed {
  const { table } = sniffed;
  if (table === null || !namesRestricted(table, people)) return sniffed;
  const columns = table.columns.map((column) =>
    isIdentity(meaningOf(column, table)) ? column : { ...column, samples: [] },
  );
  return { ...sniffed, table: { ...table, columns } };
}

function namesRestricted(table: SniffedTable, people: readonly PersonRow[]): boolean {
  if (table.columns.some((column) => isFlag(meaningOf(column, table)) && column.samples.length > 0))
    return true;
  const samples = table.columns.flatMap(({ samples: some }) =>
    some.flatMap((one) => [bareNhsNumber(one), fold(one)]),
  );
  const names = people.flatMap(namesOf);
  return samples.some((sample) => names.some((name) => sample.includes(name)));
}

/** What a restricted person may stand under in a list: number, family name, or something of how they are reached. */
function namesOf(row: PersonRow): string[] {
  const { nhs_number, source_id, family_name, postcode, home_phone, mobile, email } = row;
  const source = source_id?.slice(source_id.indexOf(':') + 1);
  const lines = JSON.parse(row.address_lines) as string[];
  const names = [nhs_number, source, family_name, ...lines, postcode, home_phone, mobile, email];
  return names.flatMap((name) => (name ? [fold(name)] : []));
}

function meaningOf(column: SniffedColumn, { suggested }: SniffedTable): ColumnMeaning | undefined {
  return suggested.columns.find(
    ({ group, caption, occurrence }) =>
      group === column.group && caption === column.caption && occurrence === column.occurrence,
  )?.meaning;
}

function isFlag(meaning: ColumnMeaning | undefined): boolean {
  return meaning?.means === 'circumstance' && meaning.circumstance === 'restricted';
}

const identity = [
  'title',
  'givenName',
  'familyName',
  'fullName',
  'preferredName',
  'nhsNumber',
  'birthDate',
  'sex',
];

function isIdentity(meaning: ColumnMeaning | undefined): boolean {
  if (meaning === undefined || meaning.means === 'nothing') return false;
  return meaning.means === 'person' ? identity.includes(meaning.field) : true;
}
