import type { ImportedResult } from '../../shared/people/importRecord.ts';
import { dayNumberOf, isoDateAt } from '../../shared/time/dayNumber.ts';
import { measuresFor } from './sampleMeasures.ts';
import type { Moment, SampleMeasure, VisitPart } from './sampleMeasures.ts';
import type { SampleHealth } from './sampleConditions.ts';
import type { Illnesses, SamplePerson } from './samplePerson.ts';
import { sampleProfile } from './sampleProfile.ts';
import type { Profile } from './sampleProfile.ts';

type Wanted = ReturnType<typeof measuresFor>;

const smokingCodes: Record<Profile['smoking'], string> = {
  'Never smoked tobacco': '266919005',
  'Ex-smoker': '8517006',
  Smoker: '77176002',
};

/** The last review: mostly in the month of birth of the last round, some late, some never. */
export function sampleLastReview(
  { random, day, today, birthDate }: SamplePerson,
  ill: Illnesses,
): number | null {
  if (ill.size === 0 || random.chance(0.07)) return null;
  if (random.chance(0.15)) return day - random.between(400, 1000);
  if (random.chance(0.25)) return day - random.between(5, 380);
  const month = birthDate.slice(5, 7);
  const year = Number(today.slice(0, 4)) - (`${month}-28` >= today.slice(5) ? 1 : 0);
  return dayNumberOf(`${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`);
}

/** Five years of yearly checks before the last review, with a gap here and there; none from before birth. */
export function sampleResults(
  person: SamplePerson,
  health: SampleHealth,
  lastReview: number | null,
): ImportedResult[] {
  const wanted = measuresFor(health.ill);
  if (wanted.numbers.length + wanted.words.length === 0) return [];

  const { random, day, birthDay } = person;
  const profile = sampleProfile(person, health);
  const results: ImportedResult[] = [];
  const last = (lastReview ?? day - random.between(700, 1500)) - random.between(7, 28);
  for (let yearsAgo = lastReview === null ? 2 : 0; yearsAgo < 5; yearsAgo += 1) {
    const taken = last - yearsAgo * 365 - random.between(0, yearsAgo === 0 ? 0 : 40);
    if (taken < birthDay || random.chance(0.14)) continue;
    const egfr = Math.max(9, profile.egfr - profile.egfrPerYear * yearsAgo + random.bell() * 2.5);
    results.push(...visitAt({ profile, person, random, yearsAgo, egfr }, wanted, isoDateAt(taken)));
  }
  return results;
}

/** How often a part of a visit is left out; the urine sample most of all. */
const missed: Record<VisitPart, number> = { blood: 0.05, urine: 0.35, pressure: 0.02, other: 0.04 };

function visitAt(moment: Moment, { numbers, words }: Wanted, takenOn: string): ImportedResult[] {
  const { random } = moment;
  const without = new Set(
    Object.entries(missed).flatMap(([part, share]) => (random.chance(share) ? [part] : [])),
  );
  return [
    ...numbers.filter(({ part }) => !without.has(part)).map((measure) => numberAt(measure, moment, takenOn)),
    ...(without.has('other') ? [] : words.map((measure) => wordAt(measure, moment, takenOn))),
  ];
}

function numberAt(measure: SampleMeasure, moment: Moment, takenOn: string): ImportedResult {
  const { code, term, digits, unit, above } = measure;
  const scale = 10 ** digits;
  const rounded = Math.round(measure.value(moment) * scale) / scale;
  const isAbove = above !== undefined && rounded > above;
  const value = isAbove ? above : rounded;
  return {
    measure: measure.measure,
    code,
    term,
    takenOn,
    value,
    comparator: isAbove ? '>' : null,
    sourceText: isAbove ? `>${above}` : String(value),
    sourceUnit: unit,
  };
}

function wordAt(measure: string, { profile }: Moment, takenOn: string): ImportedResult {
  const common = { measure, takenOn, value: null, comparator: null, sourceUnit: null };
  if (measure === 'smoking') {
    return {
      ...common,
      code: smokingCodes[profile.smoking],
      term: profile.smoking,
      sourceText: profile.smoking,
    };
  }
  if (measure === 'foot') {
    return { ...common, code: null, term: 'Foot check', sourceText: footRisk(profile) };
  }
  const grade = profile.fev1 > 75 ? 1 : profile.fev1 > 60 ? 2 : profile.fev1 > 45 ? 3 : 4;
  return {
    ...common,
    code: null,
    term: 'MRC breathlessness',
    sourceText: `MRC breathlessness scale grade ${grade}`,
  };
}

function footRisk({ hba1c, acr }: Profile): string {
  if (hba1c > 85 && acr > 3) return 'High risk';
  return hba1c > 68 ? 'Moderate risk' : 'Low risk';
}
