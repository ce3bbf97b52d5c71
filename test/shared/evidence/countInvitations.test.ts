import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countInvitations,
  counts,
  invitationMethods,
  type SentInvitation,
} from '../../../shared/evidence/countInvitations.ts';
import { addDays, daysBetween } from '../../../shared/time/isoDate.ts';
import { aQuestion, sent } from './someInvitations.ts';

// From before the year to after it, so that both its ends are met.
const day = fc.integer({ min: 0, max: 380 }).map((days) => addDays('2026-03-25', days));
const near = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-06-01', days));
const anInvitation = fc.record({
  id: fc.uuid(),
  on: fc.oneof(day, near),
  method: fc.constantFrom(...invitationMethods),
  failed: fc.constantFrom(null, null, null, 'returned' as const, 'withdrawn' as const),
});
const invitations = fc.uniqueArray(anInvitation, { maxLength: 8, selector: ({ id }) => id });
const hba1c = fc.option(day.map((on) => ({ on, value: 64, target: 58 })));

const said = (some: readonly SentInvitation[], question = aQuestion()) => {
  const { counting, firstOn, secondOn, verdicts } = countInvitations(some, question);
  const standings = new Map(verdicts.map(({ invitation, standing }) => [invitation.id, standing]));
  return { counting, firstOn, secondOn, standings: [...standings].toSorted() };
};

test('the order in which invitations were recorded does not matter', () => {
  const shuffled = invitations.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(shuffled, ([some, other]) => {
      expect(said(other)).toEqual(said(some));
    }),
  );
});

test('an invitation that failed never adds anything, and takes nothing away', () => {
  fc.assert(
    fc.property(invitations, day, (some, on) => {
      const failed = sent(on, { id: 'failed', failed: 'returned' });
      const { counting, firstOn, secondOn } = said(some);
      expect(said([...some, failed])).toMatchObject({ counting, firstOn, secondOn });
    }),
  );
});

test('one more invitation never makes fewer count', () => {
  fc.assert(
    fc.property(invitations, anInvitation, (some, more) => {
      expect(said([...some, { ...more, id: 'more' }]).counting).toBeGreaterThanOrEqual(said(some).counting);
    }),
  );
});

test('two count exactly when two good ones lie seven days or more apart', () => {
  fc.assert(
    fc.property(invitations, hba1c, (some, hba1c) => {
      const good = some.filter(
        ({ on, failed }) =>
          failed === null && on >= '2026-04-01' && on <= '2027-03-31' && (hba1c === null || on > hba1c.on),
      );
      const apart = good.some((one) => good.some((other) => daysBetween(one.on, other.on) >= 7));
      const expected = apart ? 2 : Math.min(good.length, 1);
      expect(said(some, aQuestion({ register: 'DM', hba1c })).counting).toBe(expected);
    }),
  );
});

test('at most one is the first and one the second, each on a day of its own, and every one is told why', () => {
  fc.assert(
    fc.property(invitations, (some) => {
      const { verdicts, counting } = countInvitations(some, aQuestion());
      const evidence = verdicts.filter(({ standing }) => counts(standing));
      expect(evidence).toHaveLength(counting);
      expect(new Set(evidence.map(({ invitation }) => invitation.on)).size).toBe(counting);
      expect(verdicts.every(({ because }) => because.endsWith('.'))).toBe(true);
    }),
  );
});

test.each([
  [6, false],
  [7, true],
  [8, true],
])('%i days apart is two invitations: %s, wherever in the year', (days, isTwo) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 - days }), (from) => {
      const first = addDays('2026-04-01', from);
      const { counting } = countInvitations([sent(addDays(first, days)), sent(first)], aQuestion());
      expect(counting === 2).toBe(isTwo);
    }),
  );
});

test('a person told why not reads the days and what is needed', () => {
  const { verdicts } = countInvitations([sent('2026-06-01'), sent('2026-06-07')], aQuestion());
  expect(verdicts[1]?.because).toBe('Does not count: 6 days after the first, 7 are needed.');
});
