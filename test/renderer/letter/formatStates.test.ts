import { expect, test } from 'vitest';
import {
  aboutWords,
  countsAs,
  eventsOf,
  formatLook,
  nextWords,
} from '../../../renderer/letter/formatStates.ts';
import type { FormatLine } from '../../../shared/letter/formats.contract.ts';

const line: FormatLine = {
  personId: 'p1',
  cycleId: 'c1',
  year: 2026,
  plannedMonth: '2026-05',
  familyName: 'Oakley',
  givenName: 'Maureen',
  title: 'Mrs',
  nhsNumber: null,
  birthDate: '1956-05-12',
  groupId: 'a',
  needs: ['braille'],
  housebound: false,
  careHome: false,
  format: 'Braille',
  reader: null,
  about: 'invitations',
  appointments: [],
  neededBy: null,
  tooLate: false,
  notToGo: null,
  toldByPhone: false,
  state: 'ordered',
  supplierIds: [],
  invitationId: 'i1',
  supplier: 'Dots',
  orderedOn: '2026-04-07',
  expectedOn: '2026-04-14',
  waits: null,
};

test('an order says from whom and since when, and that it is late from the day after it was expected', () => {
  expect(formatLook(line, '2026-04-14')).toEqual({
    kind: 'plain',
    words: 'Ordered',
    more: 'Dots, 07-Apr-2026',
  });
  expect(formatLook(line, '2026-04-15')).toMatchObject({ kind: 'look', words: 'Late since 14-Apr-2026' });
});

test('what is to be ordered has no event, an order can come back, be posted or be cancelled', () => {
  expect(eventsOf({ ...line, state: 'to-order' })).toEqual([]);
  expect(eventsOf(line).map(({ event }) => event)).toEqual(['received', 'posted', 'cancelled']);
  expect(eventsOf({ ...line, state: 'received' }).map(({ event }) => event)).toEqual(['posted', 'cancelled']);
});

test('an offer of kept places says by when it is to be posted', () => {
  const offer = { ...line, about: 'offers' as const, neededBy: '2026-04-17' };
  expect(aboutWords(offer)).toEqual({ words: 'Kept places', more: 'to be posted by Fri 17-Apr-2026' });
  expect(countsAs[offer.about]).toBe('told of the places kept for them');
});

test('a letter about appointments says by when it has to be there, and that it is too late for it', () => {
  const booked = { ...line, about: 'appointments' as const, neededBy: '2026-04-12', tooLate: true };
  expect([aboutWords(line), aboutWords(booked)]).toEqual([
    { words: 'Invitation', more: 'May 2026' },
    { words: 'Appointments', more: 'there by Sun 12-Apr-2026' },
  ]);
  const words = (['to-order', 'ordered', 'received'] as const).map(
    (state) => formatLook({ ...booked, state }, '2026-04-09').words,
  );
  expect(words).toEqual(['Too late to order', 'Comes too late', 'Too late to post']);
  expect(nextWords({ ...booked, state: 'to-order' })).toBe('');
  expect(nextWords({ ...booked, state: 'to-order', tooLate: false })).toBe('Find a supplier');
});

test('an order that is not to go says why, whom to phone, and is cancelled first; what is here already is cancelled alone', () => {
  const declined = {
    ...line,
    about: 'offers' as const,
    notToGo: 'Has said no to the year after this one',
    tooLate: true,
  };
  expect(formatLook(declined, '2026-04-30')).toEqual({
    kind: 'look',
    words: 'Not to go',
    more: 'Has said no to the year after this one: phone Dots and cancel it',
  });
  expect(formatLook({ ...declined, state: 'received' }, '2026-04-30')).toEqual({
    kind: 'look',
    words: 'Not to be posted',
    more: 'Has said no to the year after this one: cancel it',
  });
  expect(eventsOf(declined).map(({ event }) => event)).toEqual(['cancelled', 'received', 'posted']);
  expect([aboutWords(declined), nextWords(declined)]).toEqual([{ words: 'Kept places', more: '' }, '']);
});

test('whoever was told of an offer by phone and cannot have it in time has nothing more coming', () => {
  const told = { ...line, about: 'offers' as const, state: 'to-order' as const, toldByPhone: true };
  expect(formatLook(told, '2026-04-07')).toMatchObject({ words: 'To be ordered', more: 'told by phone' });
  const late = { ...told, tooLate: true };
  expect(formatLook(late, '2026-04-13')).toEqual({
    kind: 'plain',
    words: 'Told by phone',
    more: 'too late to order',
  });
  expect(nextWords(late)).toBe('Nothing more to do');
});
