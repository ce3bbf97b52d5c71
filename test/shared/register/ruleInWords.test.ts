import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import { registers } from '../../../shared/register/facts.ts';
import { GroupRule } from '../../../shared/register/groupRules.ts';
import { ruleInWords } from '../../../shared/register/ruleInWords.ts';
import { someRule } from './someGroups.ts';

test('says the groups a practice starts with', () => {
  expect(defaultGroups.map(({ rule }) => ruleInWords(rule))).toEqual([
    'Dementia, SMI or learning disability',
    'Housebound, or in a care home',
    'Four or more conditions',
    'Diabetes',
    'CHD, heart failure, atrial fibrillation, stroke/TIA, PAD or hypertension',
    'Everyone else',
  ]);
});

const others = registers.filter((register) => register !== 'DM');

test.each<[string, GroupRule]>([
  [
    'Diabetes with two or more other conditions',
    {
      kind: 'allOf',
      rules: [
        { kind: 'hasAnyOf', registers: ['DM'] },
        { kind: 'countAtLeast', count: 2, counting: others },
      ],
    },
  ],
  [
    'Two or more of diabetes, asthma and COPD',
    { kind: 'countAtLeast', count: 2, counting: ['DM', 'AST', 'COPD'] },
  ],
  ['Two or more of the conditions other than diabetes', { kind: 'countAtLeast', count: 2, counting: others }],
  ['Up to one condition', { kind: 'countAtMost', count: 1, counting: null }],
  ['No conditions', { kind: 'countAtMost', count: 0, counting: null }],
  ['No dementia or epilepsy', { kind: 'hasNoneOf', registers: ['DEM', 'EPIL'] }],
  [
    'Asthma and COPD, and (housebound, or aged 80 or over)',
    {
      kind: 'allOf',
      rules: [
        { kind: 'hasAllOf', registers: ['AST', 'COPD'] },
        { kind: 'anyOf', rules: [{ kind: 'housebound' }, { kind: 'ageFrom', years: 80 }] },
      ],
    },
  ],
  ['Moderate frailty or more', { kind: 'frailtyAtLeast', level: 'moderate' }],
  ['Needs an interpreter', { kind: 'hasNeed', need: 'interpreter' }],
])('%s', (words, rule) => {
  expect(ruleInWords(GroupRule.parse(rule))).toBe(words);
});

test('there are words for every rule that can be written, and it comes back whole from JSON', () => {
  fc.assert(
    fc.property(someRule, (rule) => {
      const words = ruleInWords(rule);
      expect(words).toMatch(/^[A-Z0-9(].*\S$/);
      expect(words).not.toMatch(/undefined|null|\[object| {2}/);
      expect(GroupRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
    }),
  );
});
