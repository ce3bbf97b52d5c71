import fc from 'fast-check';
import type { GroupFacts } from '../../../shared/register/facts.ts';
import { registers } from '../../../shared/register/facts.ts';
import type { GroupDefinition, GroupRule } from '../../../shared/register/groupRules.ts';
import { frailtyLevels } from '../../../shared/register/groupRules.ts';
import { needKinds } from '../../../shared/people/importRecord.ts';

/** A group that differs from others only in what the test says. */
export function aGroup(rule: GroupRule, id = 'a'): GroupDefinition {
  const visits = {
    hcaMinutes: 20,
    conversationMinutes: 40,
    conversationWith: 'nurse',
    letterTemplate: 'invitation-en',
  } as const;
  return { id, letter: 'A', name: 'A group', rule, gpFirst: false, ...visits };
}

const some = fc.subarray([...registers], { minLength: 1 });
const count = fc.integer({ min: 1, max: registers.length });
const years = fc.integer({ min: 0, max: 120 });
const simple: fc.Arbitrary<GroupRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('hasAnyOf', 'hasAllOf', 'hasNoneOf'), registers: some }),
  fc.record({ kind: fc.constantFrom('countAtLeast', 'countAtMost'), count, counting: fc.option(some) }),
  fc.record({ kind: fc.constantFrom('ageFrom', 'ageTo'), years }),
  fc.record({ kind: fc.constantFrom('housebound', 'careHome', 'everyone') }),
  fc.record({ kind: fc.constant('frailtyAtLeast' as const), level: fc.constantFrom(...frailtyLevels) }),
  fc.record({ kind: fc.constant('hasNeed' as const), need: fc.constantFrom(...needKinds) }),
);

/** Any rule of any shape, up to two levels deep. */
export const someRule: fc.Arbitrary<GroupRule> = fc.oneof(
  simple,
  fc.record({
    kind: fc.constantFrom('allOf', 'anyOf'),
    rules: fc.array(
      fc.oneof(
        simple,
        fc.record({
          kind: fc.constantFrom('allOf', 'anyOf'),
          rules: fc.array(simple, { minLength: 1, maxLength: 3 }),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

/** Anybody the group rules may be asked about. */
export const somebodyInGroups: fc.Arbitrary<GroupFacts> = fc.record({
  registers: fc.subarray([...registers]),
  age: years,
  housebound: fc.boolean(),
  careHome: fc.boolean(),
  frailty: fc.constantFrom('not-known', 'none', ...frailtyLevels),
  needs: fc.subarray([...needKinds]),
  interpreter: fc.boolean(),
});
