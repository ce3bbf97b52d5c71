import { expect, test } from 'vitest';
import { book } from '../booking/aDay.ts';
import { dots, openedBook, orderBooked, standingOf } from './aSupplier.ts';
import { moveTests } from './aTellingBook.ts';

/** The tests are on Monday 13 April, the conversation on Thursday 30 April; it is Tuesday 7 April. */
const talkOnly = { talk: 0 };
const both = { tests: 3, talk: 0 };

test('what was moved since it was ordered is pulled before it is posted, and the new day is to be ordered', async () => {
  const opened = await openedBook([{ ...dots, usualDays: 0 }]);
  const { call } = opened;
  await call('letter.changeTellingRules', {
    rules: { ...(await call('letter.findTellingRules', {})).rules, daysInPost: 1 },
    version: 0,
  });
  const who = await book(opened, 1, both);
  const invitationId = await orderBooked(opened, who.personId);
  await moveTests(opened, who);

  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });
  expect(posted).toEqual({
    stage: 'withdrawn',
    pulled: 'What is booked has changed since the letter was made',
  });
  expect(await standingOf(opened)).toEqual({ toTell: 1, onToday: 1, states: ['to-order'] });
});

test('whoever was told by phone, or has cancelled, since it was ordered is posted nothing', async () => {
  const opened = await openedBook();
  const { call } = opened;
  const { personId, cycleId, appointments } = await book(opened, 1, talkOnly);
  const first = await orderBooked(opened, personId);
  const [talk] = appointments;
  const named = { id: talk?.id ?? '', version: 1 };
  await call('letter.recordToldByPhone', { personId, cycleId, appointments: [named] });
  const posted = await call('letter.recordFormat', {
    invitationId: first,
    event: 'posted',
    on: '2026-04-07',
  });
  expect(posted.pulled).toBe('They have been told of these appointments');

  const other = await openedBook();
  const who = await book(other, 1, talkOnly);
  const invitationId = await orderBooked(other, who.personId);
  await other.call('booking.cancelAppointment', {
    personId: who.personId,
    appointmentId: who.appointments[0]?.id ?? '',
    version: 1,
    because: 'person',
    otherHalf: 'release',
  });
  const pulled = await other.call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });
  expect(pulled).toEqual({ stage: 'withdrawn', pulled: 'Nothing is booked that is still to come' });
});
