import type { SampleHealth } from './sampleConditions.ts';
import type { Illnesses, SamplePerson } from './samplePerson.ts';

/** What someone's body is like: the level each measure moves around, and how it changes in a year. */
export type Profile = {
  hba1c: number;
  hba1cPerYear: number;
  systolic: number;
  diastolic: number;
  cholesterol: number;
  egfr: number;
  egfrPerYear: number;
  acr: number;
  heightM: number;
  bmi: number;
  bmiPerYear: number;
  smoking: 'Never smoked tobacco' | 'Ex-smoker' | 'Smoker';
  fev1: number;
};

/** Kidney function of each recorded stage. */
const egfrByStage: Record<string, number> = {
  '700378005': 52,
  '433144002': 47,
  '700379002': 38,
  '431857002': 23,
};

export function sampleProfile(person: SamplePerson, { ill, conditions }: SampleHealth): Profile {
  const { random, age, female } = person;
  const diabetes = ill.has('DM');
  const stage = conditions.map(({ code }) => egfrByStage[code ?? '']).find((egfr) => egfr !== undefined);
  const systolic = 112 + Math.min(age, 80) * 0.22 + (ill.has('HTN') ? 12 : 0) + random.bell() * 9;
  return {
    hba1c: diabetes
      ? Math.max(41, 58 + random.bell() * 13)
      : (ill.has('NDH') ? 44 : 37) + random.bell() * 1.4,
    hba1cPerYear: diabetes ? 0.8 + random.bell() * 2 : 0.3,
    systolic,
    diastolic: Math.max(48, systolic * 0.56 + (age > 75 ? -3 : 4) + random.bell() * 5),
    cholesterol: Math.max(2.4, (ill.has('CHD') || ill.has('STIA') ? 4.1 : 5.1) + random.bell() * 0.9),
    egfr:
      stage === undefined ? Math.max(61, 116 - age * 0.62 + random.bell() * 10) : stage + random.bell() * 3,
    egfrPerYear: (ill.has('CKD') ? -1.8 : -0.6) + random.bell() * 0.8,
    acr: Math.exp((ill.has('CKD') ? 1.6 : diabetes ? 0.9 : 0.1) + random.bell() * 1.1),
    heightM: (female ? 1.62 : 1.755) + random.bell() * 0.065 - (age > 70 ? 0.03 : 0),
    bmi: Math.max(16.5, 27 + (diabetes ? 3.5 : 0) + (ill.has('COPD') ? -1.5 : 0) + random.bell() * 4.6),
    bmiPerYear: random.bell() * 0.3,
    smoking: smokingOf(person, ill),
    fev1: 62 + random.bell() * 16,
  };
}

function smokingOf({ random }: SamplePerson, ill: Illnesses): Profile['smoking'] {
  const smokes = ill.has('COPD') ? 0.4 : ill.has('SMI') ? 0.38 : 0.14;
  const stopped = ill.has('COPD') ? 0.5 : 0.3;
  const at = random.next();
  if (at < smokes) return 'Smoker';
  return at < smokes + stopped ? 'Ex-smoker' : 'Never smoked tobacco';
}
