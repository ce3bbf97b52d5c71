import { fold } from '../../shared/identity/fold.ts';
import type { ImportRecord } from '../../shared/people/importRecord.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { isoDateAt } from '../../shared/time/dayNumber.ts';
import { createRandom } from './random.ts';
import { sampleCircumstances, sampleNeeds } from './sampleCircumstances.ts';
import { sampleHealth } from './sampleConditions.ts';
import { createHouseholds } from './sampleHouseholds.ts';
import { sampleNhsNumbers } from './sampleNhsNumbers.ts';
import { familyNameAs, sampleGivenName, sampleTitle } from './sampleNames.ts';
import type { SamplePerson } from './samplePerson.ts';
import { sampleMobile } from './samplePlaces.ts';
import { sampleLastReview, sampleResults } from './sampleResults.ts';
import { withSpecial } from './specialPeople.ts';

export type SampleQuestion = {
  /** At most 900,000: there are no more numbers in the range that is never issued. */
  count: number;
  today: IsoDate;
  seed: number;
};

/** The GPs of the sample practice, as a clinical system names them. */
export const sampleGps = [
  'Dr Ravi Menon',
  'Dr Anna Kowalska',
  'Dr James Whitlock',
  'Dr Farida Siddiqui',
  'Dr Owen Bevan',
  'Dr Grace Adeleke',
] as const;

/**
 * The people of an invented practice, the same every time for the same question, one after another. Nobody in it
 * lives: NHS numbers are of the 999 range, postcodes of an area without post, phone numbers those kept for drama.
 */
export function* samplePeople({ count, today, seed }: SampleQuestion): Generator<ImportRecord, void> {
  const random = createRandom(seed);
  const nhsNumbers = sampleNhsNumbers(seed);
  const nextPerson = createHouseholds(random, today);
  let before: ImportRecord | null = null;

  for (let row = 1; row <= count; row += 1) {
    const ordinary: ImportRecord = sampleRecord(nextPerson(), row, nhsNumbers.next().value);
    const record: ImportRecord = withSpecial(ordinary, before, today);
    yield record;
    before = record;
  }
}

function sampleRecord(person: SamplePerson, row: number, nhsNumber: string): ImportRecord {
  const { random, female, age, birthDate, background, home, homePhone } = person;
  const health = sampleHealth(person);
  const { ill, conditions, medicines } = health;
  const circumstances = sampleCircumstances(person, ill);
  const lastReview = sampleLastReview(person, ill);
  const name = nameOf(person);
  return {
    row,
    sourceId: `S${String(row).padStart(6, '0')}`,
    nhsNumber: random.chance(0.005) ? null : nhsNumber,
    name,
    birthDate,
    sex: random.chance(0.002) ? 'other' : female ? 'female' : 'male',
    address: random.chance(0.004) ? { ...home, postcode: null } : home,
    homePhone: random.chance(age >= 60 ? 0.85 : 0.3) ? homePhone : null,
    mobile: mobileOf(person),
    email: age >= 16 && random.chance(0.4) ? emailOf(name, row) : null,
    usualGp: random.pick(sampleGps),
    ethnicity: random.chance(0.06) ? null : { code: background.code, term: background.ethnicity },
    ...departureOf(person),
    circumstances,
    needs: sampleNeeds(person, ill, circumstances.interpreter ?? false),
    conditions,
    medicines,
    results: sampleResults(person, health, lastReview),
    lastReviewOn: lastReview === null ? null : isoDateAt(lastReview),
  };
}

function nameOf({ random, female, age, background, familyName }: SamplePerson): ImportRecord['name'] {
  const givenName = sampleGivenName(random, background, { female, age });
  return {
    title: sampleTitle(random, { female, age }),
    givenName,
    familyName: familyNameAs(female, familyName),
  };
}

function mobileOf({ random, age, familyMobile }: SamplePerson): string | null {
  if (familyMobile !== null) return familyMobile;
  return random.chance(age < 12 ? 0 : age < 75 ? 0.9 : 0.45) ? sampleMobile(random) : null;
}

function emailOf({ givenName, familyName }: ImportRecord['name'], row: number): string {
  const plain = (name: string) => fold(name).replace(/[^a-z]/g, '');
  return `${plain(givenName)}.${plain(familyName)}${row}@example.com`;
}

/** Still here, died or moved away. */
function departureOf({ random, day, age }: SamplePerson): Pick<ImportRecord, 'status' | 'death' | 'leftOn'> {
  if (random.chance(age >= 75 ? 0.02 : 0.001)) {
    const on = isoDateAt(day - random.between(2, 400));
    const kind = random.chance(0.15) ? 'informal' : 'formal';
    return kind === 'informal'
      ? { status: 'registered', death: { kind, on }, leftOn: null }
      : { status: 'left', death: { kind, on }, leftOn: on };
  }
  if (!random.chance(0.012)) return { status: 'registered', death: null, leftOn: null };
  return { status: 'left', death: null, leftOn: isoDateAt(day - random.between(1, 300)) };
}
