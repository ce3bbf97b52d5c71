import { expect, test } from 'vitest';
import { registerRuleWords } from '../../../renderer/register/registerRuleWords.ts';
import type { Register } from '../../../shared/register/facts.ts';
import { registerRules } from '../../../shared/register/registerRules.ts';

const wordsOf = (register: Register) =>
  registerRules.filter((rule) => rule.register === register).map(registerRuleWords);

test('every register says in one line who is on it', () => {
  expect(wordsOf('DM')).toEqual(['Aged 17 or over, until a later code says resolved']);
  expect(wordsOf('CHD')).toEqual(['Any age']);
  expect(wordsOf('NDH')).toEqual(['Aged 18 or over, not while on the Diabetes register']);
  expect(wordsOf('AST')[0]).toContain('with asthma medicine in the last 12 months');
  for (const rule of registerRules) expect(registerRuleWords(rule)).not.toContain('null');
});
