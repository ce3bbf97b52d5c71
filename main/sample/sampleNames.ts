import names from './names.data.json' with { type: 'json' };
import type { Random } from './random.ts';
import { pickerOf } from './random.ts';

/** Where a family's names come from; decides language and ethnicity too. */
export type Background = {
  key: string;
  weight: number;
  ethnicity: string;
  code: string;
  language: string | null;
  /** Share of its adults who need an interpreter. */
  interpreter: number;
  female: string[];
  male: string[];
  family: string[];
};

export const backgrounds: readonly Background[] = Object.entries(names).map(([key, names]) => ({
  key,
  ...names,
}));
const pickAnyBackground = pickerOf(backgrounds);

export function pickBackground(random: Random): Background {
  return pickAnyBackground(random);
}

/** A family name; every thirtieth English one has two parts. */
export function sampleFamilyName(random: Random, { key, family }: Background): string {
  const one = random.pick(family);
  const other = random.pick(family);
  return key === 'english' && one !== other && random.chance(0.033) ? `${one}-${other}` : one;
}

/** The family name as this member of the family bears it: Kowalska, Kaur. */
export function familyNameAs(female: boolean, family: string): string {
  if (female) return family === 'Singh' ? 'Kaur' : family.replace(/(s|c|dz)ki$/, '$1ka');
  return family === 'Kaur' ? 'Singh' : family.replace(/^(Begum|Khatun)$/, 'Uddin');
}

/** English first names go with the year of birth. */
export function sampleGivenName(
  random: Random,
  background: Background,
  who: { female: boolean; age: number },
): string {
  const generation = who.age >= 62 ? names.englishOlder : who.age < 26 ? names.englishYounger : names.english;
  const list = background.key === 'english' ? generation : background;
  return random.pick(who.female ? list.female : list.male);
}

export function sampleTitle(random: Random, who: { female: boolean; age: number }): string | null {
  if (who.age < 16) return null;
  if (random.chance(0.015)) return 'Dr';
  if (random.chance(0.01)) return 'Mx';
  if (!who.female) return 'Mr';
  return who.age > 55 && random.chance(0.75) ? 'Mrs' : random.pick(['Ms', 'Miss', 'Mrs']);
}
