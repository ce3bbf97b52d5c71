import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const texts = { month: '2026-05', channel: 'text' as const };
const letters = { month: '2026-05' };

/** Two people with the same mobile, however it is written. */
async function sharing() {
  const practice = await aPracticeWith([
    { 'Family Name': 'Oakley', 'Mobile telephone': '07700 900456' },
    { 'Family Name': 'Pawlak', 'Mobile telephone': '+44 7700 900456' },
  ]);
  const [oakley, pawlak] = practice.people.map(({ id }) => id);
  return { ...practice, oakley: oakley ?? '', pawlak: pawlak ?? '' };
}
type Opened = Awaited<ReturnType<typeof sharing>>;

async function codesOf({ call }: Opened, personId: string): Promise<string[]> {
  const held = await call('letter.listHeld', texts);
  return held.lines.find((line) => line.personId === personId)?.holds.map(({ code }) => code) ?? [];
}

test('hard case 11: a text waits while two people have the mobile, and a letter does not', async () => {
  const practice = await sharing();
  const { call, oakley, pawlak } = practice;
  expect([await codesOf(practice, oakley), await codesOf(practice, pawlak)]).toEqual([
    ['shared-mobile'],
    ['shared-mobile'],
  ]);
  await expect(call('letter.findRun', letters)).resolves.toMatchObject({ going: 2, held: 0 });

  await call('people.answerMobile', { personId: oakley, version: 1, answer: 'own' });
  await call('people.answerMobile', { personId: pawlak, version: 1, answer: 'carer', whose: 'Maureen' });
  await expect(call('letter.findRun', texts)).resolves.toMatchObject({ going: 2, held: 0 });
});

test('hard case 11: a mobile that is not theirs gets no text, even when nobody else has it any more', async () => {
  const practice = await sharing();
  const { call, oakley, pawlak } = practice;
  await call('people.answerMobile', { personId: oakley, version: 1, answer: 'not-theirs' });
  await call('people.recordDeparture', { personId: pawlak, version: 1, leftOn: '2026-04-02' });

  expect(await codesOf(practice, oakley)).toEqual(['shared-mobile']);
});

test('hard case 12: refusing texts with results keeps no invitation by text back; refusing texts about care does', async () => {
  const practice = await sharing();
  const { call, oakley } = practice;
  await call('people.answerMobile', { personId: oakley, version: 1, answer: 'own' });
  const dissent = { personId: oakley, way: 'text' as const, dissents: true, reason: 'Said so' };
  await call('people.recordDissent', { ...dissent, version: 2, kind: 'test-results' });
  expect(await codesOf(practice, oakley)).toEqual([]);

  await call('people.recordDissent', { ...dissent, version: 3, kind: 'clinical' });
  expect(await codesOf(practice, oakley)).toEqual(['dissent']);
  await expect(call('letter.findRun', letters)).resolves.toMatchObject({ going: 2 });
});

test('a text is in the format of the person whose mobile it is, whoever reads their letters', async () => {
  const practice = await sharing();
  const { call, oakley } = practice;
  await call('people.answerMobile', { personId: oakley, version: 1, answer: 'own' });
  await call('people.recordLetterCarer', {
    personId: oakley,
    version: 2,
    carer: {
      name: 'Eirlys Bevan',
      relationship: 'daughter',
      needs: [{ kind: 'braille', term: 'Braille', code: null }],
      address: null,
    },
    askedOn: '2026-04-07',
    reason: 'Asked for',
  });

  expect(await codesOf(practice, oakley)).toEqual([]);
  await expect(call('letter.listHeld', letters)).resolves.toMatchObject({
    lines: [{ personId: oakley, holds: [{ code: 'format' }] }],
  });
});
