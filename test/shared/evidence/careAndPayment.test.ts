import { expect, test } from 'vitest';
import { careStatus, type CareQuestion } from '../../../shared/evidence/careStatus.ts';
import { hba1cAboveTarget, type HbA1c } from '../../../shared/evidence/hba1cAboveTarget.ts';
import { paymentStatus } from '../../../shared/evidence/paymentStatus.ts';
import { qofRuleFor, qofRules } from '../../../shared/evidence/qofRules.ts';

const nobodySaidNo: CareQuestion = {
  year: 2026,
  lastReviewOn: null,
  heldOn: null,
  roundBefore: null,
  declines: [],
};
const decline = { on: '2026-06-01', method: 'phone', by: 'Gwen Pritchard', byRole: 'nurse' as const };

test('a decline counts only with a recorded personal contact with a nurse or GP', () => {
  const status = (
    said: Partial<Omit<typeof decline, 'byRole'>> & { byRole?: 'admin' | 'hca' | 'gp' | null },
  ) => careStatus({ ...nobodySaidNo, declines: [{ ...decline, ...said }] }).status;
  expect(status({})).toBe('declined');
  expect(status({ method: 'in-person', byRole: 'gp' })).toBe('declined');
  expect(status({ method: 'text' })).toBe('to-offer');
  expect(status({ method: 'letter' })).toBe('to-offer');
  expect(status({ byRole: 'admin' })).toBe('to-offer');
  expect(status({ byRole: 'hca' })).toBe('to-offer');
  expect(status({ byRole: null })).toBe('to-offer');
});

test('a no that nobody of them heard is told, and the offer stays open', () => {
  const { words } = careStatus({ ...nobodySaidNo, declines: [{ ...decline, method: 'text' }] });
  expect(words).toBe(
    'Still to be offered: said no on 01-Jun-2026, but not in a personal contact with a nurse or GP',
  );
});

test('this year’s conversation is care given, wherever the clinical system stands', () => {
  expect(careStatus({ ...nobodySaidNo, heldOn: '2026-06-10', declines: [decline] })).toEqual({
    status: 'reviewed',
    on: '2026-06-10',
    words: 'Conversation held 10-Jun-2026',
  });
});

test('a review comes before a decline; one of the year before does not count', () => {
  expect(careStatus({ ...nobodySaidNo, lastReviewOn: '2026-09-01', declines: [decline] }).status).toBe(
    'reviewed',
  );
  expect(careStatus({ ...nobodySaidNo, lastReviewOn: '2026-03-31' }).status).toBe('to-offer');
});

test('what payment would stand on is said as evidence, never as a decision', () => {
  const ruled = qofRuleFor(2026);
  expect(paymentStatus({ counting: 2, firstOn: '2026-06-01' }, ruled)).toEqual({
    status: 'would-leave',
    words: 'Two invitations recorded: would leave the denominator once coded',
  });
  expect(paymentStatus({ counting: 1, firstOn: '2026-06-01' }, ruled).words).toBe(
    'One invitation counts; a second counts from 08-Jun-2026',
  );
  expect(paymentStatus({ counting: 1, firstOn: '2027-03-25' }, ruled).words).toContain('no day of this year');
  expect(paymentStatus({ counting: 0, firstOn: null }, ruled).words).toBe('No invitation counts yet');
});

const hba1c = (on: string, value: number, comparator: HbA1c['comparator'] = null): HbA1c => ({
  on,
  value,
  comparator,
});

test.each([
  [58, null, false, null],
  [58.47, null, false, null],
  [58, '>', false, 58],
  [59, null, false, 59],
  [75, null, true, null],
  [76, null, true, 76],
] as const)('an HbA1c of %s (%s), frail %s, is above target: %s', (value, comparator, frail, above) => {
  const { rule } = qofRuleFor(2026);
  const question = { register: 'DM' as const, rule, until: '2027-03-31', frail };
  const found = hba1cAboveTarget({ ...question, results: [hba1c('2026-06-10', value, comparator)] });
  expect(found?.value ?? null).toBe(above);
});

test('only the latest HbA1c of the year or before it matters, and only for diabetes', () => {
  const { rule } = qofRuleFor(2026);
  const results = [hba1c('2026-06-10', 80), hba1c('2026-08-10', 50), hba1c('2027-04-02', 90)];
  const question = { rule, until: '2027-03-31', frail: false, results };
  expect(hba1cAboveTarget({ ...question, register: 'DM' })).toBeNull();
  expect(hba1cAboveTarget({ ...question, register: 'DM', until: '2026-07-01' })?.on).toBe('2026-06-10');
  expect(hba1cAboveTarget({ ...question, register: 'NDH', until: '2026-07-01' })).toBeNull();
});

test('a year without a rule of its own borrows the nearest, and it is said', () => {
  expect(qofRuleFor(2026)).toMatchObject({ borrowed: false });
  expect(qofRuleFor(2027)).toMatchObject({ borrowed: true, rule: qofRules[0] });
  expect(qofRuleFor(2025)).toMatchObject({ borrowed: true, rule: qofRules[0] });
});

test('an update within the year takes the place of the row before it', () => {
  const [first] = qofRules;
  if (!first) throw new Error('There is no rule');
  const update = { ...first, version: 'Later', effectiveFrom: '2026-10-01' };
  expect(qofRuleFor(2026, [update, first])).toMatchObject({ borrowed: false, rule: { version: 'Later' } });
});
