import { expect, test } from 'vitest';
import type { DispatchFacts } from '../../../shared/letter/dispatchFacts.ts';
import { offerDays } from '../../../shared/letter/offerDays.ts';
import { offerToldWords } from '../../../shared/letter/offerTold.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import { usualTellingRules } from '../../../shared/letter/tellingRules.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { aLetterThatGoes } from './aLetterThatGoes.ts';

const days = (keptUntil: string | null, offerLetterDays = 5) =>
  offerDays(keptUntil, { rules: { ...usualTellingRules, offerLetterDays }, bankHolidays });

test.each([
  ['a Friday', '2026-04-24', { answerBy: '2026-04-24', letterBy: '2026-04-17' }],
  ['a Sunday, when nobody answers', '2026-04-26', { answerBy: '2026-04-24', letterBy: '2026-04-17' }],
  ['Easter Monday', '2026-04-06', { answerBy: '2026-04-02', letterBy: '2026-03-26' }],
  ['New Year', '2027-01-01', { answerBy: '2026-12-31', letterBy: '2026-12-22' }],
])('kept until %s, there is a last day to ring and a last day for the post', (_which, until, expected) => {
  expect(days(until)).toEqual(expected);
});

test('where nothing is kept there is no such day', () => {
  expect(days(null)).toEqual({ answerBy: null, letterBy: null });
});

const place = { id: 'a1', version: 2 };
const facts = aLetterThatGoes;

/** The guard's reasons for an offer that would go on 7 April, kept until the 24th. */
function held(
  changed: Partial<DispatchFacts>,
  book: Partial<NonNullable<DispatchFacts['appointments']>> = {},
): string[] {
  const appointments = {
    standing: [place],
    told: false,
    named: null,
    failedBy: [],
    reminderDue: null,
    offer: days('2026-04-24'),
    ...book,
  };
  const wanted = { ...facts.wanted, purpose: 'offer' as const };
  const asked = { ...facts, today: '2026-04-07', wanted, appointments, ...changed };
  return reasonsToHold(asked).map(({ code }) => code);
}

test('an offer goes whatever the ladder says of the next letter, but not where somebody is not to be asked', () => {
  const { cycle } = facts;
  expect(held({})).toEqual([]);
  expect(held({ cycle: { ...cycle, earliestOn: '2026-06-01' } })).toEqual([]);
  for (const state of ['closed', 'waiting-for-gp', 'gp-other-way', 'declined', 'declined-since'] as const)
    expect(held({ cycle: { ...cycle, state } })).toHaveLength(1);
});

test('it is held where there is nothing to offer, where it was told and where it has changed', () => {
  expect(held({}, { standing: [] })).toEqual(['offer-gone']);
  expect(held({}, { standing: [], named: [place] })).toEqual(['offer-gone']);
  expect(held({}, { told: true })).toEqual(['offer-told']);
  expect(held({}, { named: [{ ...place, version: 1 }] })).toEqual(['offer-changed']);
  expect(held({}, { named: [place] })).toEqual([]);
});

test('a letter goes until the last day of the post, a text until the last day to ring', () => {
  const late = (today: string, channel: DispatchFacts['channel']) =>
    held({ today, channel, contact: { mobile: '07700 900123', email: null } }).includes('offer-too-late');
  expect([late('2026-04-17', 'letter'), late('2026-04-18', 'letter')]).toEqual([false, true]);
  expect([late('2026-04-17', 'notify-letter'), late('2026-04-18', 'hybrid-mail')]).toEqual([false, true]);
  expect([late('2026-04-24', 'text'), late('2026-04-25', 'text')]).toEqual([false, true]);
});

test('whoever phones reads what went, in the order of its days; what was withdrawn is not told', () => {
  expect(offerToldWords([])).toBeNull();
  expect(
    offerToldWords([
      { way: 'phone', kind: 'said', on: '2026-04-14', otherwise: 0 },
      { way: 'notify-letter', kind: 'withdrawn', on: '2026-04-07', otherwise: 0 },
      { way: 'letter', kind: 'posted', on: '2026-04-08', otherwise: 1 },
      { way: 'text', kind: 'returned', on: '2026-04-09', otherwise: 0 },
    ]),
  ).toBe(
    'Letter posted on 08-Apr-2026 with other times, text did not arrive on 09-Apr-2026, told by phone on 14-Apr-2026',
  );
});
