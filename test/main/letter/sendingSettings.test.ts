import { expect, test } from 'vitest';
import { api } from '../../../shared/api.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { notifyKey, textTemplateId } from '../../support/notifyStandIn.ts';
import { aSendingPractice } from '../../support/withNotify.ts';

const secret = notifyKey.slice(-36);
const asIs = { textTemplateId, emailTemplateId: null, letters: false };

test('says of each way what it lacks until a manager has set it up', async () => {
  const { call } = await openTestCore();
  const missing = async () =>
    Object.fromEntries((await call('letter.listChannels', {})).map((one) => [one.channel, one.missing]));

  const noKey = 'No GOV.UK Notify key is set. A manager sets it in Settings, Sending.';
  await expect(missing()).resolves.toEqual({
    letter: null,
    'hybrid-mail': null,
    'notify-letter': noKey,
    text: noKey,
    email: noKey,
  });
  await call('letter.changeSending', { ...asIs, apiKey: notifyKey, version: 0 });
  const after = await missing();
  expect([after['text'], after['email'], after['notify-letter']]).toEqual([
    null,
    expect.stringMatching(/template for e-mails/),
    expect.stringMatching(/not switched on/),
  ]);
  await expect(
    call('letter.buildRun', { month: '2026-05', channel: 'email', expected: 1 }),
  ).rejects.toMatchObject({ code: 'sending-not-set-up' });
});

test('the key is kept, changed and taken away, and no answer of any operation holds it', async () => {
  const opened = await aSendingPractice([{ 'Mobile Telephone': '07700 900123' }]);
  const heard: unknown[] = [];
  for (const [name, operation] of Object.entries(api)) {
    if (operation.kind !== 'query') continue;
    heard.push(await opened.send(name, {}).catch((problem: unknown) => problem));
  }
  const { version } = await opened.call('letter.findSending', {});
  const kept = await opened.call('letter.changeSending', { ...asIs, version });
  heard.push(kept, await opened.call('practice.listAudit', { limit: 200 }));
  expect(kept.keyEnding).toBe(notifyKey.slice(-4));
  expect(JSON.stringify(heard)).not.toContain(secret.slice(0, 20));

  const forgot = await opened.call('letter.changeSending', {
    ...asIs,
    forgetKey: true,
    version: kept.version,
  });
  expect(forgot.keyEnding).toBeNull();
  await expect(opened.call('letter.checkSending', {})).rejects.toMatchObject({ code: 'sending-not-set-up' });
});

test('refuses what is no key, no template ID, and a stand-in that is another computer', async () => {
  const { call } = await openTestCore();
  for (const wrong of [
    { apiKey: 'secret' },
    { apiKey: secret },
    { textTemplateId: 'my template' },
    { standIn: 'http://example.test:80' },
    { standIn: 'http://127.0.0.1.example.test:80' },
  ])
    await expect(call('letter.changeSending', { ...asIs, version: 0, ...wrong })).rejects.toMatchObject({
      code: 'invalid-input',
    });
});

test('two managers who change it at once do not undo each other', async () => {
  const { call } = await openTestCore();
  await call('letter.changeSending', { ...asIs, version: 0 });
  await expect(call('letter.changeSending', { ...asIs, letters: true, version: 0 })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
});

test('tells a manager that the key is not accepted before anything is sent', async () => {
  const opened = await aSendingPractice([{}]);
  await expect(opened.call('letter.checkSending', {})).resolves.toEqual([
    { what: 'The key', wrong: null },
    { what: 'The template for texts', wrong: null },
    { what: 'The template for e-mails', wrong: null },
  ]);
  const { version } = await opened.call('letter.findSending', {});
  const other = `other-11111111-ab16-4eb0-8407-a37497a57506-${secret}`;
  await opened.call('letter.changeSending', { ...asIs, apiKey: other, version });
  await expect(opened.call('letter.checkSending', {})).rejects.toMatchObject({ code: 'notify-key-refused' });
});
