import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import type { Chance } from '../chance.ts';

/** Somebody as the clinical system has them. */
export type Patient = {
  /** Who they are, whatever they are called and numbered. */
  key: string;
  sourceId: string;
  nhsNumber: string | null;
  title: string;
  familyName: string;
  givenName: string;
  birthDate: IsoDate;
  house: string;
  street: string;
  postcode: string;
  mobile: string;
  restricted: boolean;
  conditions: { term: string; on: IsoDate }[];
  /** The last of them stands on a list of one column. */
  hba1c: { value: number; on: IsoDate }[];
  /** Whether the practice's report finds them: most do not find whoever has died or left. */
  isListed: boolean;
  leftOn: IsoDate | null;
  diedOn: IsoDate | null;
  /** By what the last list that could be read has them. */
  read: { nhsNumber: string | null; familyName: string; birthDate: IsoDate } | null;
  /** The same person as another, and no longer there. */
  isMerged: boolean;
};

export type System = 'emis' | 'systmone' | 'csv' | 'fhir';

/** A clinical system in which people come, change and go from month to month. */
export type ClinicalSystem = {
  system: System;
  chance: Chance;
  patients: Patient[];
  /** How many numbers were given out. */
  given: number;
  /** What has happened to whom, in words. */
  told: string[];
};

/** SystmOne's breakdowns and many home-made lists have no number of the system's own. */
export const hasSourceId = (system: System) => system === 'emis' || system === 'fhir';

/** Everybody's own, until they register anew or are merged with somebody. */
export const firstSourceId = (key: string) => `${4000 + Number(key.slice(1))}`;

export const firstNumber = ({ key }: Patient) => nhsNumberOf(Number(key.slice(1)));
export const hasFirstNumber = (one: Patient) => one.nhsNumber === firstNumber(one);

/** Whether the register can tell who somebody is if one thing about them changes: nothing else has since they were read. */
export function isAsRead({ read, nhsNumber, familyName, birthDate }: Patient, system: System): boolean {
  if (hasSourceId(system)) return true;
  return (
    nhsNumber !== null &&
    read?.nhsNumber === nhsNumber &&
    read.familyName === familyName &&
    read.birthDate === birthDate
  );
}

/** A name of its own for every number. */
export function letters(number: number): string {
  return Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
}

export const town = 'Beckside';

export const terms = [
  'Essential hypertension',
  'Type 2 diabetes mellitus',
  'Epilepsy',
  'Dementia',
  'Asthma',
] as const;
