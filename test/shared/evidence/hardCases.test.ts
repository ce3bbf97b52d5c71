import { expect, test } from 'vitest';
import { countInvitations } from '../../../shared/evidence/countInvitations.ts';
import { evidenceOf, registersWithoutRule, type EvidenceFacts } from '../../../shared/evidence/evidenceOf.ts';
import { qofRuleFor } from '../../../shared/evidence/qofRules.ts';
import { aQuestion, by, sent } from './someInvitations.ts';

const standings = (...counted: Parameters<typeof countInvitations>) =>
  countInvitations(...counted).verdicts.map(({ invitation, standing }) => [invitation.on, standing]);

test.each([
  [6, 1],
  [7, 2],
  [8, 2],
])('hard case 4: a second invitation %i days after the first: %i count', (days, counting) => {
  const second = `2026-06-${String(1 + days).padStart(2, '0')}`;
  expect(countInvitations([sent('2026-06-01'), sent(second)], aQuestion()).counting).toBe(counting);
});

test.each([
  ['2026-03-31', '2026-04-07', 1],
  ['2026-04-01', '2026-04-08', 2],
  ['2027-03-24', '2027-03-31', 2],
  ['2027-03-25', '2027-04-01', 1],
])('hard case 4: both in the year from 1 April to 31 March: %s and %s', (first, second, counting) => {
  expect(countInvitations([sent(first), sent(second)], aQuestion()).counting).toBe(counting);
});

test('hard case 4: two texts and a letter on one day are one invitation', () => {
  const day = '2026-06-01';
  const three = [
    sent(day, { ...by('text'), id: 'a' }),
    sent(day, { ...by('text'), id: 'b' }),
    sent(day, { ...by('letter'), id: 'c' }),
  ];
  expect(countInvitations(three, aQuestion()).counting).toBe(1);
  expect(standings(three, aQuestion())).toEqual([
    [day, 'first'],
    [day, 'same-day'],
    [day, 'same-day'],
  ]);
});

test('hard case 4: for diabetes above target only invitations after that HbA1c count, and the same day is not after', () => {
  const hba1c = { on: '2026-06-10', value: 64, target: 58 };
  const four = ['2026-06-01', '2026-06-10', '2026-06-11', '2026-06-18'].map((on) => sent(on));
  expect(standings(four, aQuestion({ register: 'DM', hba1c }))).toEqual([
    ['2026-06-01', 'before-hba1c'],
    ['2026-06-10', 'before-hba1c'],
    ['2026-06-11', 'first'],
    ['2026-06-18', 'second'],
  ]);
  expect(countInvitations(four, aQuestion({ register: 'DM' })).firstOn).toBe('2026-06-01');
});

test('hard case 4: a failed delivery is no invitation, and a contact taken back is none either', () => {
  const some = [
    sent('2026-06-01', { failed: 'returned' }),
    sent('2026-06-08', { failed: 'withdrawn', ...by('phone') }),
    sent('2026-06-15'),
  ];
  expect(standings(some, aQuestion())).toEqual([
    ['2026-06-01', 'failed'],
    ['2026-06-08', 'failed'],
    ['2026-06-15', 'first'],
  ]);
});

const person: EvidenceFacts = {
  memberships: (['DM', 'HTN', 'CKD'] as const).map((register) => ({
    register,
    since: '2015-03-01',
    foundOn: '2026-04-01',
    until: null,
  })),
  invitations: [sent('2026-05-01'), sent('2026-05-20', by('phone'))],
  hba1c: [{ on: '2026-05-10', value: 70, comparator: null }],
  frail: false,
  lastReviewOn: null,
  rounds: [],
};

test('hard case 4: the same invitations are counted for each register on its own', () => {
  expect(evidenceOf(person, qofRuleFor(2026)).map(({ register, counting }) => [register, counting])).toEqual([
    ['DM', 1],
    ['HTN', 2],
  ]);
});

test('a register without a rule this year, such as CKD in 2026/27, has no evidence', () => {
  expect(registersWithoutRule(person, qofRuleFor(2026))).toEqual(['CKD']);
});

test('excluded for payment is never care done, and care done changes nothing of what counts', () => {
  const [, before] = evidenceOf(person, qofRuleFor(2026));
  const [, after] = evidenceOf({ ...person, lastReviewOn: '2026-06-01' }, qofRuleFor(2026));
  expect(before).toMatchObject({ counting: 2, care: { status: 'to-offer' }, stillDue: true });
  expect(after).toMatchObject({ counting: 2, care: { status: 'reviewed' }, stillDue: false });
});

test('who left a register in the year has no evidence for it, but keeps that of the year that ended before', () => {
  const left = {
    ...person,
    memberships: [{ ...person.memberships[1], until: '2027-05-01' }],
  } as EvidenceFacts;
  expect(evidenceOf(left, qofRuleFor(2026))).toHaveLength(1);
  expect(evidenceOf(left, qofRuleFor(2027))).toEqual([]);
});

test.each([
  ['2026-06-30', null],
  ['2026-07-01', 'diagnosed'],
  ['2027-03-31', 'diagnosed'],
])('hard case 6: diagnosed %s, nine months before 31 March begin on 1 July', (since, kind) => {
  const recent = (register: 'HTN' | 'AST') => {
    const memberships = [{ register, since, foundOn: '2026-04-01', until: null }];
    return evidenceOf({ ...person, memberships }, qofRuleFor(2026))[0]?.recent?.kind ?? null;
  };
  expect(recent('HTN')).toBe(kind);
  expect(recent('AST')).toBeNull();
});

test('hard case 6: who was first met on the lists since 1 July is recent, whenever they were diagnosed', () => {
  const rounds = [
    {
      year: 2026,
      plannedMonth: '2026-09',
      closed: false,
      joinedOn: '2026-09-14',
      heldOn: null,
      declines: [],
    },
  ];
  expect(evidenceOf({ ...person, rounds }, qofRuleFor(2026))[0]?.recent).toEqual({
    kind: 'joined',
    on: '2026-09-14',
  });
});

test('hard case 15: a review of the first days of April that closed last year’s round leaves this year’s to come', () => {
  const rounds = [
    { year: 2025, plannedMonth: '2026-03', closed: true, joinedOn: null, heldOn: null, declines: [] },
    { year: 2026, plannedMonth: '2027-03', closed: false, joinedOn: null, heldOn: null, declines: [] },
  ];
  const seen = { ...person, rounds, lastReviewOn: '2026-04-02' };
  expect(evidenceOf(seen, qofRuleFor(2026))[0]?.care.status).toBe('to-offer');
  expect(evidenceOf({ ...seen, lastReviewOn: '2026-08-02' }, qofRuleFor(2026))[0]?.care.status).toBe(
    'reviewed',
  );
});
