import type { ImportedCondition, ImportedMedicine } from '../../shared/people/importRecord.ts';
import type { Register } from '../../shared/register/facts.ts';
import { isoDateAt } from '../../shared/time/dayNumber.ts';
import { pickerOf } from './random.ts';
import type { Random } from './random.ts';
import { ageBandOf, illnesses } from './sampleIllnesses.ts';
import type { Illness } from './sampleIllnesses.ts';
import type { Illnesses, SamplePerson } from './samplePerson.ts';

export type SampleHealth = { ill: Illnesses; conditions: ImportedCondition[]; medicines: ImportedMedicine[] };

/** South Asian and Black backgrounds have more diabetes and high blood pressure (NHS Health Survey, rounded). */
const likelierBy: Partial<Record<Register, Record<string, number>>> = {
  DM: { pakistani: 1.9, bangladeshi: 1.9, indian: 1.7, african: 1.4, somali: 1.3, caribbean: 1.5 },
  NDH: { pakistani: 1.5, bangladeshi: 1.5, indian: 1.4 },
  HTN: { african: 1.4, caribbean: 1.4 },
  CHD: { pakistani: 1.3, bangladeshi: 1.3, indian: 1.2 },
};

/** What someone has, had, and takes. */
export function sampleHealth(person: SamplePerson): SampleHealth {
  const ill = new Set<Register>();
  const conditions: ImportedCondition[] = [];
  const medicines: ImportedMedicine[] = [];

  for (const illness of illnesses) {
    if (!person.random.chance(likelihood(person, illness, ill))) continue;
    const condition = conditionOf(person, illness);
    if (condition.status === 'active') {
      ill.add(illness.register);
      medicines.push(...medicinesOf(person, illness));
    }
    conditions.push(condition);
  }
  return { ill, conditions, medicines };
}

function likelihood({ age, female, background }: SamplePerson, illness: Illness, ill: Illnesses): number {
  if (age <= illness.from || (illness.register === 'NDH' && ill.has('DM'))) return 0;
  let share = illness.share[ageBandOf(age)] ?? 0;
  share *= female ? illness.women : 2 - illness.women;
  share *= likelierBy[illness.register]?.[background.key] ?? 1;
  for (const other of ill) share *= illness.with[other] ?? 1;
  return Math.min(share, 0.9);
}

const pickers = new Map(
  illnesses.map((illness) => [
    illness.register,
    {
      female: pickerOf(illness.diagnoses.filter(({ sex }) => sex !== 'male')),
      male: pickerOf(illness.diagnoses.filter(({ sex }) => sex !== 'female')),
    },
  ]),
);

/** Share of each illness that is over. */
const overShare: Partial<Record<Register, number>> = {
  AST: 0.05,
  DEPR: 0.22,
  DM: 0.02,
  HTN: 0.01,
  EPIL: 0.04,
};

function conditionOf(person: SamplePerson, illness: Illness): ImportedCondition {
  const { random, day, birthDay } = person;
  const pick = pickers.get(illness.register)?.[person.female ? 'female' : 'male'];
  if (pick === undefined) throw new RangeError(`No diagnosis for ${illness.register}`);
  const { code, term } = pick(random);

  const first = Math.max(birthDay + illness.from * 365 + 90, day - 25 * 365);
  const onset = Math.max(first, day - Math.floor((day - first) * random.next() ** 1.4) - 20);
  const over = random.chance(overShare[illness.register] ?? 0) && day - onset > 400;
  return {
    code,
    term,
    listedUnder: null,
    onsetOn: random.chance(0.985) ? isoDateAt(onset) : null,
    status: over ? 'resolved' : 'active',
    resolvedOn: over ? isoDateAt(day - random.between(30, day - onset - 300)) : null,
  };
}

function medicinesOf({ random, day }: SamplePerson, { medicines }: Illness): ImportedMedicine[] {
  const lapsed = random.chance(0.12);
  return medicines
    .filter(({ share }) => random.chance(share))
    .map(({ names }) => ({
      code: null,
      name: random.pick(names),
      lastIssuedOn: isoDateAt(day - daysSinceIssue(random, lapsed)),
    }));
}

/** Most are issued every month or two; some have not been asked for in a year or three. */
function daysSinceIssue(random: Random, lapsed: boolean): number {
  return lapsed ? random.between(400, 1200) : random.between(1, random.chance(0.8) ? 60 : 170);
}
