import type { Looked } from '../openSources.ts';

/** The tables of a Synthea set that say something of a person an import takes. */
export const syntheaTables = [
  'patients.csv',
  'conditions.csv',
  'medications.csv',
  'observations.csv',
] as const;
export type SyntheaTable = (typeof syntheaTables)[number];

export function baseName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

/** The files of a Synthea CSV set, or null where there is none: known by its patients.csv. */
export function syntheaFiles(files: readonly Looked[]): { files: string[]; others: string[] } | null {
  const isSet = files.some(
    ({ source, head }) => baseName(source.name) === 'patients.csv' && /^id,birthdate,deathdate,/i.test(head),
  );
  if (!isSet) return null;
  const names = files.map(({ source }) => source.name);
  const wanted: readonly string[] = syntheaTables;
  const taken = syntheaTables.flatMap((table) => names.find((name) => baseName(name) === table) ?? []);
  return {
    files: taken,
    others: names.filter((name) => !taken.includes(name) || !wanted.includes(baseName(name))),
  };
}
