import { dayNumberOf } from '../../shared/time/dayNumber.ts';
import type { Random } from './random.ts';
import { sampleAge, sampleBirthDate } from './sampleAges.ts';
import type { SamplePerson } from './samplePerson.ts';
import { pickBackground, sampleFamilyName } from './sampleNames.ts';
import type { Background } from './sampleNames.ts';
import { careHomes, sampleAddress, sampleLandline, sampleMobile } from './samplePlaces.ts';

type Household = {
  background: Background;
  familyName: string;
  home: SamplePerson['home'];
  homePhone: string;
  familyMobile: string | null;
  ages: number[];
};

/** Enough open homes that most children and half of the adults find one that fits. */
const openHomes = 60;

/** Puts person after person into homes: families, couples, people alone, care homes. */
export function createHouseholds(random: Random, today: string): () => SamplePerson {
  const open: Household[] = [];
  const day = dayNumberOf(today);

  return () => {
    const age = sampleAge(random);
    const birthDate = sampleBirthDate(random, age, today);
    const careHome = age >= 76 && random.chance(age >= 85 ? 0.12 : 0.04);
    const family = careHome ? careHomeFamily(random) : familyFor(age);
    const { background, familyName, home, homePhone, familyMobile } = family;
    const who = {
      female: random.chance(age > 74 ? 0.57 : 0.5),
      age,
      birthDate,
      birthDay: dayNumberOf(birthDate),
    };
    return { random, today, day, ...who, background, familyName, home, homePhone, familyMobile, careHome };
  };

  function familyFor(age: number): Household {
    const found = random.chance(age < 16 ? 0.98 : 0.5) ? open.find((one) => fits(one.ages, age)) : undefined;
    const family = found ?? newFamily(random);
    family.ages.push(age);
    if (found === undefined && open.push(family) > openHomes) open.shift();
    return family;
  }
}

/** A child with someone 18 to 45 years older; a second adult within 12 years of the first; never more than six. */
function fits(ages: readonly number[], age: number): boolean {
  if (ages.length > 5) return false;
  const adults = ages.filter((one) => one >= 16);
  if (age < 18) return adults.some((one) => one - age >= 18 && one - age <= 45);
  return adults.length === 1 && Math.abs((adults[0] ?? 0) - age) <= 12 && age >= 20;
}

function newFamily(random: Random): Household {
  const background = pickBackground(random);
  return {
    background,
    familyName: sampleFamilyName(random, background),
    home: sampleAddress(random),
    homePhone: sampleLandline(random),
    familyMobile: random.chance(0.15) ? sampleMobile(random) : null,
    ages: [],
  };
}

function careHomeFamily(random: Random): Household {
  return { ...newFamily(random), home: random.pick(careHomes), familyMobile: null };
}
