import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import { aTellingBook, lastWords, moveTests, send, standing } from './aTellingBook.ts';

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
