import { counted, listInWords } from '../format.ts';
import type { GroupFacts, Register } from './facts.ts';
import type { GroupRule } from './groupRules.ts';
import { frailtyLevels } from './groupRules.ts';
import { eitherInWords } from './numberWords.ts';
import { nameInSentence } from './registerNames.ts';
import { needWords, ruleInWords } from './ruleInWords.ts';

/** Whether a rule fits a person, with the facts that decide it, in small words for the middle of a sentence. */
export type Fit = { fits: boolean; why: string };

/** Thousands are placed in groups before somebody reads why of one: the words are made when they are read. */
function fit(fits: boolean, words: () => string): Fit {
  return {
    fits,
    get why() {
      return words();
    },
  };
}

/** Asks one rule of one person. */
export function fitsRule(rule: GroupRule, facts: GroupFacts): Fit {
  switch (rule.kind) {
    case 'allOf':
      return allOf(rule.rules.map((part) => fitsRule(part, facts)));
    case 'anyOf':
      return anyOf(rule.rules.map((part) => fitsRule(part, facts)));
    case 'hasAnyOf':
    case 'hasAllOf':
    case 'hasNoneOf':
      return fitsRegisters(rule, facts.registers);
    case 'countAtLeast':
    case 'countAtMost':
      return fitsCount(rule, facts.registers);
    case 'frailtyAtLeast':
      return fitsFrailty(rule.level, facts.frailty);
    case 'ageFrom':
      return fit(facts.age >= rule.years, () => `aged ${facts.age}`);
    case 'ageTo':
      return fit(facts.age <= rule.years, () => `aged ${facts.age}`);
    case 'housebound':
      return { fits: facts.housebound, why: facts.housebound ? 'housebound' : 'not housebound' };
    case 'careHome':
      return { fits: facts.careHome, why: facts.careHome ? 'in a care home' : 'not in a care home' };
    case 'hasNeed':
      return fitsNeed(rule, facts);
    case 'everyone':
      return { fits: true, why: 'this group takes everyone else' };
  }
}

function allOf(parts: readonly Fit[]): Fit {
  const fits = parts.every((part) => part.fits);
  return fit(fits, () => because(fits ? parts : parts.filter((part) => !part.fits)));
}

function anyOf(parts: readonly Fit[]): Fit {
  const fits = parts.some((part) => part.fits);
  return fit(fits, () => because(fits ? parts.filter((part) => part.fits) : parts));
}

function because(parts: readonly Fit[]): string {
  return [...new Set(parts.map((part) => part.why))].join(', ');
}

type RegistersRule = Extract<GroupRule, { kind: 'hasAnyOf' | 'hasAllOf' | 'hasNoneOf' }>;

function fitsRegisters(rule: RegistersRule, on: readonly Register[]): Fit {
  const present = rule.registers.filter((register) => on.includes(register));
  const missing = rule.registers.filter((register) => !on.includes(register));

  switch (rule.kind) {
    case 'hasAnyOf':
      return fit(present.length > 0, () => (present.length > 0 ? names(present) : `no ${either(missing)}`));
    case 'hasAllOf':
      return fit(missing.length === 0, () =>
        missing.length === 0 ? names(present) : `no ${either(missing)}`,
      );
    case 'hasNoneOf':
      return fit(present.length === 0, () =>
        present.length === 0 ? `no ${either(missing)}` : names(present),
      );
  }
}

type CountRule = Extract<GroupRule, { kind: 'countAtLeast' | 'countAtMost' }>;

function fitsCount({ kind, count, counting }: CountRule, on: readonly Register[]): Fit {
  const those = new Set(counting === null ? on : on.filter((register) => counting.includes(register)));
  const fits = kind === 'countAtLeast' ? those.size >= count : those.size <= count;
  return fit(
    fits,
    () => `${counted(those.size, 'condition')}${counting === null ? '' : ' of those counted'}`,
  );
}

function fitsFrailty(level: (typeof frailtyLevels)[number], frailty: GroupFacts['frailty']): Fit {
  if (frailty === 'not-known') return { fits: false, why: 'frailty not known' };
  if (frailty === 'none') return { fits: false, why: 'no frailty recorded' };
  return { fits: frailtyLevels.indexOf(frailty) >= frailtyLevels.indexOf(level), why: `${frailty} frailty` };
}

function fitsNeed(rule: Extract<GroupRule, { kind: 'hasNeed' }>, { needs, interpreter }: GroupFacts): Fit {
  const fits = needs.includes(rule.need) || (rule.need === 'interpreter' && interpreter);
  return fit(fits, () =>
    fits ? needWords[rule.need] : `nothing recorded that says: ${ruleInWords(rule).toLowerCase()}`,
  );
}

function names(registers: readonly Register[]): string {
  return listInWords(registers.map(nameInSentence));
}

function either(registers: readonly Register[]): string {
  return eitherInWords(registers.map(nameInSentence));
}
