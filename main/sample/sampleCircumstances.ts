import type { Circumstances, CommunicationNeed, NeedKind } from '../../shared/people/importRecord.ts';
import type { Illnesses, SamplePerson } from './samplePerson.ts';

/** Where and how someone lives, as far as letters and visits must know. */
export function sampleCircumstances(person: SamplePerson, ill: Illnesses): Circumstances {
  const { random, age, careHome, background } = person;
  const frailty = frailtyOf(person, ill);
  const interpreter =
    background.interpreter > 0 && random.chance(background.interpreter * (age > 50 ? 1.5 : 0.6));
  return {
    restricted: random.chance(0.0015),
    housebound: careHome || random.chance(frailty === 'severe' ? 0.45 : age >= 75 ? 0.05 : 0.002),
    careHome,
    carer: age >= 16 && !careHome && random.chance(0.035),
    frailty,
    language: background.language,
    interpreter,
  };
}

function frailtyOf(
  { random, age, careHome }: SamplePerson,
  ill: Illnesses,
): NonNullable<Circumstances['frailty']> {
  if (age < 65) return 'none';
  const frail = (age - 65) / 40 + ill.size * 0.06 + (careHome ? 0.35 : 0) + random.bell() * 0.12;
  if (frail > 0.72) return 'severe';
  if (frail > 0.5) return 'moderate';
  return frail > 0.3 ? 'mild' : 'none';
}

const needWords: Record<string, Omit<CommunicationNeed, 'kind'>> = {
  'large-print-16': { term: 'Requires written information in at least 16 point sans serif font', code: null },
  'large-print-20': { term: 'Requires written information in at least 20 point sans serif font', code: null },
  'large-print-24': { term: 'Requires written information in at least 24 point sans serif font', code: null },
  'large-print-28': { term: 'Requires written information in at least 28 point sans serif font', code: null },
  'easy-read': { term: 'Requires information in Easyread', code: '796161000000101' },
  braille: { term: 'Requires information in Braille', code: null },
  audio: { term: 'Requires information in electronic audio format', code: null },
  interpreter: { term: 'Needs an interpreter', code: null },
  'sign-language': {
    term: 'Preferred method of communication: British Sign Language',
    code: '520471000000105',
  },
  'hearing-loss': { term: 'Does use hearing aid', code: '285055002' },
  'longer-visit': { term: 'Needs a longer appointment', code: null },
  'no-phone': { term: 'No telephone contact', code: null },
};

/** A need in the words and with the code a clinical system has for it. */
export function sampleNeed(kind: NeedKind): CommunicationNeed {
  return { kind, ...(needWords[kind] ?? { term: kind, code: null }) };
}

/** What someone needs to read, hear and understand (Accessible Information Standard). */
export function sampleNeeds(person: SamplePerson, ill: Illnesses, interpreter: boolean): CommunicationNeed[] {
  const { random, age } = person;
  const kinds: NeedKind[] = [];
  if (random.chance(age >= 70 ? 0.05 : age >= 40 ? 0.007 : 0.002)) {
    kinds.push(
      random.pick(['large-print-16', 'large-print-16', 'large-print-20', 'large-print-24', 'large-print-28']),
    );
  }
  if (random.chance(age >= 70 ? 0.09 : 0.004)) kinds.push('hearing-loss');
  if (random.chance(0.0015)) kinds.push('sign-language');
  if (random.chance(0.0008)) kinds.push(random.pick(['braille', 'audio']));
  if (ill.has('LD') && random.chance(0.5)) kinds.push('easy-read', 'longer-visit');
  if (random.chance(0.002)) kinds.push('no-phone');
  if (interpreter) kinds.push('interpreter', 'longer-visit');
  return kinds.filter((kind, index) => kinds.indexOf(kind) === index).map(sampleNeed);
}
