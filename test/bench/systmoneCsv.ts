import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { screenDate } from '../../shared/format.ts';
import type { ImportRecord } from '../../shared/people/importRecord.ts';
import { addDays, ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import { createRandom, type Random } from '../../main/sample/random.ts';
import { samplePeople } from '../../main/sample/samplePeople.ts';

type Column = { caption: string; unit: string; from: number; to: number; digits: number };

/** Ten results of everybody, as a report's output columns have them: a value with its unit, then its date. */
const columns: readonly Column[] = [
  { caption: 'HbA1c', unit: 'mmol/mol', from: 34, to: 88, digits: 0 },
  { caption: 'Systolic BP', unit: 'mm Hg', from: 98, to: 178, digits: 0 },
  { caption: 'Diastolic BP', unit: 'mm Hg', from: 52, to: 104, digits: 0 },
  { caption: 'Cholesterol', unit: 'mmol/L', from: 2, to: 8, digits: 1 },
  { caption: 'eGFR', unit: 'mL/min/1.73m*2', from: 18, to: 90, digits: 0 },
  { caption: 'Creatinine', unit: 'umol/L', from: 45, to: 210, digits: 0 },
  { caption: 'Sodium', unit: 'mmol/L', from: 131, to: 146, digits: 0 },
  { caption: 'Potassium', unit: 'mmol/L', from: 3, to: 5, digits: 1 },
  { caption: 'Weight', unit: 'kg', from: 44, to: 130, digits: 1 },
  { caption: 'BMI', unit: 'kg/m2', from: 17, to: 44, digits: 1 },
];
const person = [
  'Full Name',
  'NHS Number',
  'Date of Birth',
  'Age',
  'Gender',
  'Mobile telephone',
  'Postcode',
  'Usual GP',
  'Ethnicity',
  'Condition',
  'Condition date',
];
const headings = [...person, ...columns.flatMap(({ caption }) => [`${caption} value`, `${caption} date`])];

type Question = { path: string; people: number; today: IsoDate; seed: number; after: number };

/**
 * Writes a list as SystmOne's reports have it (a row for each condition of a person, results repeated in each) of
 * `people` with ten results each, invented after the first `after` of the same seed, so that nobody is in both.
 */
export async function writeSystmoneCsv({ path, people, today, seed, after }: Question): Promise<void> {
  const random = createRandom(seed);
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  file.write(lineOf(headings));
  for (const record of samplePeople({ count: after + people, today, seed })) {
    if (record.row <= after) continue;
    if (!file.write(rowsOf(record, { random, today }))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function rowsOf(record: ImportRecord, { random, today }: { random: Random; today: IsoDate }): string {
  const { name, nhsNumber, birthDate, sex, mobile, address, usualGp, ethnicity } = record;
  const who = [
    `${name.title ?? ''} ${name.givenName} ${name.familyName}`.trim(),
    // A list without an NHS number would not know its people again.
    nhsNumber ?? '',
    spaced(birthDate),
    String(ageOn(birthDate, today)),
    sex === 'female' ? 'Female' : 'Male',
    mobile ?? '',
    address?.postcode ?? '',
    usualGp ?? '',
    ethnicity?.term ?? '',
  ];
  const results = columns.flatMap((column) => [
    `${(column.from + random.next() * (column.to - column.from)).toFixed(column.digits)} ${column.unit}`,
    spaced(lateEnough(addDays(today, -random.between(1, 700)), birthDate)),
  ]);
  const conditions = record.conditions.length > 0 ? record.conditions : [null];
  return conditions
    .map((one) => lineOf([...who, one?.term ?? '', one?.onsetOn ? spaced(one.onsetOn) : '', ...results]))
    .join('');
}

/** Nothing is measured before birth. */
function lateEnough(date: IsoDate, birthDate: IsoDate): IsoDate {
  return date < birthDate ? birthDate : date;
}

/** `30 Mar 1997` */
function spaced(date: IsoDate): string {
  return screenDate(date).replaceAll('-', ' ');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
