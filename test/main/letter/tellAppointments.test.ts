import { expect, test, vi } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';

// Each draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

type Book = Awaited<ReturnType<typeof aBook>>;

/** The letters of everybody who is to be told, printed. */
async function tell(opened: Book, expected: number, cycleIds: string[] = []) {
  const printed = await opened.call('letter.printAppointments', { expected, cycleIds });
  const bytes = opened.host.offered.get(printed.files[0]?.name ?? '')?.bytes ?? new Uint8Array();
  return { ...printed, words: printed.files.length === 0 ? '' : (await pageTexts(bytes)).join(' ') };
}

async function toTell({ call }: Book) {
  const { total, going, lines } = await call('letter.listToTell', {});
  const { jobs } = await call('recall.findToday', {});
  return {
    total,
    going,
    onToday: jobs.find(({ kind }) => kind === 'to-tell')?.count ?? 0,
    holds: lines.map(({ holds }) => holds[0]?.code ?? null),
  };
}

async function die({ call }: Book, personId: string) {
  const { version } = await call('people.findPerson', { personId });
  await call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-06' } });
}

test('one letter tells of both appointments, with days, times, places and names, and they are told', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3, talk: 0 });
  expect(await toTell(opened)).toEqual({ total: 1, going: 1, onToday: 1, holds: [null] });

  const { run, words } = await tell(opened, 1);
  for (const said of [
    'Your two appointments',
    'When: Monday 13 April 2026 at 9:30am',
    'Where: at Beckside Surgery',
    'With: Beth Okafor',
    'How long: 20 minutes',
    'When: Thursday 30 April 2026 at 9am',
    'With: Gwen Pritchard',
    'If you need to change this',
  ])
    expect(words).toContain(unspaced(said));
  expect(run).toMatchObject({ about: 'appointments', printed: 1 });
  expect(await toTell(opened)).toEqual({ total: 0, going: 0, onToday: 0, holds: [] });
  const again = opened.call('letter.printAppointments', { expected: 1 });
  await expect(again).rejects.toMatchObject({ code: 'run-changed' });

  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const [round] = await opened.call('recall.listCycles', { personId });
  expect(round?.letters).toMatchObject([{ purpose: 'appointments', stage: 'posted' }]);
});

test('a letter about appointments is no invitation: not for the ladder, not for QOF and not on the lists', async () => {
  const opened = await aBook();
  const { personId, cycleId } = await book(opened, 1, { tests: 3, talk: 0 });
  const before = await opened.call('recall.listCycles', { personId });
  const { run } = await tell(opened, 1);
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });

  const after = await opened.call('recall.listCycles', { personId });
  expect(after[0]?.next).toEqual(before[0]?.next);
  expect(after[0]?.places).toEqual(before[0]?.places);
  const invited = await opened.call('register.listMembers', { year: 2026, only: 'invited' });
  expect(invited.total).toBe(0);
  expect(JSON.stringify(await opened.call('evidence.findPerson', { personId }))).not.toContain(run.id);
  // Once both are cancelled, the first letter is the first invitation still.
  const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: appointments[0]?.id ?? '',
    version: 1,
    because: 'person',
    otherHalf: 'release',
  });
  const going = await opened.call('letter.findRun', { month: '2026-05' });
  expect(going.firstThree.every(({ attempt }) => attempt === 1)).toBe(true);
  expect(cycleId).toBe(after[0]?.id);
});

test('hard case 3: a death between booking and printing pulls the letter about the appointments', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3, talk: 0 });
  const { id: runId } = await opened.call('letter.buildAppointments', { expected: 1 });
  await die(opened, personId);

  const print = await opened.call('letter.reprint', { runId });
  expect(print).toMatchObject({ files: [], run: { withdrawn: 1, printed: 0 }, pulled: [{ personId }] });
  expect(print.pulled[0]?.sentence).toMatch(/^Has died/);
  // Whoever has died has no appointments to be told of.
  expect(await toTell(opened)).toMatchObject({ total: 0, going: 0, onToday: 0 });
});

/** The tests of a pair to another time of the same clinic. */
function moveTests(
  { call, testsClinic }: Awaited<ReturnType<typeof aBook>>,
  personId: string,
  tests: { id: string; cycleId: string } | undefined,
) {
  return call('booking.moveAppointment', {
    personId,
    cycleId: tests?.cycleId ?? '',
    moving: [{ id: tests?.id ?? '', version: 1 }],
    tests: { clinicId: testsClinic, place: 9 },
    conversation: null,
    because: 'person',
  });
}

test('what was moved between making and printing is pulled, and the new day goes in a new letter', async () => {
  const opened = await aBook();
  const { personId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  const { id: runId } = await opened.call('letter.buildAppointments', { expected: 1 });
  await moveTests(opened, personId, appointments[0]);

  const print = await opened.call('letter.reprint', { runId });
  expect(print).toMatchObject({ run: { withdrawn: 1 }, pulled: [{ personId }] });
  expect(print.pulled[0]?.sentence).toBe('What is booked has changed since the letter was made');
  const { words } = await tell(opened, 1);
  expect(words).toContain(unspaced('at 10:30am'));
  // Nobody has had the first letter: nothing has changed for whoever reads this one.
  expect(words).not.toContain(unspaced('Something has changed'));
});

test('whoever has been told is told again when something moves, and the letter says that it has changed', async () => {
  const opened = await aBook();
  const { personId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  const { run } = await tell(opened, 1);
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  await moveTests(opened, personId, appointments[0]);

  expect(await toTell(opened)).toMatchObject({ total: 1, going: 1, onToday: 1 });
  const { words } = await tell(opened, 1);
  expect(words).toContain(unspaced('Your appointments have changed'));
  expect(words).toContain(unspaced('Please throw away any letter we sent you before'));
});

test('somebody who needs only one appointment, and one of many, gets a letter about that alone', async () => {
  const opened = await aBook();
  const one = await book(opened, 1, { tests: 3 });
  await book(opened, 2, { tests: 6, talk: 0 });
  expect(await toTell(opened)).toMatchObject({ total: 2, going: 2, onToday: 2 });

  const { words, run } = await tell(opened, 1, [one.cycleId]);
  expect(run.letters).toBe(1);
  expect(words).toContain(unspaced('Your appointment'));
  expect(words).not.toContain(unspaced('Your two appointments'));
  expect(words).not.toContain(unspaced('conversation'));
  expect(await toTell(opened)).toMatchObject({ total: 1, going: 1, onToday: 1 });
});

test('an easy read or large print letter is made as such, and whoever cannot be written to is held with the reason', async () => {
  const opened = await aBook([
    { row: 1, needs: [{ kind: 'easy-read', term: 'Easy read', code: null }] },
    { row: 2, needs: [{ kind: 'braille', term: 'Braille', code: null }] },
  ]);
  await book(opened, 1, { tests: 3, talk: 0 });
  await book(opened, 2, { tests: 8 });
  expect((await toTell(opened)).holds.toSorted()).toEqual(['format', null]);
  const { words } = await tell(opened, 1);
  expect(words).toContain(unspaced('Your 2 appointments'));
  expect(words).toContain(unspaced('The time is 9:30am.'));
});

test('nobody is told on the day itself: the letter would come too late', async () => {
  const opened = await aBook();
  await book(opened, 1, { tests: 3 });
  opened.clock.set('2026-04-13');
  expect(await toTell(opened)).toMatchObject({ total: 0, onToday: 0 });
});

test('the template is tried on a real person with appointments, and says what is missing for one without', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3, talk: 0 });
  const { words } = await opened.call('letter.findTemplate', { templateId: 'appointments-en' });
  const draw = { templateId: 'appointments-en', format: 'print', words, size: 14 } as const;
  await opened.call('letter.drawTemplate', { ...draw, personId });
  const other = (await opened.call('people.listPeople', {})).lines.find(({ id }) => id !== personId);
  const without = opened.call('letter.drawTemplate', { ...draw, personId: other?.id ?? '' });
  await expect(without).rejects.toMatchObject({
    code: 'template-incomplete',
    detail: 'an appointment to come',
  });
});
