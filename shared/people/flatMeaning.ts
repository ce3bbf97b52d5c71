import type { ColumnMeaning } from './columnMapping.ts';
import { columnPart, headingMeaning } from './groupMeaning.ts';
import type { ColumnPart } from './groupMeaning.ts';
import { looseHeading } from './looseHeading.ts';
import { isBloodPressure, measureHeaded } from './measures.ts';
import { personFieldHeaded } from './personCaptions.ts';

const nothing: ColumnMeaning = { means: 'nothing' };
/** `HbA1c value`, `Systolic BP date`, `AF term`: a subject and its part in one caption. */
type FlatPart = Exclude<ColumnPart, 'status' | 'resolvedOn'>;
const endings: [RegExp, FlatPart][] = [
  [/ (value|result|reading|level)$/, 'value'],
  [/ (date|recorded on|taken on)$/, 'date'],
  [/ (unit|units|unit of measure)$/, 'unit'],
  [/ (term|code term|name|concept)$/, 'term'],
  [/ (code|snomed code|concept id)$/, 'code'],
];
const beginnings = /^(?:observation date|date of|date)\s+/;
/** Conditions lists head a column with, where the cell is a term, a date or a yes (rules.md 3.4; SystmOne breakdowns). */
const conditionHeadings = new Set(
  (
    'diabetes|dm|type 1 diabetes|type 2 diabetes|ndh|non diabetic hyperglycaemia|prediabetes|hypertension|htn|chd|ihd|' +
    'coronary heart disease|ischaemic heart disease|stroke tia|stroke|tia|pad|peripheral arterial disease|pvd|af|' +
    'atrial fibrillation|hf|heart failure|ckd|ckd 3 5|chronic kidney disease|asthma|copd|epilepsy|smi|mental health|' +
    'serious mental illness|severe mental illness|dementia|ld|learning disability|learning disabilities|ra|' +
    'rheumatoid arthritis|osteoporosis|hypothyroidism|thyroid|depression|cancer|palliative care|palliative'
  ).split('|'),
);
const conditionSubjects = new Set(['condition', 'diagnosis', 'problem', 'ltc', 'long term condition']);

type Column = { caption: string };

/** What a column without a group title means, from its caption and its neighbours'. */
export function flatMeaning({ caption }: Column, all: readonly Column[]): ColumnMeaning {
  const field = personFieldHeaded(caption);
  if (field) return { means: 'person', field };
  const heading = headingMeaning(caption);
  if (heading?.about === 'circumstance') return { means: 'circumstance', circumstance: heading.circumstance };
  if (heading?.about === 'need') return { means: 'need', part: 'term' };
  if (heading?.about === 'medicine') return { means: 'medicine', under: '', part: 'name' };
  if (heading?.about === 'person') return { means: 'person', field: heading.field };
  return ofSubject(caption, all) ?? entryPart(caption, all);
}

function ofSubject(caption: string, all: readonly Column[]): ColumnMeaning | null {
  const { subject, part } = subjectAndPart(caption);
  if (subject === '') return null;
  const measure = measureHeaded(subject)?.name ?? (isBloodPressure(subject) ? 'blood-pressure' : undefined);
  if (measure) return { means: 'result', under: subject, measure, part: part ?? 'value' };
  const condition = conditionSubjects.has(subject.replace(/ \d+$/, ''));
  if (condition) return { means: 'condition', under: null, part: conditionPartOf(part) };
  if (headingMeaning(subject)?.about === 'medicine') return medicine(part);
  if (conditionHeadings.has(subject) || (part === 'term' && hasPart(all, subject, 'date'))) {
    return { means: 'condition', under: headingOf(subject, all), part: conditionPartOf(part) };
  }
  if (part === 'date' && hasPart(all, subject, 'term')) {
    return { means: 'condition', under: headingOf(subject, all), part: 'date' };
  }
  if (part === 'value' || hasPart(all, subject, 'value')) {
    return part ? { means: 'result', under: subject, measure: null, part } : null;
  }
  return null;
}

function subjectAndPart(caption: string): { subject: string; part: FlatPart | null } {
  const whole = looseHeading(caption.replace(/\([^()]*\)\s*$/, ''));
  if (measureHeaded(caption)) return { subject: whole, part: null };
  const inBrackets = /^(?:observation )?date \(?(.+?)\)?$/i.exec(caption.trim())?.[1];
  if (inBrackets && (measureHeaded(inBrackets) ?? isBloodPressure(inBrackets))) {
    return { subject: looseHeading(inBrackets), part: 'date' };
  }
  for (const [ending, part] of endings) {
    if (ending.test(whole)) return { subject: whole.replace(ending, ''), part };
  }
  return beginnings.test(whole)
    ? { subject: whole.replace(beginnings, ''), part: 'date' }
    : { subject: whole, part: null };
}

function hasPart(all: readonly Column[], subject: string, part: FlatPart): boolean {
  return all.some(({ caption }) => {
    const other = subjectAndPart(caption);
    return other.subject === subject && other.part === part;
  });
}

/** The list's own words for the condition, as its first column has them. */
function headingOf(subject: string, all: readonly Column[]): string {
  const first = all.find(({ caption }) => subjectAndPart(caption).subject === subject)?.caption ?? subject;
  return first.replace(/\s+(term|date|code|code term|name|concept)$/i, '').trim();
}

function conditionPartOf(part: FlatPart | null): 'term' | 'date' | 'code' {
  return part === 'date' || part === 'code' ? part : 'term';
}

function medicine(part: FlatPart | null): ColumnMeaning {
  if (part === 'date') return { means: 'medicine', under: '', part: 'lastIssuedOn' };
  return { means: 'medicine', under: '', part: part === 'code' ? 'code' : 'name' };
}

/** One coded event per row: only where the list has a code or a term column as well as a date. */
function entryPart(caption: string, all: readonly Column[]): ColumnMeaning {
  const part = columnPart(caption);
  const parts = new Set(all.map((column) => columnPart(column.caption)));
  const isEvent = (parts.has('code') || parts.has('term')) && parts.has('date');
  if (!isEvent || !part || part === 'status' || part === 'resolvedOn') return nothing;
  return { means: 'entry', part };
}
