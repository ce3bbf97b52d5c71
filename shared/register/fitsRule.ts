import { counted, listInWords } from '../format.ts';
import type { GroupFacts, Register } from './facts.ts';
import type { GroupRule } from './groupRules.ts';
import { frailtyLevels } from './groupRules.ts';
import { eitherInWords } from './numberWords.ts';
import { nameInSentence } from './registerNames.ts';
import { needWords, ruleInWords } from './ruleInWords.ts';

/** Whether a rule fits a person. Asked of everyone with every letter typed into a group, so it makes nothing on the way. */
export function fitsRule(rule: GroupRule, facts: GroupFacts): boolean {
  switch (rule.kind) {
    case 'allOf':
      return rule.rules.every((part) => fitsRule(part, facts));
    case 'anyOf':
      return rule.rules.some((part) => fitsRule(part, facts));
    case 'hasAnyOf':
      return rule.registers.some((register) => facts.registers.includes(register));
    case 'hasAllOf':
      return rule.registers.every((register) => facts.registers.includes(register));
    case 'hasNoneOf':
      return !rule.registers.some((register) => facts.registers.includes(register));
    case 'countAtLeast':
      return countOf(rule, facts.registers) >= rule.count;
    case 'countAtMost':
      return countOf(rule, facts.registers) <= rule.count;
    case 'frailtyAtLeast':
      return isFrail(facts.frailty, rule.level);
    case 'ageFrom':
      return facts.age >= rule.years;
    case 'ageTo':
      return facts.age <= rule.years;
    case 'housebound':
      return facts.housebound;
    case 'careHome':
      return facts.careHome;
    case 'hasNeed':
      return facts.needs.includes(rule.need) || (rule.need === 'interpreter' && facts.interpreter);
    case 'everyone':
      return true;
  }
}

type CountRule = Extract<GroupRule, { kind: 'countAtLeast' | 'countAtMost' }>;

function countOf({ counting }: CountRule, on: readonly Register[]): number {
  return new Set(counting === null ? on : on.filter((register) => counting.includes(register))).size;
}

/** Whoever's frailty is not known is of no level (groupRules.ts). */
function isFrail(frailty: GroupFacts['frailty'], level: (typeof frailtyLevels)[number]): boolean {
  if (frailty === 'not-known' || frailty === 'none') return false;
  return frailtyLevels.indexOf(frailty) >= frailtyLevels.indexOf(level);
}

/** The facts by which a rule fits a person, or does not, in small words for the middle of a sentence. */
export function whyItFits(rule: GroupRule, facts: GroupFacts): string {
  switch (rule.kind) {
    case 'allOf':
    case 'anyOf':
      return whyPartsFit(rule.rules, facts, fitsRule(rule, facts));
    case 'hasAnyOf':
    case 'hasAllOf':
    case 'hasNoneOf':
      return whyOfRegisters(rule, facts.registers);
    case 'countAtLeast':
    case 'countAtMost':
      return `${counted(countOf(rule, facts.registers), 'condition')}${rule.counting === null ? '' : ' of those counted'}`;
    case 'frailtyAtLeast':
      return frailtyWords(facts.frailty);
    case 'ageFrom':
    case 'ageTo':
      return `aged ${facts.age}`;
    case 'housebound':
      return facts.housebound ? 'housebound' : 'not housebound';
    case 'careHome':
      return facts.careHome ? 'in a care home' : 'not in a care home';
    case 'hasNeed':
      return fitsRule(rule, facts)
        ? needWords[rule.need]
        : `nothing recorded that says: ${ruleInWords(rule).toLowerCase()}`;
    case 'everyone':
      return 'this group takes everyone else';
  }
}

/** The parts that decide: of a rule that fits those that fit, of one that does not those that do not. */
function whyPartsFit(parts: readonly GroupRule[], facts: GroupFacts, fits: boolean): string {
  const deciding = parts.filter((part) => fitsRule(part, facts) === fits);
  return [...new Set(deciding.map((part) => whyItFits(part, facts)))].join(', ');
}

type RegistersRule = Extract<GroupRule, { kind: 'hasAnyOf' | 'hasAllOf' | 'hasNoneOf' }>;

function whyOfRegisters({ kind, registers }: RegistersRule, on: readonly Register[]): string {
  const present = registers.filter((register) => on.includes(register));
  const missing = registers.filter((register) => !on.includes(register));
  const saysPresent = kind === 'hasAllOf' ? missing.length === 0 : present.length > 0;
  return saysPresent ? names(present) : `no ${either(missing)}`;
}

function frailtyWords(frailty: GroupFacts['frailty']): string {
  if (frailty === 'not-known') return 'frailty not known';
  return frailty === 'none' ? 'no frailty recorded' : `${frailty} frailty`;
}

function names(registers: readonly Register[]): string {
  return listInWords(registers.map(nameInSentence));
}

function either(registers: readonly Register[]): string {
  return eitherInWords(registers.map(nameInSentence));
}
