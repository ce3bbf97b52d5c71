import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Address } from '../../shared/people/importRecord.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { Random } from './random.ts';
import type { Background } from './sampleNames.ts';

/** What every part of one invented record is made from. */
export type SamplePerson = {
  random: Random;
  today: IsoDate;
  /** `today` as a day number. */
  day: number;
  female: boolean;
  age: number;
  birthDate: IsoDate;
  /** `birthDate` as a day number. */
  birthDay: number;
  background: Background;
  familyName: string;
  home: Address;
  careHome: boolean;
  /** One landline for a home, and for some families one mobile. */
  homePhone: string;
  familyMobile: string | null;
};

/** Illnesses someone has now; what is over is left out. */
export type Illnesses = ReadonlySet<Register>;
