import { expect, test } from 'vitest';
import { aBook, book, cellsIn, inShort, testDay, visitsIn } from './aDay.ts';

type Book = Awaited<ReturnType<typeof aBook>>;

/** Tests booked at 09:30 for the first person, and it is that day, ten o'clock. */
async function onTheDay() {
  const opened = await aBook();
  const booked = await book(opened, 1, { tests: 3, talk: 0 });
  opened.clock.set(testDay);
  const [tests] = booked.appointments;
  const said = { personId: booked.personId, appointmentId: tests?.id ?? '' };
  const now = async () =>
    visitsIn(await opened.call('booking.findDay', { day: testDay })).find(
      ({ appointmentId }) => appointmentId === said.appointmentId,
    );
  const record = async (to: 'booked' | 'arrived' | 'in-room' | 'done' | 'did-not-attend') =>
    opened.call('booking.recordVisit', { ...said, to, version: (await now())?.version ?? 0 });
  return { ...opened, ...booked, said, now, record };
}

async function roundOf({ call }: Pick<Book, 'call'>, personId: string) {
  const [round] = await call('recall.listCycles', { personId });
  if (!round) throw new Error('no round');
  const placeOf = (milestone: string) => round.places.find((one) => one.milestone === milestone);
  return {
    round,
    tests: placeOf('tests'),
    said: round.history.map(({ sentence, takenBack }) => ({ sentence, takenBack })),
  };
}

test('arrive, in room, done: the year of care has moved on the same day', async () => {
  const day = await onTheDay();
  for (const to of ['arrived', 'in-room'] as const)
    expect(await day.record(to)).toMatchObject({ state: to, year: null });
  expect(await day.record('done')).toMatchObject({ state: 'done', year: 'moved-on' });

  expect(await roundOf(day, day.personId)).toMatchObject({
    tests: { state: 'done', on: testDay },
    round: { next: { kind: 'check-results' } },
  });
  expect((await day.now())?.since).toBe('2026-04-13T09:00:00.000Z');
});

test('going back from done takes the step of the year back too', async () => {
  const day = await onTheDay();
  await day.record('done');
  expect(await day.record('in-room')).toMatchObject({ state: 'in-room', year: 'taken-back' });
  expect(await roundOf(day, day.personId)).toMatchObject({ tests: { state: 'to-come' } });
  expect(await day.record('done')).toMatchObject({ year: 'moved-on' });
  expect(await roundOf(day, day.personId)).toMatchObject({ tests: { state: 'done' } });
});

test('a visit is not put back once the year rests on it', async () => {
  const day = await onTheDay();
  await day.record('done');
  const { personId, cycleId } = day;
  await day.call('recall.recordStep', { personId, cycleId, milestone: 'checked', what: 'done', on: testDay });
  await expect(day.record('in-room')).rejects.toMatchObject({ code: 'step-not-possible' });
  expect(await day.now()).toMatchObject({ state: 'done' });
});

test('tests written down by hand before are not written down twice', async () => {
  const day = await onTheDay();
  const { personId, cycleId } = day;
  await day.call('recall.recordStep', { personId, cycleId, milestone: 'tests', what: 'done', on: testDay });
  expect(await day.record('done')).toMatchObject({ year: 'stood-there' });
  expect(await day.record('in-room')).toMatchObject({ year: null });
  expect(await roundOf(day, personId)).toMatchObject({ tests: { state: 'done' } });
});

test('who did not attend has it in the history of the year, moves nothing, and lets the place go', async () => {
  const day = await onTheDay();
  expect(await day.record('did-not-attend')).toMatchObject({ year: 'noted' });
  const { tests, said } = await roundOf(day, day.personId);
  expect(tests).toMatchObject({ state: 'to-come' });
  expect(said).toContainEqual({ sentence: 'Missed tests Mon 13-Apr-2026 09:30', takenBack: false });
  const cells = cellsIn(await day.call('booking.findDay', { day: testDay })).map(inShort);
  expect(cells).toContain('09:30 did-not-attend 20');
  const { lines } = await day.call('booking.listTasks', {});
  expect(lines).toMatchObject([{ kind: 'rebook-pair', person: { familyName: 'Person 1' } }]);
});

test('a missed visit that was cancelled as one on the person is in the history of the year too', async () => {
  const day = await onTheDay();
  const version = (await day.now())?.version ?? 0;
  const how = { because: 'did-not-attend', otherHalf: 'keep' } as const;
  await day.call('booking.cancelAppointment', { ...day.said, ...how, version });
  const missed = { sentence: 'Missed tests Mon 13-Apr-2026 09:30', takenBack: false };
  expect((await roundOf(day, day.personId)).said).toContainEqual(missed);
  await day.call('booking.restoreAppointment', { ...day.said, version: version + 1 });
  expect((await roundOf(day, day.personId)).said).toContainEqual({ ...missed, takenBack: true });
});

test('who comes late after all takes the place again where it is free', async () => {
  const day = await onTheDay();
  await day.record('did-not-attend');
  expect(await day.record('arrived')).toMatchObject({ state: 'arrived', year: 'taken-back' });
  const { said } = await roundOf(day, day.personId);
  expect(said).toContainEqual({ sentence: 'Missed tests Mon 13-Apr-2026 09:30', takenBack: true });
  expect((await day.call('booking.listTasks', {})).lines).toEqual([]);
});

test('who comes late when the place has been given away is told so, and nobody is moved', async () => {
  const day = await onTheDay();
  await day.record('did-not-attend');
  await book(day, 2, { tests: 4 });
  await expect(day.record('arrived')).rejects.toMatchObject({ code: 'place-given-away' });
  const cells = cellsIn(await day.call('booking.findDay', { day: testDay })).map(inShort);
  expect(cells).toContain('09:30 did-not-attend 20');
  expect(cells).toContain('09:40 booked 20');
});

test('who has been booked again meanwhile does not get the first place back', async () => {
  const day = await onTheDay();
  await day.record('did-not-attend');
  await book(day, 1, { tests: 10 });
  await expect(day.record('arrived')).rejects.toMatchObject({ code: 'booked-again' });
});

test('nothing is recorded of a day still to come, and nobody has missed what has not begun', async () => {
  const opened = await aBook();
  const { personId, appointments } = await book(opened, 1, { tests: 15 });
  const said = { personId, appointmentId: appointments[0]?.id ?? '', version: 1 };
  const early = { code: 'step-not-possible' };
  await expect(opened.call('booking.recordVisit', { ...said, to: 'arrived' })).rejects.toMatchObject(early);
  opened.clock.set(testDay);
  await expect(opened.call('booking.recordVisit', { ...said, to: 'did-not-attend' })).rejects.toMatchObject(
    early,
  );
  // Nor from where an appointment is cancelled.
  const missed = { ...said, because: 'did-not-attend', otherHalf: 'keep' } as const;
  await expect(opened.call('booking.cancelAppointment', missed)).rejects.toMatchObject(early);
  await expect(opened.call('booking.recordVisit', { ...said, to: 'arrived' })).resolves.toMatchObject({
    version: 2,
  });
});

test('of two desks that press at once the second is told, and Ctrl+Z takes back exactly what was pressed', async () => {
  const day = await onTheDay();
  const version = (await day.now())?.version ?? 0;
  await day.call('booking.recordVisit', { ...day.said, to: 'done', version });
  await expect(
    day.call('booking.recordVisit', { ...day.said, to: 'arrived', version }),
  ).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  const { undo } = await day.call('practice.findUndo', {});
  expect(undo).toMatchObject({ operation: 'booking.recordVisit', words: 'Done, PERSON 1, Maureen (Mrs)' });
  await day.send('booking.recordVisit', undo?.input, { id: undo?.requestId ?? '' });
  expect(await day.now()).toMatchObject({ state: 'booked' });
  expect(await roundOf(day, day.personId)).toMatchObject({ tests: { state: 'to-come' } });
});

test('what has been cancelled is no visit: it stands again only where the person and the clinic are still there', async () => {
  const day = await onTheDay();
  const version = (await day.now())?.version ?? 0;
  const how = { because: 'person', reason: 'Is away', otherHalf: 'keep' } as const;
  await day.call('booking.cancelAppointment', { ...day.said, ...how, version });
  for (const to of ['booked', 'arrived', 'done'] as const)
    await expect(
      day.call('booking.recordVisit', { ...day.said, to, version: version + 1 }),
    ).rejects.toMatchObject({ code: 'step-not-possible', detail: 'It has been cancelled.' });
});

test('whoever has died since they were missed is not expected again', async () => {
  const day = await onTheDay();
  await day.record('did-not-attend');
  const version = (await day.call('people.findPerson', { personId: day.personId })).version;
  const death = { kind: 'formal', on: testDay } as const;
  await day.call('people.recordDeath', { personId: day.personId, version, death });
  const { appointments } = await day.call('booking.findPersonAppointments', { personId: day.personId });
  await expect(
    day.call('booking.recordVisit', { ...day.said, to: 'booked', version: appointments[0]?.version ?? 0 }),
  ).rejects.toMatchObject({ code: 'step-not-possible', detail: 'They are no longer a patient here.' });
});

test('a visit is recorded of the person it is of, and of nobody else', async () => {
  const day = await onTheDay();
  const { personId } = await book(day, 2, { tests: 10 });
  const wrong = { ...day.said, personId, to: 'arrived' as const, version: 1 };
  await expect(day.call('booking.recordVisit', wrong)).rejects.toMatchObject({ code: 'not-found' });
});
