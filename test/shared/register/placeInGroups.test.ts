import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import type { GroupFacts } from '../../../shared/register/facts.ts';
import { registers } from '../../../shared/register/facts.ts';
import { GroupDefinition } from '../../../shared/register/groupRules.ts';
import { everyoneElse, placeInGroups } from '../../../shared/register/placeInGroups.ts';
import { aGroup, somebodyInGroups, someRule } from './someGroups.ts';

function someone(change: Partial<GroupFacts> = {}): GroupFacts {
  const nothing = {
    registers: [],
    needs: [],
    housebound: false,
    careHome: false,
    interpreter: false,
  } as const;
  return { ...nothing, age: 66, frailty: 'not-known', ...change };
}

function lettersOf(facts: GroupFacts): string {
  const { lead, alsoFits } = placeInGroups(facts, defaultGroups);
  return [lead, ...alsoFits].map(({ letter }) => letter).join(' ');
}

test('the groups a practice starts with are valid, lettered A to F, and send A, B and C to the GP first', () => {
  expect(defaultGroups.map((group) => GroupDefinition.parse(group).letter).join('')).toBe('ABCDEF');
  expect(defaultGroups.filter(({ gpFirst }) => gpFirst).map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
});

test.each<[string, Partial<GroupFacts>]>([
  ['A D', { registers: ['DM', 'DEM'] }],
  ['B', { registers: ['COPD'], careHome: true }],
  ['B D', { registers: ['DM'], housebound: true }],
  ['C D E', { registers: ['DM', 'HTN', 'CKD', 'AST'] }],
  ['D E', { registers: ['DM', 'HTN', 'CKD'] }],
  ['E', { registers: ['STIA', 'OSTEO'] }],
  ['F', { registers: ['AST'] }],
])('the first group that fits leads and the others stay visible: %s', (letters, change) => {
  expect(lettersOf(someone(change))).toBe(letters);
});

test('hard case 2: a person with six conditions has one leading group and sees why for each', () => {
  const facts = someone({ registers: ['DM', 'HTN', 'CHD', 'CKD', 'AST', 'DEM'] });
  const place = placeInGroups(facts, defaultGroups);
  expect(place.lead.letter).toBe('A');
  expect(place.because).toEqual([
    { groupId: 'mind-and-memory', fits: true, why: 'Dementia' },
    { groupId: 'at-home', fits: false, why: 'Not housebound, not in a care home' },
    { groupId: 'four-or-more', fits: true, why: '6 conditions' },
    { groupId: 'diabetes', fits: true, why: 'Diabetes' },
    { groupId: 'heart', fits: true, why: 'CHD and hypertension' },
    { groupId: 'lungs-and-other', fits: true, why: 'This group takes everyone else' },
  ]);
});

test('a practice that deleted its last group loses nobody, and everyone else is a group for nobody else', () => {
  const place = placeInGroups(someone({ registers: ['AST'] }), defaultGroups.slice(0, 5));
  expect(place.lead).toBe(everyoneElse);
  for (const groups of [defaultGroups.slice(0, 5), [...defaultGroups.slice(0, 5), everyoneElse]]) {
    const lastNamed = (facts: ReturnType<typeof someone>) =>
      placeInGroups(facts, groups)
        .because.map(({ groupId }) => groupId)
        .slice(4);
    expect(lastNamed(someone({ registers: ['AST'] }))).toEqual(['heart', 'everyone-else']);
    expect(lastNamed(someone({ registers: ['PAD'] }))).toEqual(['heart']);
  }
  expect(place.alsoFits).toEqual([]);
});

test('an interpreter counts as a need whichever way it was recorded, and frailty not known fits no frailty rule', () => {
  const fits = (facts: GroupFacts, rule: GroupDefinition['rule']) =>
    placeInGroups(facts, [aGroup(rule)]).lead.id === 'a';
  expect(fits(someone({ interpreter: true }), { kind: 'hasNeed', need: 'interpreter' })).toBe(true);
  expect(fits(someone({ needs: ['interpreter'] }), { kind: 'hasNeed', need: 'interpreter' })).toBe(true);
  expect(fits(someone({ frailty: 'severe' }), { kind: 'frailtyAtLeast', level: 'moderate' })).toBe(true);
  expect(fits(someone({ frailty: 'mild' }), { kind: 'frailtyAtLeast', level: 'moderate' })).toBe(false);
  expect(fits(someone(), { kind: 'frailtyAtLeast', level: 'mild' })).toBe(false);
});

test('ages from and to include their own year', () => {
  const lead = (age: number, rule: GroupDefinition['rule']) =>
    placeInGroups(someone({ age }), [aGroup(rule)]).lead.id;
  expect([lead(79, { kind: 'ageFrom', years: 80 }), lead(80, { kind: 'ageFrom', years: 80 })]).toEqual([
    'everyone-else',
    'a',
  ]);
  expect([lead(18, { kind: 'ageTo', years: 17 }), lead(17, { kind: 'ageTo', years: 17 })]).toEqual([
    'everyone-else',
    'a',
  ]);
});

test('everybody lands in exactly one group, and in the first of all that fit', () => {
  fc.assert(
    fc.property(somebodyInGroups, fc.array(someRule, { maxLength: 5 }), (facts, rules) => {
      const groups = rules.map((rule, at) => aGroup(rule, `group ${at}`));
      const { lead, alsoFits, because } = placeInGroups(facts, groups);
      const fitting = because.filter(({ fits }) => fits).map(({ groupId }) => groupId);

      expect(lead.id).toBe(fitting[0]);
      expect(alsoFits.map(({ id }) => id)).not.toContain(lead.id);
      expect(because.every(({ why }) => why.length > 0)).toBe(true);
    }),
  );
});

test('the order of the groups changes who leads, never which groups fit', () => {
  fc.assert(
    fc.property(somebodyInGroups, fc.array(someRule, { maxLength: 5 }), (facts, rules) => {
      const groups = rules.map((rule, at) => aGroup(rule, `group ${at}`));
      const fittingIn = (order: typeof groups) =>
        placeInGroups(facts, order)
          .because.filter(({ fits, groupId }) => fits && groupId !== everyoneElse.id)
          .map(({ groupId }) => groupId)
          .sort();
      expect(fittingIn(groups.toReversed())).toEqual(fittingIn(groups));
    }),
  );
});

test('counts each condition once, and only those it is told to count', () => {
  const rule = { kind: 'countAtLeast', count: 2, counting: ['DM', 'HTN'] } as const;
  const lead = (on: GroupFacts['registers']) =>
    placeInGroups(someone({ registers: on }), [aGroup({ ...rule, counting: ['DM', 'HTN'] })]).lead.id;
  expect(lead(['DM', 'HTN'])).toBe('a');
  expect(lead(['DM', 'AST', 'COPD'])).toBe('everyone-else');
  expect(lead(registers)).toBe('a');
});
