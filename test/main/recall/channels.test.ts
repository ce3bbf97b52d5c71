import { expect, test } from 'vitest';
import { roundInWords } from '../../../shared/recall/roundInWords.ts';
import { aRunOf, aSendingPractice, textsOfMay } from '../../support/withNotify.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from './postLetters.ts';

const key = 'practice-11111111-2222-4333-8444-555555555555-66666666-7777-4888-8999-aaaaaaaaaaaa';
const template = '11111111-2222-4333-8444-555555555555';

async function nextWords({ call, people, clock }: Awaited<ReturnType<typeof aPracticeWith>>) {
  const { lines } = await call('recall.listWork', { which: 'all' });
  return people.map(({ id }) => {
    const line = lines.find((one) => one.id === id);
    return line && roundInWords(line, clock.today()).split(',')[0];
  });
}

test('what comes next is decided again at once when the practice sets up texts', async () => {
  const practice = await aPracticeWith([
    { 'Family Name': 'Ash', 'Mobile Telephone': '07700 900123' },
    { 'Family Name': 'Birch' },
  ]);
  const { call } = practice;
  await postLetters(practice, '2026-05');
  expect(await nextWords(practice)).toEqual(['To remind', 'To remind']);
  const { version } = await call('letter.findSending', {});
  await call('letter.changeSending', {
    apiKey: key,
    textTemplateId: template,
    emailTemplateId: null,
    letters: false,
    standIn: null,
    version,
  });
  expect(await nextWords(practice)).toEqual(['To remind by text', 'To remind']);
});

test('without texts set up the reminder is a letter', async () => {
  const practice = await aPracticeWith([{ 'Mobile Telephone': '07700 900123' }]);
  await postLetters(practice, '2026-05');
  expect(await nextWords(practice)).toEqual(['To remind']);
});

test('a text on its way is nobody’s work until it has had time to arrive, and then asks to be looked at', async () => {
  const run = await aRunOf(1);
  await run.goOn();
  const { lines } = await run.call('recall.listWork', { which: 'coming' });
  expect(lines).toMatchObject([{ next: { kind: 'on-its-way', on: '2026-04-10' } }]);
  expect(lines.map((line) => roundInWords(line, run.clock.today()))).toEqual([
    'Text sent, waiting to hear whether it arrived, until 10-Apr-2026',
  ]);
  await expect(run.call('recall.listWork', {})).resolves.toMatchObject({ total: 0 });

  run.clock.set('2026-04-10');
  const { jobs } = await run.call('recall.findToday', {});
  expect(jobs).toMatchObject([{ kind: 'on-its-way', count: 1 }]);
  run.clock.set('2026-04-18');
  await expect(run.call('recall.listWork', { which: 'lost' })).resolves.toMatchObject({ total: 1 });
});

test('a text that failed goes by letter where there is an address, and somebody phones where there is none', async () => {
  const practice = await aSendingPractice([
    { 'Family Name': 'Ash', 'Mobile Telephone': '07700 900121' },
    { 'Family Name': 'Birch', 'Mobile Telephone': '07700 900122', Postcode: '' },
  ]);
  const { id: runId } = await practice.call('letter.buildRun', { ...textsOfMay, expected: 2 });
  await practice.call('letter.sendRun', { runId });
  for (const { to } of practice.notify.messages) practice.notify.becomes(to, 'permanent-failure');
  await practice.call('letter.pollDelivery', {});
  expect(await nextWords(practice)).toEqual(['To invite', 'To phone']);
});
