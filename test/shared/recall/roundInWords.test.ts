import { expect, test } from 'vitest';
import { roundInShort, roundInWords } from '../../../shared/recall/roundInWords.ts';
import type { RoundLine } from '../../../shared/recall/roundLine.ts';

const today = '2026-11-22';
type Next = RoundLine['next'];
const next = (kind: Next['kind'], on: Next['on'], channel: Next['channel'] = null): Next => ({
  kind,
  on,
  channel,
  by: 'admin',
});

test.each([
  [next('invite', '2026-12-01'), 'To invite, from 01-Dec-2026', 'To invite', 'from 01-Dec-2026'],
  [next('invite', '2026-11-22'), 'To invite', 'To invite', 'since 22-Nov-2026'],
  [next('phone', '2026-11-01'), 'To phone, since 01-Nov-2026', 'To phone', 'since 01-Nov-2026'],
  [
    next('on-its-way', '2026-11-25', 'text'),
    'Text sent, waiting to hear whether it arrived, until 25-Nov-2026',
    'On its way',
    'until 25-Nov-2026',
  ],
  [
    next('on-its-way', '2026-11-20', 'email'),
    'E-mail sent, waiting to hear whether it arrived: ask again',
    'On its way',
    'ask again',
  ],
  [next('visit', '2026-11-25'), 'Has an appointment on 25-Nov-2026', 'Appointment', 'on 25-Nov-2026'],
  [next('visit', '2026-11-20'), 'Has an appointment on 20-Nov-2026', 'Appointment', 'on 20-Nov-2026'],
  [next('print', '2026-11-22'), 'Made, to print or send', 'To print or send', 'since 22-Nov-2026'],
])('what comes next is said in full and in short, with the day that matters', (given, full, words, day) => {
  expect(roundInWords({ end: null, next: given }, today)).toBe(full);
  expect(roundInShort(given, today)).toEqual({ words, day });
});

test('a round that has ended says how, and nothing of what would have come next', () => {
  expect(roundInWords({ end: 'reviewed', next: next('invite', '2026-11-01') }, today)).toBe(
    'Reviewed elsewhere this year',
  );
});
