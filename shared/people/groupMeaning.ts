import type { Circumstance, PersonField } from './columnMapping.ts';
import { looseHeading } from './looseHeading.ts';

/** What a heading is about when it is not a measure and not a condition. */
export type HeadingMeaning =
  | { about: 'circumstance'; circumstance: Circumstance }
  | { about: 'person'; field: PersonField }
  | { about: 'need' }
  | { about: 'medicine' };

const byHeading: [HeadingMeaning, string][] = [
  [{ about: 'circumstance', circumstance: 'housebound' }, 'housebound|is housebound'],
  [
    { about: 'circumstance', circumstance: 'careHome' },
    'care home|lives in care home|care home resident|nursing home|residential care',
  ],
  [{ about: 'circumstance', circumstance: 'carer' }, 'carer|is a carer|carer status|informal carer'],
  [
    { about: 'circumstance', circumstance: 'frailty' },
    'frailty|frailty status|frailty category|efi category|frailty level',
  ],
  [
    { about: 'circumstance', circumstance: 'interpreter' },
    'interpreter needed|interpreter|interpreter required|needs interpreter|record of interpreter information',
  ],
  [
    { about: 'circumstance', circumstance: 'restricted' },
    'sensitive flag|s flag|spine sensitive|is confidential|restricted|sensitive|confidential|safeguarding|address restricted|spinesensitive|isconfidential',
  ],
  [{ about: 'person', field: 'ethnicity' }, 'ethnicity|ethnic origin|ethnic group|ethnic category'],
  [
    { about: 'person', field: 'language' },
    'main language|first language|main spoken language|language|preferred language',
  ],
  [
    { about: 'person', field: 'lastReviewOn' },
    'last review|annual review|ltc review|last annual review|care planning review',
  ],
  [
    { about: 'need' },
    'communication needs|communication need|accessible information|information needs|reasonable adjustments|reasonable adjustment|accessible information standard|ais|preferred format|information format|contact method',
  ],
  [
    { about: 'medicine' },
    'medication|medications|medicine|medicines|drug|drugs|repeat medication|current medication|medication issues|acute medication|last issue',
  ],
];

const meanings = new Map(
  byHeading.flatMap(([meaning, list]) => list.split('|').map((heading) => [looseHeading(heading), meaning])),
);

/** The meaning of a group title or a flat caption ("Housebound", "Medication"); undefined for any other. */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  const loose = looseHeading(heading);
  return meanings.get(loose) ?? meanings.get(loose.replace(/ (term|code term|yes no|y n)$/, ''));
}

/** What a caption is inside its group: EMIS repeats these few from group to group. */
export type ColumnPart = 'term' | 'code' | 'date' | 'value' | 'unit' | 'status' | 'resolvedOn';

const parts: Record<ColumnPart, string> = {
  term: 'code term|term|concept|description|rubric|original term|name dosage and quantity|name|drug|drug name|medication|diagnosis|condition|problem|text|result',
  code: 'code|snomed code|snomed ct code|concept id|code id|snomed concept id|snomedct code|read code|codeid|snomed',
  date: 'date|date of issue|event date|issue date|last issue date|last issued|effective date|date recorded|onset date|date of onset|diagnosis date|issued|last issue',
  value: 'value|numeric value|reading|level|numericvalue|score|numeric result',
  unit: 'unit of measure|unit|units|units of measure|numeric unit|value units',
  status: 'problem status|clinical status|active|problem severity status',
  resolvedOn: 'end date|resolved date|date resolved|problem end date|date ended',
};
const partByCaption = new Map(
  Object.entries(parts).flatMap(([part, list]) => list.split('|').map((c) => [c, part as ColumnPart])),
);

export function columnPart(caption: string): ColumnPart | undefined {
  return partByCaption.get(looseHeading(caption));
}
