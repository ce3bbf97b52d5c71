import { expect, test } from 'vitest';
import { lettered, moved, newGroup } from '../../../renderer/register/groupDraft.ts';
import { ruleKinds, ruleOfKind } from '../../../renderer/register/ruleChoices.ts';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import { GroupDefinition, GroupRule } from '../../../shared/register/groupRules.ts';
import { ruleInWords } from '../../../shared/register/ruleInWords.ts';

test('the first group is A wherever it came from', () => {
  const groups = lettered(moved(defaultGroups, 'heart', -1));

  expect(groups.map(({ id }) => id).indexOf('heart')).toBe(3);
  expect(groups.map(({ letter }) => letter).join('')).toBe('ABCDEF');
});

test('the first group cannot move up and the last cannot move down', () => {
  expect(moved(defaultGroups, 'mind-and-memory', -1)).toEqual(defaultGroups);
  expect(moved(defaultGroups, 'lungs-and-other', 1)).toEqual(defaultGroups);
});

test('a new group can be saved as it is', () => {
  expect(GroupDefinition.safeParse(newGroup()).success).toBe(true);
});

test.each(ruleKinds)(
  'choosing “$label” makes a whole rule from any other, with words for it',
  ({ value }) => {
    for (const before of ruleKinds) {
      const rule = ruleOfKind(value, ruleOfKind(before.value, { kind: 'housebound' }));
      expect(GroupRule.safeParse(rule).success).toBe(true);
      expect(ruleInWords(rule)).not.toBe('');
    }
  },
);
