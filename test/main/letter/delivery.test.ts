import { expect, test } from 'vitest';
import { aRunOf, minutes } from '../../support/withNotify.ts';

test('with a key of another service nothing lost is sent again: that one cannot know of it', async () => {
  const run = await aRunOf(1, 'die-after-taking');
  await run.goOn();
  const { version, textTemplateId, emailTemplateId, letters } = await run.call('letter.findSending', {});
  const other = 'other-11111111-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
  await run.call('letter.changeSending', {
    apiKey: other,
    textTemplateId,
    emailTemplateId,
    letters,
    version,
  });
  run.clock.pass(6 * minutes);
  await expect(
    run.call('letter.handOver', { invitationId: run.notify.messages[0]?.reference ?? '', again: true }),
  ).resolves.toEqual({
    content: null,
    pulled: null,
  });
});

test('a template without our field would send everyone the wrong words: nothing is sent', async () => {
  const run = await aRunOf(1);
  for (const template of run.notify.templates.values()) template.body = 'Dear patient, ((body))';
  await expect(run.goOn()).rejects.toMatchObject({ code: 'notify-template' });
  expect(run.notify.messages).toEqual([]);
  const checks = await run.call('letter.checkSending', {});
  expect(checks).toEqual([
    { what: 'The key', wrong: null },
    { what: 'The template for texts', wrong: 'Its message must be ((body)) and nothing else' },
    { what: 'The template for e-mails', wrong: 'Its message must be ((body)) and nothing else' },
  ]);
});

test('what it no longer knows of after a week was not delivered, as far as anybody can say', async () => {
  const run = await aRunOf(2);
  await run.goOn();
  run.notify.forgetAll();
  run.clock.set('2026-04-10');
  await expect(run.call('letter.pollDelivery', {})).resolves.toMatchObject({ asked: 2, failed: 0 });
  run.clock.set('2026-04-15');
  await expect(run.call('letter.pollDelivery', {})).resolves.toMatchObject({ asked: 2, failed: 2 });
  await expect(run.call('letter.findOneRun', { runId: run.runId })).resolves.toMatchObject({
    printed: 0,
    returned: 2,
  });
});

test('an answer that comes twice, or after the end, changes nothing', async () => {
  const run = await aRunOf(1);
  await run.goOn();
  const [message] = run.notify.messages;
  const answer = { invitationId: message?.reference ?? '', notifyId: message?.id ?? null, on: '2026-04-07' };
  await run.call('letter.recordDelivery', { answers: [{ ...answer, status: 'delivered' }] });
  for (const status of ['delivered', 'permanent-failure', 'not-taken'] as const)
    await expect(run.call('letter.recordDelivery', { answers: [{ ...answer, status }] })).resolves.toEqual({
      arrived: 0,
      failed: 0,
    });
  await expect(run.call('letter.findOneRun', { runId: run.runId })).resolves.toMatchObject({
    posted: 1,
    returned: 0,
  });
});
