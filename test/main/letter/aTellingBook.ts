import { expect } from 'vitest';
import { setUpToSend } from '../../support/withNotify.ts';
import { TellingRules } from '../../../shared/letter/tellingRules.ts';
import { aBook, book } from '../booking/aDay.ts';

export const mobile = '07700 900123';
export const mobileSent = '+447700900123';

/** A practice with clinics to book into that is set up to send, to a stand-in whose every request is looked at. */
export function aTellingBook(people: Parameters<typeof aBook>[0] = [{ row: 1, mobile }]) {
  return setUpToSend(() => aBook(people));
}
export type TellingBook = Awaited<ReturnType<typeof aTellingBook>>;
type About = 'appointments' | 'reminders' | 'offers';
const jobs = { appointments: 'to-tell', reminders: 'to-remind', offers: 'to-offer' } as const;

/** Who is to be told or reminded, by way, why others are held, and what Today says of it. */
export async function standing({ call }: Pick<TellingBook, 'call'>, about: About = 'appointments') {
  const { total, going, ways, lines } = await call('letter.listToTell', { about });
  const today = await call('recall.findToday', {});
  expect(ways.reduce((sum, one) => sum + one.going, 0)).toBe(going);
  return {
    total,
    onToday: today.jobs.find(({ kind }) => kind === jobs[about])?.count ?? 0,
    ways: Object.fromEntries(ways.map((one) => [one.way, one.going])),
    held: lines.flatMap(({ holds }) => holds[0]?.code ?? []),
  };
}

/** Makes what goes one way and hands it over. */
export async function send(
  { call }: Pick<TellingBook, 'call'>,
  {
    channel = 'text',
    expected = 1,
    about = 'appointments',
  }: Partial<{
    channel: 'text' | 'email' | 'notify-letter';
    expected: number;
    about: About;
  }> = {},
) {
  const run = await call('letter.buildAppointments', { about, channel, expected });
  return call('letter.sendRun', { runId: run.id });
}

/** The last message that was taken, as it is read. */
export const lastWords = ({ notify }: TellingBook) => notify.messages.at(-1)?.body ?? '';

/** The tests of a pair to another time of the same clinic. */
export async function moveTests(
  { call, testsClinic }: Pick<TellingBook, 'call' | 'testsClinic'>,
  { personId, cycleId, place = 9 }: { personId: string; cycleId: string; place?: number },
) {
  const { appointments } = await call('booking.findPersonAppointments', { personId });
  const tests = appointments.find(({ part, state }) => part === 'tests' && state === 'booked');
  return call('booking.moveAppointment', {
    personId,
    cycleId,
    moving: [{ id: tests?.id ?? '', version: tests?.version ?? 1 }],
    tests: { clinicId: testsClinic, place },
    conversation: null,
    because: 'person',
  });
}

export const reminders = { about: 'reminders' } as const;
/** The tests are on Monday 13 April, the conversation on Thursday 30 April; it is Tuesday 7 April. */
export const pair = { tests: 3, talk: 0 };

/** Somebody who was told on 7 April, and it is another day. */
export async function told(opened: TellingBook, today: string, places: Parameters<typeof book>[2] = pair) {
  const who = await book(opened, 1, places);
  await send(opened);
  opened.clock.set(today);
  return who;
}

/** Somebody without a mobile; and reminders by letter. */
export const noMobile: Parameters<typeof aBook>[0] = [{ row: 1 }];
export const byLetter = { letterReminder: 7 };

/**
 * Somebody who was told by phone on 7 April, and it is another day. Letters remind of it: seven working days before
 * Thursday 30 April is Tuesday 21 April, and on Monday 27 April one would come too late.
 */
export async function toldByPhone(
  opened: TellingBook,
  today: string,
  places: Parameters<typeof book>[2] = { talk: 0 },
) {
  await changeRules(opened, byLetter);
  const who = await book(opened, 1, places);
  await opened.call('letter.recordToldByPhone', {
    personId: who.personId,
    cycleId: who.cycleId,
    appointments: who.appointments.map(({ id, version }) => ({ id, version })),
  });
  opened.clock.set(today);
  return who;
}

/** The practice changes how it tells and reminds people. */
export async function changeRules({ call }: TellingBook, rules: Partial<TellingRules>, version = 0) {
  await call('letter.changeTellingRules', { rules: { ...TellingRules.parse({}), ...rules }, version });
}
