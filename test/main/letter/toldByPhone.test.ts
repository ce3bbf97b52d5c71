import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import { personOf } from '../register/takeIn.ts';
import { aTellingBook, lastWords, mobile, moveTests, send, standing } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const pair = { tests: 3, talk: 0 };

test('told by phone: they are on no list until something changes, with who and when, and it can be taken back', async () => {
  const opened = await aTellingBook();
  const { personId, cycleId } = await book(opened, 1, pair);
  const tell = async () => {
    const { lines } = await opened.call('letter.listToTell', { cycleIds: [cycleId] });
    const appointments = (lines[0]?.appointments ?? []).map(({ id, version }) => ({ id, version }));
    return opened.call('letter.recordToldByPhone', { personId, cycleId, appointments });
  };
  await tell();
  expect(await standing(opened)).toMatchObject({ total: 0, onToday: 0 });
  const { undo } = await opened.call('practice.findUndo', {});
  expect(undo).toMatchObject({ operation: 'letter.takeBackToldByPhone' });

  await moveTests(opened, { personId, cycleId });
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1 });
  const { tellingId } = await tell();
  await opened.call('letter.takeBackToldByPhone', { personId, tellingId });
  await expect(opened.call('letter.takeBackToldByPhone', { personId, tellingId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await send(opened);
  // They know the old time from the phone.
  expect(lastWords(opened)).toContain('are now: Mon 13 Apr 10:30am');

  const [round] = await opened.call('recall.listCycles', { personId });
  const sentences = (round?.history ?? []).filter(({ sentence }) => sentence.startsWith('Told by phone'));
  expect(sentences).toMatchObject([
    { sentence: 'Told by phone of 13-Apr-2026 and 30-Apr-2026', takenBack: false },
    { sentence: 'Told by phone of 13-Apr-2026 and 30-Apr-2026', takenBack: true },
  ]);
});

test('told by phone of a time that is another by now is refused, and a text made before is pulled', async () => {
  const opened = await aTellingBook();
  const { personId, cycleId, appointments } = await book(opened, 1, { tests: 3 });
  const [tests] = appointments;
  const seen = [{ id: tests?.id ?? '', version: 1 }];
  const { id: runId } = await opened.call('letter.buildAppointments', { channel: 'text', expected: 1 });
  await opened.call('letter.recordToldByPhone', { personId, cycleId, appointments: seen });
  const sent = await opened.call('letter.sendRun', { runId });
  expect(sent).toMatchObject({
    taken: 0,
    pulled: [{ sentence: 'They have been told of these appointments' }],
  });

  await moveTests(opened, { personId, cycleId });
  await expect(
    opened.call('letter.recordToldByPhone', { personId, cycleId, appointments: seen }),
  ).rejects.toMatchObject({ code: 'run-changed' });
});

test('whoever phones sees the number beside what is to be told, their mobile first, and never a restricted person’s', async () => {
  const home = '01632 960111';
  const opened = await aTellingBook([
    { row: 1, mobile, homePhone: home },
    { row: 2, homePhone: home },
    { row: 3 },
    { row: 4, mobile: '07700 900444' },
  ]);
  for (const row of [1, 2, 3, 4]) await book(opened, row, { tests: row * 3 });
  const personId = await personOf(opened, 4);
  const { version } = await opened.call('people.findPerson', { personId });
  await opened.call('people.changeRestriction', { personId, version, restricted: true, reason: 'Asked' });
  await opened.call('people.changePrivacy', { restrictedVisibleTo: ['manager'], version: 0 });

  const answer = await opened.call('letter.listToTell', {});
  expect(answer.lines.map(({ familyName, phone }) => [familyName, phone])).toEqual([
    ['Person 1', mobile],
    ['Person 2', home],
    ['Person 3', null],
    ['Person 4', null],
  ]);
  expect(JSON.stringify(answer)).not.toContain('900444');
});
