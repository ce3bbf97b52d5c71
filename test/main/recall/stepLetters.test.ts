import { expect, test } from 'vitest';
import type { LadderStep } from '../../../shared/recall/ladder.ts';
import { couldNotReachStep } from '../../../shared/recall/ladder.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from './postLetters.ts';

type Practice = Awaited<ReturnType<typeof aPracticeWith>>;
const may = { month: '2026-05' };

async function changeSteps({ call }: Practice, change: (steps: LadderStep[]) => LadderStep[]) {
  const { rules, version } = await call('recall.findRules', {});
  const ladder = { ...rules.ladder, steps: change(rules.ladder.steps) };
  await call('recall.changeRules', { rules: { ...rules, ladder }, version });
}

const withSet = (place: number, template: string) => (steps: LadderStep[]) =>
  steps.map((step, index) => (index === place ? { ...step, template } : step));

/** A reminder of the practice's own words, in a set that a step can name; not approved yet. */
async function addFirm({ call }: Practice): Promise<string> {
  const added = await call('letter.addTemplate', {
    copyOf: 'invitation-2-en',
    name: 'Firm reminder',
    set: 'Firm',
    format: 'print',
    language: 'en',
    addressedTo: 'person',
  });
  return added.id;
}

async function approveByGp({ asRole }: Practice, templateId: string) {
  await asRole('gp')('letter.recordApproval', { templateId, version: 1 });
}

async function templateOfLast({ call, people }: Practice) {
  const personId = people[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  const invitationId = round?.letters.at(-1)?.invitationId ?? '';
  return (await call('letter.findSentLetter', { personId, invitationId })).letter.templateId;
}

test('a step that names letters of the practice sends those, and the first stays the usual one', async () => {
  const practice = await aPracticeWith([{}]);
  const id = await addFirm(practice);
  await approveByGp(practice, id);
  await changeSteps(practice, withSet(1, 'Firm'));
  await postLetters(practice, '2026-05');
  expect(await templateOfLast(practice)).toBe('invitation-en');

  practice.clock.set('2026-04-21');
  await postLetters(practice, '2026-05');
  expect(await templateOfLast(practice)).toBe(id);
});

test('hard case 12: whoever needs a format the letters of the step have not is held, with the words why', async () => {
  const practice = await aPracticeWith([{}, { 'Family Name': 'Pawlak' }]);
  const { call, people } = practice;
  const needs = [{ kind: 'easy-read' as const, term: 'Easy read', code: null }];
  const personId = people[1]?.id ?? '';
  await call('people.recordNeeds', { personId, version: 1, needs, askedOn: '2026-04-07' });
  const id = await addFirm(practice);
  await changeSteps(practice, withSet(0, 'Firm'));
  const why = (what: string) => `${what} of the letters “Firm”, which this step names 1`;
  await expect(call('letter.findRun', may)).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'format', details: `${why('easy read')}, ${why('standard letter')}` }],
  });

  await approveByGp(practice, id);
  await expect(call('letter.findRun', may)).resolves.toMatchObject({
    going: 1,
    holds: [{ code: 'format', details: why('easy read') }],
  });
});

test('letters made before the step named others are looked at again before they are printed', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  const invitationIds = (await call('letter.listToDraw', { runId: run.id })).map((one) => one.invitationId);
  await changeSteps(practice, withSet(0, 'Firm'));

  const { pulled } = await call('letter.markPrinted', { runId: run.id, invitationIds });
  expect(pulled).toMatchObject([
    {
      sentence:
        'No letter in use in their format (standard letter of the letters “Firm”, which this step names)',
    },
  ]);
});

async function upToTheCalls(practice: Practice) {
  const { call, clock, people } = practice;
  await changeSteps(practice, (steps) => [...steps, couldNotReachStep]);
  await postLetters(practice, '2026-05');
  clock.set('2026-04-21');
  await postLetters(practice, '2026-05');
  const personId = people[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  const one = { personId, cycleId: round?.id ?? '' };
  for (const on of ['2026-05-05', '2026-05-06', '2026-05-07']) {
    clock.set(on);
    await call('recall.recordContact', { ...one, method: 'phone', outcome: 'no-answer', on });
  }
  return one;
}

test('nobody answers three calls: “we could not reach you” comes next, and then the lead nurse decides', async () => {
  const practice = await aPracticeWith([{}]);
  const { call, clock } = practice;
  const { personId } = await upToTheCalls(practice);
  clock.set('2026-05-14');
  const { jobs } = await call('recall.findToday', {});
  expect(jobs).toMatchObject([
    { kind: 'could-not-reach', count: 1, month: '2026-05', sentence: 'Nobody could reach them by phone' },
  ]);
  const preview = await call('letter.findRun', may);
  expect(preview.formats).toEqual([{ label: 'We could not reach you, standard', count: 1 }]);

  await postLetters(practice, '2026-05');
  expect(await templateOfLast(practice)).toBe('could-not-reach-en');
  const [round] = await call('recall.listCycles', { personId });
  expect(round?.letters.map(({ purpose }) => purpose)).toEqual([
    'invitation',
    'invitation',
    'could-not-reach',
  ]);
  expect(round?.next).toMatchObject({ kind: 'decide', on: '2026-05-28' });
});

test('who answers after “we could not reach you” was made does not get it', async () => {
  const practice = await aPracticeWith([{}]);
  const { call, clock } = practice;
  const one = await upToTheCalls(practice);
  clock.set('2026-05-14');
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  const invitationIds = (await call('letter.listToDraw', { runId: run.id })).map(
    ({ invitationId }) => invitationId,
  );
  await call('recall.recordContact', { ...one, method: 'phone', outcome: 'will-book', on: '2026-05-14' });

  const { pulled, printedIds } = await call('letter.markPrinted', { runId: run.id, invitationIds });
  expect(printedIds).toEqual([]);
  expect(pulled).toMatchObject([
    { sentence: expect.stringMatching(/^Something else comes next for them/) as string },
  ]);
});
