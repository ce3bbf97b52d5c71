import { expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/api.ts';
import { aSendingPractice } from '../../support/withNotify.ts';

const text = { month: '2026-05', channel: 'text' } as const;
const three = [
  { 'Family Name': 'Oakley', 'Mobile Telephone': '07700 900123', 'E-mail Address': 'oakley@example.test' },
  { 'Family Name': 'Pawlak', 'Mobile Telephone': '07700 900456', 'E-mail Address': 'pawlak@example.test' },
  { 'Family Name': 'Quill', 'Mobile Telephone': '07700 900789', 'E-mail Address': 'quill@example.test' },
];
const [oakley, pawlak, quill] = ['+447700900123', '+447700900456', '+447700900789'];
type Opened = Awaited<ReturnType<typeof aSendingPractice>>;

async function built(
  { call }: Opened,
  expected: number,
  channel: 'text' | 'email' | 'notify-letter' = 'text',
) {
  return (await call('letter.buildRun', { ...text, channel, expected })).id;
}

async function sentTexts(opened: Opened, expected = 3) {
  const runId = await built(opened, expected);
  return { runId, ...(await opened.call('letter.sendRun', { runId })) };
}

const goingTo = ({ notify }: Opened) => notify.messages.map(({ to }) => to);
const standing = ({
  built: waits,
  printed,
  posted,
  returned,
  spoilt,
  withdrawn,
}: OutputOf<'letter.findOneRun'>) => ({
  waits,
  handedOver: printed,
  delivered: posted - returned,
  notDelivered: returned,
  notTaken: spoilt,
  withdrawn,
});
const nowhere = { waits: 0, handedOver: 0, delivered: 0, notDelivered: 0, notTaken: 0, withdrawn: 0 };

test('texts a month: each is handed over with its invitation as reference, and counts only once it arrived', async () => {
  const opened = await aSendingPractice(three);
  const { runId, run, taken, stopped } = await sentTexts(opened);

  expect([taken, stopped]).toEqual([3, null]);
  expect(standing(run)).toEqual({ ...nowhere, handedOver: 3 });
  expect(goingTo(opened)).toEqual([oakley, pawlak, quill]);
  const { lines } = await opened.call('letter.listRunLetters', { runId });
  expect(opened.notify.messages.map(({ reference }) => reference)).toEqual(
    lines.map((line) => line.invitationId),
  );
  expect(opened.notify.messages[0]?.body).toBe(
    'Dear Maureen, it is time for your yearly health check. Please phone Beckside Surgery on 01632 960100 to book, or ask at reception.',
  );
  await expect(opened.call('letter.findRun', text)).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'handed-over', count: 3 }],
  });

  opened.notify.becomes(oakley, 'delivered', '2026-04-06T23:30:00.000000Z');
  opened.notify.becomes(pawlak, 'sending');
  opened.notify.becomes(quill, 'permanent-failure');
  await expect(opened.call('letter.pollDelivery', {})).resolves.toEqual({
    asked: 3,
    arrived: 1,
    failed: 1,
    stopped: null,
  });

  const after = await opened.call('letter.listRunLetters', { runId });
  expect(
    after.lines.map(({ stage, stageOn, delivery, detail }) => [stage, stageOn, delivery, detail]),
  ).toEqual([
    // Half past eleven in the evening, UTC, is the next day in England in summer.
    ['posted', '2026-04-07', 'delivered', null],
    ['printed', '2026-04-07', 'sending', null],
    ['returned', '2026-04-07', 'permanent-failure', 'The mobile number does not work'],
  ]);
  await expect(opened.call('letter.pollDelivery', {})).resolves.toMatchObject({
    asked: 1,
    arrived: 0,
    failed: 0,
  });
});

test('hard case 4: a text that was not delivered is no invitation, and that number is not tried again', async () => {
  const opened = await aSendingPractice(three.slice(0, 1));
  await sentTexts(opened, 1);
  opened.notify.becomes(oakley, 'permanent-failure');
  await opened.call('letter.pollDelivery', {});

  await expect(opened.call('letter.findRun', text)).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'no-mobile', details: 'did not work 1' }],
  });
  // There is an address: a letter comes next, without waiting.
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 1 });
  const { jobs } = await opened.call('recall.findToday', {});
  expect(jobs).toMatchObject([{ kind: 'invite', count: 1 }]);
  const [round] = await opened.call('recall.listCycles', { personId: opened.people[0]?.id ?? '' });
  expect(round).toMatchObject({
    letters: [{ channel: 'text', stage: 'returned', postedOn: null }],
    next: { kind: 'invite', words: 'To invite' },
  });
});

test('sends e-mails with a subject and a body of ours', async () => {
  const opened = await aSendingPractice(three.slice(0, 1));
  const emails = await built(opened, 1, 'email');
  await opened.call('letter.sendRun', { runId: emails });
  const [email] = opened.notify.messages;
  expect(email).toMatchObject({ to: 'oakley@example.test', subject: 'Please book your yearly health check' });
  expect(email?.body).toMatch(/^Dear Mrs Oakley,\n\nIt is time/);
});

test('hands letters over as the files we make, and posted is the day they were posted there', async () => {
  const opened = await aSendingPractice(three.slice(0, 1));
  const letters = await built(opened, 1, 'notify-letter');
  const { run } = await opened.call('letter.sendRun', { runId: letters });
  expect(standing(run)).toEqual({ ...nowhere, handedOver: 1 });
  const [letter] = opened.notify.messages;
  expect(letter?.pdf?.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  opened.notify.becomes('', 'received', '2026-04-09T16:30:00.000000Z');
  opened.clock.set('2026-04-10');
  await opened.call('letter.pollDelivery', {});
  await expect(opened.call('letter.listRunLetters', { runId: letters })).resolves.toMatchObject({
    lines: [{ stage: 'posted', stageOn: '2026-04-09', delivery: 'received' }],
  });
});

test('hard case 3: a death recorded after the texts were made pulls that one, before anything leaves', async () => {
  const opened = await aSendingPractice(three);
  const runId = await built(opened, 3);
  const death = { kind: 'informal', on: null } as const;
  await opened.call('people.recordDeath', { personId: opened.people[1]?.id ?? '', version: 1, death });

  const { run, taken, pulled } = await opened.call('letter.sendRun', { runId });
  expect([taken, pulled.map(({ name }) => name)]).toEqual([2, ['PAWLAK, Maureen (Mrs)']]);
  expect(goingTo(opened)).toEqual([oakley, quill]);
  expect(standing(run)).toEqual({ ...nowhere, handedOver: 2, withdrawn: 1 });
});

test('says who cannot be texted, and shows a text with its parts before it goes', async () => {
  const opened = await aSendingPractice([
    ...three.slice(0, 1),
    { 'Family Name': 'Rowe' },
    { 'Family Name': 'Swift', 'Mobile Telephone': '01632 960100' },
  ]);
  await expect(opened.call('letter.findRun', text)).resolves.toMatchObject({
    people: 3,
    going: 1,
    holds: [{ code: 'no-mobile', count: 2 }],
    formats: [{ label: 'Text', count: 1 }],
  });
  const shown = await opened.call('letter.findMessage', { personId: opened.people[0]?.id ?? '', ...text });
  expect(shown).toMatchObject({ to: oakley, subject: null, sms: { encoding: 'GSM-7', segments: 1 } });
  await expect(
    opened.call('letter.findMessage', { personId: opened.people[1]?.id ?? '', ...text }),
  ).rejects.toMatchObject({ code: 'held' });
});

test('a run of messages is neither printed nor confirmed by hand, and what was handed over is not withdrawn', async () => {
  const opened = await aSendingPractice(three);
  const runId = await built(opened, 3);
  await opened.call('letter.sendRun', { runId, most: 1 });

  for (const [name, input] of [
    ['letter.reprint', { runId }],
    ['letter.markPrinted', { runId, invitationIds: [] }],
    ['letter.confirmPosted', { runId, postedOn: '2026-04-07' }],
  ] as const)
    await expect(opened.send(name, input)).rejects.toMatchObject({ code: 'by-notify' });
  const run = await opened.call('letter.withdrawRun', { runId, reason: 'Another way' });
  expect(standing(run)).toEqual({ ...nowhere, handedOver: 1, withdrawn: 2 });
  await expect(opened.call('letter.printRun', { month: '2026-05', expected: 2 })).resolves.toMatchObject({
    run: { printed: 2 },
  });
});
