import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf, personOf } from '../register/takeIn.ts';
import { clinicsOf, clinicsOpenUntil } from './aClinic.ts';

const lastTests = '2027-03-15';
const comingTests = '2027-04-12';
const laterTests = '2027-04-19';

/** Two people of April whom last year's round still waits for; clinics are open far into the new year. */
async function lateInTheYear() {
  const april = { birthDate: '1950-04-09' };
  const opened = await aPracticeOf(
    [
      { row: 1, ...april },
      { row: 2, ...april },
    ],
    '2027-03-02',
  );
  await clinicsOpenUntil(opened, '2027-06-25');
  const clinics = await clinicsOf(opened);
  const testsOn = (day: string, place = 0) => ({
    tests: {
      clinicId: clinics.find(({ name, on_day }) => name === 'Tests' && on_day === day)?.id ?? '',
      place,
    },
    conversation: null,
  });
  const personId = await personOf(opened, 1);
  const rounds = () => opened.call('recall.listCycles', { personId });
  const roundOf = async (year: number) => {
    const round = (await rounds()).find((one) => one.year === year);
    if (!round) throw new Error(`No round of ${year}`);
    return round;
  };
  const who = async (year: number) => ({ personId, cycleId: (await roundOf(year)).id });
  const startDay = async (day: string) => {
    opened.clock.set(day);
    await opened.call('register.startDay', {});
    await opened.call('recall.startDay', {});
  };
  return { ...opened, personId, testsOn, roundOf, who, startDay };
}

type Late = Awaited<ReturnType<typeof lateInTheYear>>;

/** Booked for tests in the round of 2026, on a day; the new year has begun. */
async function bookedLastYear(day: string) {
  const opened = await lateInTheYear();
  const { appointments } = await opened.call('booking.bookPair', {
    ...(await opened.who(2026)),
    ...opened.testsOn(day),
  });
  const [tests] = appointments;
  if (!tests) throw new Error('Nothing was booked');
  await opened.startDay('2027-04-01');
  return { ...opened, tests };
}

const day = 'They are booked for the tests on Mon 12-Apr-2027 already.';
const refused = { code: 'already-booked', detail: day };

const dueNow = async ({ call, personId }: Late) =>
  (await call('recall.listWork', { which: 'due', from: 0, limit: 50 })).lines
    .filter(({ id }) => id === personId)
    .map(({ year, next }) => [year, next.kind]);

test('booked for tests in last year’s round, nobody is booked or held for them in this year’s as well', async () => {
  const opened = await bookedLastYear(comingTests);
  const again = { ...(await opened.who(2027)), ...opened.testsOn(laterTests) };

  await expect(opened.call('booking.bookPair', again)).rejects.toMatchObject(refused);
  await expect(opened.call('booking.hold', again)).rejects.toMatchObject(refused);
  expect(await opened.call('booking.findPairs', await opened.who(2027))).toMatchObject({
    offers: [],
    none: { reasons: [day] },
  });
});

test('the plan of a month leaves them out, and whoever pencils them in by hand is told the day', async () => {
  const opened = await bookedLastYear(comingTests);
  const plan = await opened.call('booking.findMonthPlan', { month: '2027-04' });
  expect(plan).toMatchObject({
    due: 1,
    leftOut: [{ reason: 'Has an appointment of another year of care to come', people: 1 }],
  });

  const one = { ...(await opened.who(2027)), ...opened.testsOn(laterTests) };
  const pencilled = await opened.call('booking.pencilPlan', { month: '2027-04', proposals: [one] });
  expect(pencilled).toMatchObject({ pencilled: 0, leftOut: [{ why: day }] });
});

test('nobody is asked to come for this year before they have come for the last', async () => {
  const opened = await bookedLastYear(comingTests);
  expect(await opened.call('letter.findRun', { month: '2027-04' })).toMatchObject({ going: 1 });
  expect((await opened.roundOf(2027)).next).toMatchObject({ kind: 'check-booking', on: '2027-04-13' });

  await opened.startDay('2027-04-13');
  expect((await opened.roundOf(2027)).next).toMatchObject({ kind: 'invite' });
});

test('a cancelled visit of last year does not stand again beside one of this year, nor is one moved beside it', async () => {
  const opened = await bookedLastYear(comingTests);
  const { personId, tests } = opened;
  const { appointments } = await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: tests.id,
    version: tests.version,
    because: 'person',
    reason: 'Cannot be',
    otherHalf: 'keep',
  });
  const booked = await opened.call('booking.bookPair', {
    ...(await opened.who(2027)),
    ...opened.testsOn(laterTests),
  });
  const back = opened.call('booking.restoreAppointment', {
    personId,
    appointmentId: tests.id,
    version: appointments[0]?.version ?? 0,
    also: null,
  });
  await expect(back).rejects.toMatchObject({
    code: 'booked-again',
    detail: 'They are booked for the tests on Mon 19-Apr-2027 already.',
  });

  // As a practice may have it from before such a booking was refused.
  await opened.core.write((db) =>
    db.run(sql`UPDATE appointment SET state = 'booked' WHERE id = ${tests.id}`),
  );
  const move = opened.call('booking.moveAppointment', {
    ...(await opened.who(2027)),
    ...opened.testsOn('2027-04-26'),
    moving: booked.appointments.map(({ id, version }) => ({ id, version })),
    because: 'person',
    reason: null,
  });
  await expect(move).rejects.toMatchObject(refused);
});

test('a visit nobody wrote down is asked about past the end of the year, until somebody says they came', async () => {
  const opened = await bookedLastYear(lastTests);
  expect(await opened.roundOf(2026)).toMatchObject({
    state: 'open',
    end: null,
    next: { kind: 'visit', on: lastTests },
  });
  const today = await opened.call('recall.findToday', {});
  expect(today.jobs).toContainEqual(expect.objectContaining({ kind: 'visit', count: 1, since: lastTests }));

  for (const later of ['2027-07-01', '2028-04-03']) {
    await opened.startDay(later);
    expect(await dueNow(opened)).toContainEqual([2026, 'visit']);
  }
  const { personId, tests } = opened;
  const said = { personId, appointmentId: tests.id, version: tests.version };
  expect(await opened.call('booking.recordVisit', { ...said, to: 'done' })).toMatchObject({
    year: 'moved-on',
  });
  await opened.startDay('2028-04-04');
  const round = await opened.roundOf(2026);
  expect(round).toMatchObject({ state: 'closed', end: 'year-over' });
  expect(round.places.find(({ milestone }) => milestone === 'tests')).toMatchObject({
    state: 'done',
    on: lastTests,
  });
  expect(round.history.map(({ sentence }) => sentence)).toContain('The year 2026/27 is over: not reviewed');
});

test('that they did not come is written into last year’s round too, and it ends the day after', async () => {
  const opened = await bookedLastYear(lastTests);
  const { personId, tests } = opened;
  const said = { personId, appointmentId: tests.id, version: tests.version };
  const missed = await opened.call('booking.recordVisit', { ...said, to: 'did-not-attend' });
  expect(missed).toMatchObject({ year: 'noted' });
  await opened.startDay('2027-04-02');
  const round = await opened.roundOf(2026);
  expect(round).toMatchObject({ state: 'closed', next: { kind: 'none' } });
  expect(round.history.map(({ sentence }) => sentence)).toContain('Missed tests Mon 15-Mar-2027 09:00');
});

test('a year somebody declined is over at its end, whatever the book has of it', async () => {
  const opened = await lateInTheYear();
  const who = await opened.who(2026);
  await opened.call('booking.bookPair', { ...who, ...opened.testsOn(lastTests) });
  const { version } = await opened.roundOf(2026);
  await opened.call('recall.endRound', { ...who, how: 'declined', reason: 'Asked not to come', version });
  await opened.startDay('2027-04-01');
  expect(await opened.roundOf(2026)).toMatchObject({ state: 'closed', end: 'declined' });
});
