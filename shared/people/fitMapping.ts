import type { ColumnMapping, MappedColumn } from './columnMapping.ts';
import type { SniffedColumn } from './importFile.ts';
import { looseHeading } from './looseHeading.ts';
import { suggestMapping } from './suggestMapping.ts';

/** Columns are the same when their group, caption and turn are, loosely. */
export function columnKey(column: { group: string; caption: string; occurrence: number }): string {
  return `${looseHeading(column.group)}\n${looseHeading(column.caption)}\n${column.occurrence}`;
}

export type FittedMapping = {
  mapping: ColumnMapping;
  /** Columns of the file the preset does not know; they have the suggested meaning. */
  added: SniffedColumn[];
  /** Columns of the preset that mean something and are not in the file any more. */
  missing: MappedColumn[];
};

/** A saved mapping on the columns of a new file: headings drift, and what has changed is shown before it is used. */
export function fitMapping(saved: ColumnMapping, columns: readonly SniffedColumn[]): FittedMapping {
  const known = new Map(saved.columns.map((column) => [columnKey(column), column.meaning]));
  const present = new Set(columns.map(columnKey));
  const suggested = suggestMapping(columns).columns;
  return {
    mapping: {
      columns: suggested.map((column) => ({
        ...column,
        meaning: known.get(columnKey(column)) ?? column.meaning,
      })),
    },
    added: columns.filter((column) => !known.has(columnKey(column))),
    missing: saved.columns.filter(
      (column) => column.meaning.means !== 'nothing' && !present.has(columnKey(column)),
    ),
  };
}

/** What a mapping lacks before anyone can be read: a name and a date of birth. */
export function missingFromMapping({ columns }: ColumnMapping): ('name' | 'birthDate')[] {
  const fields = new Set(
    columns.flatMap(({ meaning }) => (meaning.means === 'person' ? [meaning.field] : [])),
  );
  return [
    ...(fields.has('fullName') || fields.has('familyName') ? [] : ['name' as const]),
    ...(fields.has('birthDate') ? [] : ['birthDate' as const]),
  ];
}
