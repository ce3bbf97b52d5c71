import type { Register } from '../../shared/register/facts.ts';
import type { GroupRule } from '../../shared/register/groupRules.ts';

export type RuleKind = GroupRule['kind'];

/** What a rule can ask, in words. */
export const ruleKinds: readonly { value: RuleKind; label: string }[] = [
  { value: 'hasAnyOf', label: 'On any of these registers' },
  { value: 'hasAllOf', label: 'On all of these registers' },
  { value: 'hasNoneOf', label: 'On none of these registers' },
  { value: 'countAtLeast', label: 'At least so many conditions' },
  { value: 'countAtMost', label: 'At most so many conditions' },
  { value: 'ageFrom', label: 'Aged so many or over' },
  { value: 'ageTo', label: 'Aged so many or under' },
  { value: 'housebound', label: 'Housebound' },
  { value: 'careHome', label: 'In a care home' },
  { value: 'frailtyAtLeast', label: 'Frailty' },
  { value: 'hasNeed', label: 'A communication need' },
  { value: 'everyone', label: 'Everyone else' },
  { value: 'allOf', label: 'All of the following' },
  { value: 'anyOf', label: 'Any of the following' },
];

const someRegister: Register[] = ['DM'];

/** A rule of another kind that keeps what it can: chosen registers, a count, an age, the rules within. */
export function ruleOfKind(kind: RuleKind, before: GroupRule): GroupRule {
  const registers = 'registers' in before ? before.registers : someRegister;
  switch (kind) {
    case 'hasAnyOf':
    case 'hasAllOf':
    case 'hasNoneOf':
      return { kind, registers };
    case 'countAtLeast':
    case 'countAtMost':
      return {
        kind,
        count: 'count' in before ? before.count : 2,
        counting: 'counting' in before ? before.counting : null,
      };
    case 'ageFrom':
    case 'ageTo':
      return { kind, years: 'years' in before ? before.years : 75 };
    case 'frailtyAtLeast':
      return { kind, level: 'moderate' };
    case 'hasNeed':
      return { kind, need: 'interpreter' };
    case 'allOf':
    case 'anyOf':
      return { kind, rules: 'rules' in before ? before.rules : [before, { kind: 'housebound' }] };
    default:
      return { kind };
  }
}
