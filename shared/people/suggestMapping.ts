import type { ColumnMapping, ColumnMeaning } from './columnMapping.ts';
import { flatMeaning } from './flatMeaning.ts';
import { columnPart, headingMeaning } from './groupMeaning.ts';
import type { ColumnPart, HeadingMeaning } from './groupMeaning.ts';
import type { SniffedColumn } from './importFile.ts';
import { looseHeading } from './looseHeading.ts';
import { isBloodPressure, measureHeaded } from './measures.ts';
import { personFieldHeaded } from './personCaptions.ts';

export const nothing: ColumnMeaning = { means: 'nothing' };

/** What the columns of a list most likely mean, from their captions alone; shown to a person before it is used. */
export function suggestMapping(columns: readonly SniffedColumn[]): ColumnMapping {
  const withValues = new Set(columns.filter(isValue).map((column) => looseHeading(column.group)));
  const taken = new Set<string>();
  const mapping: ColumnMapping = {
    columns: columns.map(({ group, caption, occurrence, ...column }) => {
      const hasValues = withValues.has(looseHeading(group));
      const meaning = isPatientGroup(group)
        ? flatMeaning({ ...column, caption }, columns)
        : inGroup(group, caption, hasValues);
      return { group, caption, occurrence, meaning: once(meaning, taken) };
    }),
  };
  return taken.has('street') || taken.has('address') ? mapping : withOneLine(mapping);
}

/** A list with one line of the address has house and street in it; a house name alone stays one. */
function withOneLine({ columns }: ColumnMapping): ColumnMapping {
  return {
    columns: columns.map((column) => {
      const { meaning, caption } = column;
      const isLine = meaning.means === 'person' && meaning.field === 'house' && /^addr/i.test(caption.trim());
      return isLine ? { ...column, meaning: { means: 'person', field: 'address' } } : column;
    }),
  };
}

function isValue(column: SniffedColumn): boolean {
  return columnPart(column.caption) === 'value';
}

function isPatientGroup(group: string): boolean {
  return group === '' || ['patient details', 'patient', 'demographics'].includes(looseHeading(group));
}

/** One column per field of the person: a second "Name" or "Postcode" is left for a person to decide. */
function once(meaning: ColumnMeaning, taken: Set<string>): ColumnMeaning {
  if (meaning.means !== 'person') return meaning;
  if (taken.has(meaning.field)) return nothing;
  taken.add(meaning.field);
  return meaning;
}

function inGroup(group: string, caption: string, hasValues: boolean): ColumnMeaning {
  const part = columnPart(caption);
  if (!part) return nothing;
  const heading = headingMeaning(group);
  if (heading) return underHeading(heading, group, part);
  const measure = measureHeaded(group)?.name ?? (isBloodPressure(group) ? 'blood-pressure' : null);
  if (measure || hasValues) return resultPart(group, measure, part);
  return conditionPart(group, part);
}

function underHeading(heading: HeadingMeaning, group: string, part: ColumnPart): ColumnMeaning {
  switch (heading.about) {
    case 'circumstance':
      return part === 'term' || part === 'code'
        ? { means: 'circumstance', circumstance: heading.circumstance }
        : nothing;
    case 'need':
      return part === 'term' || part === 'code' ? { means: 'need', part } : nothing;
    case 'medicine':
      return medicinePart(group, part);
    case 'person':
      return personPart(heading.field, part);
  }
}

function medicinePart(under: string, part: ColumnPart): ColumnMeaning {
  if (part === 'date') return { means: 'medicine', under, part: 'lastIssuedOn' };
  if (part === 'term') return { means: 'medicine', under, part: 'name' };
  return part === 'code' ? { means: 'medicine', under, part } : nothing;
}

function personPart(field: ReturnType<typeof personFieldHeaded> & string, part: ColumnPart): ColumnMeaning {
  if (field === 'lastReviewOn') return part === 'date' ? { means: 'person', field } : nothing;
  if (field === 'ethnicity' && part === 'code') return { means: 'person', field: 'ethnicityCode' };
  return part === 'term' ? { means: 'person', field } : nothing;
}

function resultPart(under: string, measure: string | null, part: ColumnPart): ColumnMeaning {
  if (part === 'status' || part === 'resolvedOn') return nothing;
  return { means: 'result', under, measure, part };
}

function conditionPart(under: string | null, part: ColumnPart): ColumnMeaning {
  if (part === 'value' || part === 'unit') return nothing;
  return { means: 'condition', under, part };
}
