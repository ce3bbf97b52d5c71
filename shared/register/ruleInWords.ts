import { listInWords } from '../format.ts';
import type { NeedKind } from '../people/importRecord.ts';
import type { Register } from './facts.ts';
import { registers } from './facts.ts';
import type { GroupRule } from './groupRules.ts';
import { asSentence, conditionsInWords, eitherInWords, numberInWords } from './numberWords.ts';
import { nameInSentence } from './registerNames.ts';

/** A group's rule as staff read it: `Diabetes with two or more other conditions`. */
export function ruleInWords(rule: GroupRule): string {
  return asSentence(words(rule));
}

function words(rule: GroupRule): string {
  switch (rule.kind) {
    case 'hasAnyOf':
      return eitherInWords(rule.registers.map(nameInSentence));
    case 'hasAllOf':
      return listInWords(rule.registers.map(nameInSentence));
    case 'hasNoneOf':
      return `no ${eitherInWords(rule.registers.map(nameInSentence))}`;
    case 'countAtLeast':
      return rule.counting === null
        ? `${numberInWords(rule.count)} or more conditions`
        : `${numberInWords(rule.count)} or more of ${countedIn(rule.counting)}`;
    case 'countAtMost':
      return atMostInWords(rule.count, rule.counting);
    case 'allOf':
      return oneWithOthers(rule.rules) ?? rule.rules.map(bracketed).join(', and ');
    case 'anyOf':
      return rule.rules.map(bracketed).join(', or ');
    default:
      return personWords(rule);
  }
}

type PersonRule = Extract<
  GroupRule,
  { kind: 'ageFrom' | 'ageTo' | 'housebound' | 'careHome' | 'frailtyAtLeast' | 'hasNeed' | 'everyone' }
>;

function personWords(rule: PersonRule): string {
  switch (rule.kind) {
    case 'ageFrom':
      return `aged ${rule.years} or over`;
    case 'ageTo':
      return `aged ${rule.years} or under`;
    case 'housebound':
      return 'housebound';
    case 'careHome':
      return 'in a care home';
    case 'frailtyAtLeast':
      return rule.level === 'severe' ? 'severe frailty' : `${rule.level} frailty or more`;
    case 'hasNeed':
      return needWords[rule.need];
    case 'everyone':
      return 'everyone else';
  }
}

function bracketed(rule: GroupRule): string {
  return rule.kind === 'allOf' || rule.kind === 'anyOf' ? `(${words(rule)})` : words(rule);
}

// "One condition, and so many of all the others" is what practices mean by this shape; said the way they say it.
function oneWithOthers(rules: readonly GroupRule[]): string | null {
  const [first, second] = rules;
  if (rules.length !== 2 || !first || second?.kind !== 'countAtLeast' || second.counting === null)
    return null;
  if ((first.kind !== 'hasAnyOf' && first.kind !== 'hasAllOf') || first.registers.length !== 1) return null;

  const others = registers.filter((register) => !first.registers.includes(register));
  const isAllOthers = sameSet(second.counting, others);
  return isAllOthers ? `${words(first)} with ${numberInWords(second.count)} or more other conditions` : null;
}

function atMostInWords(count: number, counting: readonly Register[] | null): string {
  if (counting === null) return count === 0 ? 'no conditions' : `up to ${conditionsInWords(count)}`;
  return `${count === 0 ? 'none' : `up to ${numberInWords(count)}`} of ${countedIn(counting)}`;
}

function countedIn(counting: readonly Register[]): string {
  const left = registers.filter((register) => !counting.includes(register));
  if (left.length === 0) return 'all conditions';
  if (left.length <= 3) return `the conditions other than ${listInWords(left.map(nameInSentence))}`;
  return listInWords(counting.map(nameInSentence));
}

function sameSet(some: readonly Register[], others: readonly Register[]): boolean {
  return new Set(some).size === others.length && others.every((register) => some.includes(register));
}

/** Each need as staff say it. */
export const needWords: Readonly<Record<NeedKind, string>> = {
  'large-print-16': 'needs 16 point print',
  'large-print-20': 'needs 20 point print',
  'large-print-24': 'needs 24 point print',
  'large-print-28': 'needs 28 point print',
  'easy-read': 'needs easy read',
  braille: 'needs braille',
  audio: 'needs audio',
  'other-format': 'needs another format',
  'email-format': 'needs information by e-mail',
  interpreter: 'needs an interpreter',
  'sign-language': 'uses sign language',
  'hearing-loss': 'has a hearing loss',
  'sight-loss': 'has a sight loss',
  'longer-visit': 'needs a longer visit',
  'copy-to-carer': 'wants a copy sent to a carer',
  'phone-only': 'wants phone calls only',
  'text-only': 'wants texts only',
  'letter-only': 'wants letters only',
  'no-phone': 'wants no phone calls',
  'contact-preference': 'prefers a way of contact',
  other: 'has another communication need',
};
