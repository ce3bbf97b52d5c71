import { expect, test } from 'vitest';
import { aRunOf, minutes, mobiles, type RunOfTexts, textsOfMay } from '../../support/withNotify.ts';

/** Everyone of the run was sent exactly one. */
function onceEach({ notify }: RunOfTexts, count: number) {
  expect(notify.messages.map(({ to }) => to).toSorted()).toEqual(
    mobiles.slice(0, count).map((mobile) => mobile.replace(/^0(\d+) (\d+)$/, '+44$1$2')),
  );
}

test.each(['die-after-taking', 'server-error-after-taking', 'time-out-after-taking'] as const)(
  'nobody is sent two when the answer is lost (%s): it is asked for by its reference first',
  async (mood) => {
    const run = await aRunOf(2, mood);
    await expect(run.goOn()).resolves.toMatchObject({ taken: 1, unanswered: 1, run: { printed: 2 } });
    await expect(run.goOn()).resolves.toMatchObject({ taken: 0, unanswered: 0 });
    onceEach(run, 2);
  },
);

test('what never arrived there is sent again, but not before it would surely be known', async () => {
  const run = await aRunOf(2, 'die', 'server-error');
  await expect(run.goOn()).resolves.toMatchObject({ taken: 0, unanswered: 2, run: { built: 0, printed: 2 } });
  await expect(run.goOn()).resolves.toMatchObject({ taken: 0, unanswered: 2 });
  expect(run.notify.messages).toEqual([]);

  run.clock.pass(6 * minutes);
  await expect(run.goOn()).resolves.toMatchObject({ taken: 2, unanswered: 0, run: { printed: 2 } });
  onceEach(run, 2);
  const { lines } = await run.call('letter.listRunLetters', { runId: run.runId });
  expect(lines).toMatchObject([{ detail: 'Handed over again', attempt: 1 }, { detail: 'Handed over again' }]);
});

test('two who press at once send everyone one', async () => {
  const run = await aRunOf(5);
  const both = await Promise.all([run.goOn(), run.goOn()]);
  expect(both[0].taken + both[1].taken).toBe(5);
  onceEach(run, 5);
});

test('two who press at once send what was lost only once more', async () => {
  const run = await aRunOf(2, 'die', 'die');
  await run.goOn();
  run.clock.pass(6 * minutes);
  const both = await Promise.all([run.goOn(), run.goOn()]);
  expect(both[0].taken + both[1].taken).toBe(2);
  onceEach(run, 2);
});

test.each([
  ['wrong-key', /does not accept the key/],
  ['trial-mode', /trial mode/],
  ['rate-limit', /asks for a pause/],
  ['daily-limit', /limit .* is used up/],
] as const)('stops for %s, says why, and the rest waits to be sent', async (mood, sentence) => {
  const run = await aRunOf(3, 'take', mood);
  const stopped = await run.goOn();
  expect(stopped).toMatchObject({ taken: 1, run: { built: 1, printed: 1, spoilt: 1 } });
  expect(stopped.stopped).toMatch(sentence);
  await expect(run.goOn()).resolves.toMatchObject({ taken: 2, stopped: null, run: { printed: 3 } });
  onceEach(run, 3);
});

test('stops when nobody answers three times in a row, and when it cannot be reached at all', async () => {
  const run = await aRunOf(5, 'die', 'die', 'die');
  const silent = await run.goOn();
  expect(silent).toMatchObject({ taken: 0, unanswered: 3, run: { built: 2 } });
  expect(silent.stopped).toMatch(/does not answer/);

  const { version } = await run.call('letter.findSending', {});
  const templates = {
    textTemplateId: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
    emailTemplateId: null,
    letters: false,
  };
  await run.call('letter.changeSending', { ...templates, standIn: 'http://127.0.0.1:9', version });
  await expect(run.goOn()).rejects.toMatchObject({ code: 'notify-not-reached' });
});

test('a number it does not take ends that message alone, and is told apart from a failure of everything', async () => {
  const run = await aRunOf(3, 'take', 'refuse-recipient');
  await expect(run.goOn()).resolves.toMatchObject({ taken: 2, refused: 1, stopped: null });
  const { lines } = await run.call('letter.listRunLetters', { runId: run.runId });
  expect(lines.map(({ stage }) => stage)).toEqual(['printed', 'returned', 'printed']);
  const preview = await run.call('letter.findRun', textsOfMay);
  expect(preview.holds.map(({ code, count }) => [code, count])).toEqual([
    ['no-mobile', 1],
    ['handed-over', 2],
  ]);
});

test('cancelled between two messages: what went is on its way, the rest waits and can go on', async () => {
  const run = await aRunOf(5);
  let asked = 0;
  const stopped = await run.send(
    'letter.sendRun',
    { runId: run.runId },
    { cancelled: () => (asked += 1) > 2 },
  );
  expect(stopped).toMatchObject({
    taken: 2,
    run: { built: 3, printed: 2 },
    stopped: expect.stringMatching(/^Stopped/) as string,
  });
  await expect(run.goOn()).resolves.toMatchObject({ taken: 3, stopped: null });
  onceEach(run, 5);
});

test('killed after a message was recorded and before it was sent: it goes later, once', async () => {
  const run = await aRunOf(2);
  const [first] = await run.call('letter.listToSend', { runId: run.runId });
  await run.call('letter.handOver', { invitationId: first?.invitationId ?? '' });

  await expect(run.goOn()).resolves.toMatchObject({ taken: 1, unanswered: 1 });
  run.clock.pass(6 * minutes);
  await expect(run.goOn()).resolves.toMatchObject({ taken: 1, unanswered: 0 });
  onceEach(run, 2);
});
