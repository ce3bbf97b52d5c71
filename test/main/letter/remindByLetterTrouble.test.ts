import { expect, test, vi } from 'vitest';
import { reprintUndrawn } from '../../support/printUndrawn.ts';
import { book } from '../booking/aDay.ts';
import {
  aTellingBook,
  changeRules,
  moveTests,
  noMobile,
  pair,
  reminders,
  standing,
  toldByPhone,
  type TellingBook,
} from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

test('what is cancelled or moved, or has become too late, between making and printing is pulled', async () => {
  const opened = await aTellingBook(noMobile);
  const who = await toldByPhone(opened, '2026-04-24');
  const late = await opened.call('letter.buildAppointments', { ...reminders, expected: 1 });
  opened.clock.set('2026-04-27');
  const print = await opened.call('letter.reprint', { runId: late.id });
  expect(print).toMatchObject({ files: [], run: { withdrawn: 1 } });
  expect(print.pulled[0]?.sentence).toBe('No reminder of this is due now');

  opened.clock.set('2026-04-24');
  const { id: runId } = await opened.call('letter.buildAppointments', { ...reminders, expected: 1 });
  await opened.call('booking.cancelAppointment', {
    personId: who.personId,
    appointmentId: who.appointments[0]?.id ?? '',
    version: 1,
    because: 'person',
    otherHalf: 'release',
  });
  const cancelled = await opened.call('letter.reprint', { runId });
  expect(cancelled.pulled[0]?.sentence).toBe('Nothing is booked that is still to come');
});

/** The first clinic of somebody on a day. */
async function clinicOf({ call }: TellingBook, name: string, day: string) {
  const { days } = await call('booking.findDay', { day });
  return days[0]?.clinicians.find((one) => one.name === name)?.clinics[0]?.id ?? '';
}

test('somebody else’s copy goes with each of two reminders, and easy read is printed as such', async () => {
  const needs = [{ kind: 'easy-read' as const, term: 'Easy read', code: null }];
  const opened = await aTellingBook([{ row: 1, needs }]);
  const testsClinic = await clinicOf(opened, 'Beth Okafor', '2026-05-11');
  const talkClinic = await clinicOf(opened, 'Gwen Pritchard', '2026-05-28');
  const { personId } = await toldByPhone({ ...opened, testsClinic, talkClinic }, '2026-04-08', pair);
  const { version } = await opened.call('people.findPerson', { personId });
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: null,
  };
  const asked = { askedOn: '2026-04-07', reason: 'Asked' };
  await opened.call('people.recordLetterCarer', { personId, version, carer, ...asked });
  await changeRules(opened, { letterReminder: 15, daysInPost: 1 }, 1);
  // Fifteen working days before the conversation, and the tests are still to come.
  opened.clock.set('2026-05-06');
  expect((await standing(opened, 'reminders')).ways).toEqual({ letter: 2 });
  const run = await opened.call('letter.buildAppointments', { ...reminders, expected: 2 });
  expect((await reprintUndrawn(opened.call, run.id)).run).toMatchObject({
    letters: 4,
    copies: 2,
    printed: 4,
  });
});

test('whoever reads braille, or asks to be phoned, is no letter to print', async () => {
  const opened = await aTellingBook([{ row: 1, needs: [{ kind: 'braille', term: 'Braille', code: null }] }]);
  const who = await toldByPhone(opened, '2026-04-21');
  expect((await standing(opened, 'reminders')).total).toBe(0);
  opened.clock.set('2026-04-28');
  expect((await standing(opened, 'reminders')).held).toHaveLength(1);
  expect(who.appointments).toHaveLength(1);
});

test('what was moved is told again before anybody is reminded of it', async () => {
  const opened = await aTellingBook(noMobile);
  await changeRules(opened, { letterReminder: 3, daysInPost: 1 });
  const who = await book(opened, 1, { tests: 3 });
  await opened.call('letter.recordToldByPhone', {
    personId: who.personId,
    cycleId: who.cycleId,
    appointments: who.appointments.map(({ id, version }) => ({ id, version })),
  });
  opened.clock.set('2026-04-08');
  expect((await standing(opened, 'reminders')).ways).toEqual({ letter: 1 });
  await moveTests(opened, who);
  expect((await standing(opened, 'reminders')).total).toBe(0);
});
