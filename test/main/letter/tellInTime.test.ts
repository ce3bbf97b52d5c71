import { expect, test, vi } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';
import {
  aTellingBook,
  changeRules,
  lastWords,
  mobile,
  noMobile,
  pair,
  send,
  standing,
} from './aTellingBook.ts';

// Draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

test('whoever comes soonest stands first on the list, among the first three and in the printed file', async () => {
  const people = ['Ackroyd', 'Bevan', 'Cooper'];
  const opened = await aBook(
    people.map((familyName, index) => ({
      row: index + 1,
      name: { title: 'Mrs', givenName: 'Maureen', familyName },
    })),
  );
  await book(opened, 1, { talk: 3 });
  await book(opened, 2, { tests: 6 });
  await book(opened, 3, { tests: 3, talk: 0 });
  const { lines, ways } = await opened.call('letter.listToTell', {});
  const soonest = ['Cooper', 'Bevan', 'Ackroyd'];
  expect(lines.map(({ familyName }) => familyName)).toEqual(soonest);
  expect(ways[0]?.firstThree.map(({ familyName }) => familyName)).toEqual(soonest);

  const { run, files } = await opened.call('letter.printAppointments', { expected: 3 });
  const bytes = opened.host.offered.get(files[0]?.name ?? '')?.bytes ?? new Uint8Array();
  const words = (await pageTexts(bytes)).join(' ');
  const at = soonest.map((name) => words.indexOf(unspaced(`Mrs Maureen ${name}`)));
  expect(at.every((place) => place >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  const { lines: printed } = await opened.call('letter.listRunLetters', { runId: run.id });
  expect(printed.map(({ familyName }) => familyName)).toEqual(soonest);
});

const tooLate = 'Too late for a letter: phone them';

test.each([
  ['Wednesday 8 April', '2026-04-08'],
  ['Friday 10 April', '2026-04-10'],
])(
  'on %s a letter comes too late for Monday 13 April: they are to be phoned, and then they are told',
  async (_day, today) => {
    const opened = await aTellingBook(noMobile);
    const { personId, cycleId, appointments } = await book(opened, 1, pair);
    expect((await standing(opened)).ways).toEqual({ letter: 1 });
    opened.clock.set(today);
    expect(await standing(opened)).toEqual({
      total: 1,
      onToday: 1,
      ways: {},
      held: ['appointments-too-late'],
    });
    const print = opened.call('letter.printAppointments', { expected: 1 });
    await expect(print).rejects.toMatchObject({ code: 'run-changed' });

    const told = appointments.map(({ id, version }) => ({ id, version }));
    await opened.call('letter.recordToldByPhone', { personId, cycleId, appointments: told });
    expect(await standing(opened)).toMatchObject({ total: 0, onToday: 0 });
  },
);

test('whoever a letter would reach too late is sent a text, also where the practice writes letters first', async () => {
  const opened = await aTellingBook([{ row: 1, mobile }]);
  await changeRules(opened, { firstBy: 'letter' });
  await book(opened, 1, pair);
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
  opened.clock.set('2026-04-10');
  expect(await standing(opened)).toMatchObject({ ways: { text: 1 }, held: [] });
  await send(opened);
  expect(lastWords(opened)).toContain('Mon 13 Apr 9:30am');
});

test('a letter made in time and printed when it is too late is pulled, and they are on the list to be phoned', async () => {
  const opened = await aTellingBook(noMobile);
  const { personId } = await book(opened, 1, pair);
  const { id: runId } = await opened.call('letter.buildAppointments', { expected: 1 });
  opened.clock.set('2026-04-09');
  const print = await opened.call('letter.reprint', { runId });
  expect(print).toMatchObject({ files: [], run: { withdrawn: 1, printed: 0 }, pulled: [{ personId }] });
  expect(print.pulled[0]?.sentence).toBe(`${tooLate} (it would be there on Tue 14-Apr-2026)`);
  expect(await standing(opened)).toMatchObject({ total: 1, held: ['appointments-too-late'] });
});

test('a letter that GOV.UK Notify would print too late is pulled as it is handed over', async () => {
  const opened = await aTellingBook(noMobile);
  await book(opened, 1, pair);
  const { id: runId } = await opened.call('letter.buildAppointments', {
    channel: 'notify-letter',
    expected: 1,
  });
  opened.clock.set('2026-04-10');
  const sent = await opened.call('letter.sendRun', { runId });
  expect(sent).toMatchObject({ taken: 0, run: { withdrawn: 1 } });
  expect(opened.notify.messages).toEqual([]);
});

test('the days of the post are the practice’s: where a letter is there the next day it may go on the Thursday before', async () => {
  const opened = await aTellingBook(noMobile);
  await book(opened, 1, pair);
  await changeRules(opened, { daysInPost: 1 });
  opened.clock.set('2026-04-09');
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
  opened.clock.set('2026-04-10');
  expect((await standing(opened)).held).toEqual(['appointments-too-late']);
});

test('whoever knows of the first appointment is written to of the second for as long as that is in time', async () => {
  const opened = await aTellingBook(noMobile);
  const { personId, cycleId, appointments } = await book(opened, 1, pair);
  const [tests] = appointments;
  opened.clock.set('2026-04-10');
  await opened.call('letter.recordToldByPhone', {
    personId,
    cycleId,
    appointments: [{ id: tests?.id ?? '', version: tests?.version ?? 0 }],
  });
  expect(await standing(opened)).toMatchObject({ total: 1, ways: { letter: 1 }, held: [] });
});
