import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from './postLetters.ts';

const key = 'practice-11111111-2222-4333-8444-555555555555-66666666-7777-4888-8999-aaaaaaaaaaaa';
const template = '11111111-2222-4333-8444-555555555555';

async function nextWords({ call, people }: Awaited<ReturnType<typeof aPracticeWith>>) {
  const { lines } = await call('recall.listWork', { which: 'all' });
  return people.map(({ id }) => lines.find((line) => line.id === id)?.next.words.split(',')[0]);
}

test('reminds by text whoever can be texted once the practice can send texts, everybody else by letter', async () => {
  const practice = await aPracticeWith([
    { 'Family Name': 'Ash', 'Mobile Telephone': '07700 900123' },
    { 'Family Name': 'Birch' },
  ]);
  const { call } = practice;
  const { version } = await call('letter.findSending', {});
  await call('letter.changeSending', {
    apiKey: key,
    textTemplateId: template,
    emailTemplateId: null,
    letters: false,
    standIn: null,
    version,
  });
  await postLetters(practice, '2026-05');
  expect(await nextWords(practice)).toEqual(['To remind by text', 'To remind']);
});

test('without texts set up the reminder is a letter', async () => {
  const practice = await aPracticeWith([{ 'Mobile Telephone': '07700 900123' }]);
  await postLetters(practice, '2026-05');
  expect(await nextWords(practice)).toEqual(['To remind']);
});
