import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aList } from './importing.ts';

/** A list long enough to be interrupted: invented people with diabetes, without NHS numbers. Gives its path. */
export function manyPeople(folder: string, count: number): string {
  const path = join(folder, 'many people.csv');
  const rows = Array.from({ length: count }, (_, index) => ({
    'Patient ID': String(index + 1),
    'Family name': `Beck${index}`,
    'Given name': 'Ann',
    'Date of birth': `${String((index % 28) + 1).padStart(2, '0')}-May-${1940 + (index % 40)}`,
    'Diabetes: Code Term': 'Type 2 diabetes mellitus',
    'Diabetes: Date': '01-Feb-2015',
  }));
  writeFileSync(path, aList(rows));
  return path;
}
