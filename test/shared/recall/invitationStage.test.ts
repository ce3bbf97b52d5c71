import { expect, test } from 'vitest';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import {
  countsAsInvitation,
  invitationStage,
  postedOn,
  waitsForPosting,
} from '../../../shared/recall/invitationStage.ts';
import type { InvitationEvent, InvitationEventKind } from '../../../shared/recall/invitationStage.ts';

const events = (...kinds: InvitationEventKind[]): InvitationEvent[] =>
  kinds.map((kind) => ({ kind, on: '2026-11-23' }));

test.each([
  [[], 'none'],
  [['built'], 'built'],
  [['built', 'printed'], 'printed'],
  [['built', 'printed', 'spoilt', 'printed', 'posted'], 'posted'],
  [['built', 'printed', 'posted', 'spoilt', 'withdrawn'], 'posted'],
  [['built', 'withdrawn', 'printed'], 'withdrawn'],
  [['built', 'printed', 'posted', 'returned'], 'returned'],
] as [InvitationEventKind[], string][])('after %j a letter is %s', (kinds, stage) => {
  expect(invitationStage(events(...kinds))).toBe(stage);
});

test('only a posted letter counts, and one that came back does not', () => {
  expect(countsAsInvitation(events('built', 'printed'))).toBe(false);
  expect(postedOn(events('built', 'printed', 'posted'))).toBe('2026-11-23');
  expect(postedOn(events('built', 'printed', 'posted', 'returned'))).toBeNull();
});

test('a letter printed before Christmas asks for attention two working days later', () => {
  const printed: InvitationEvent[] = [{ kind: 'printed', on: '2026-12-23' }];
  const waits = (today: string) =>
    waitsForPosting({ events: printed, today, bankHolidays, rules: { workingDaysToConfirm: 2 } });
  // 25 and 28 December are holidays (Boxing Day is a Saturday).
  expect(['2026-12-24', '2026-12-28', '2026-12-29'].map(waits)).toEqual([false, false, true]);
  expect(
    waitsForPosting({
      events: events('posted'),
      today: '2027-02-01',
      bankHolidays,
      rules: { workingDaysToConfirm: 2 },
    }),
  ).toBe(false);
});
