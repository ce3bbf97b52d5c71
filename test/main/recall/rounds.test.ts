import { expect, test } from 'vitest';
import { placesIn } from '../../../shared/recall/keptPlaces.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from './postLetters.ts';

type Practice = Awaited<ReturnType<typeof aPracticeWith>>;

/** The round of this year of the first person. */
async function roundOf({ call, people }: Pick<Practice, 'call' | 'people'>, place = 0) {
  const personId = people[place]?.id ?? '';
  const [newest] = await call('recall.listCycles', { personId });
  if (!newest) throw new Error('no round');
  return { personId, cycleId: newest.id, round: newest };
}

test('a new round is to be invited, from the first day a letter may go', async () => {
  const practice = await aPracticeWith([{}], { today: '2026-04-07' });
  const { round } = await roundOf(practice);
  expect(round.next).toEqual({
    kind: 'invite',
    on: '2026-04-01',
    words: 'To invite',
    by: 'admin',
    stuck: false,
  });
  expect(round.places.map(({ state }) => state)).toEqual([
    'skipped',
    ...Array.from({ length: 7 }, () => 'to-come'),
  ]);
});

test('letter, reminder, call, decision: the ladder goes by what was posted and who was rung', async () => {
  const practice = await aPracticeWith([{}], { today: '2026-04-07' });
  const { call, clock } = practice;
  await postLetters(practice, '2026-05');
  expect((await roundOf(practice)).round.next).toMatchObject({ kind: 'remind', on: '2026-04-21' });

  clock.set('2026-04-21');
  await postLetters(practice, '2026-05');
  const { personId, cycleId, round } = await roundOf(practice);
  expect(round.next).toMatchObject({ kind: 'phone', on: '2026-05-05' });

  clock.set('2026-05-05');
  const contact = { personId, cycleId, method: 'phone', on: '2026-05-05' } as const;
  const rung = await call('recall.recordContact', { ...contact, outcome: 'message-left' });
  expect(rung.next).toMatchObject({ kind: 'decide', on: '2026-05-19' });
  expect(rung.history.at(-1)?.sentence).toBe('Phoned: message left');

  clock.set('2026-05-19');
  const decided = await call('recall.endRound', {
    personId,
    cycleId,
    how: 'no-response',
    reason: 'Three tries',
    version: rung.version,
  });
  expect(decided).toMatchObject({ end: 'no-response', next: { kind: 'none', on: null } });
});

test('one press a step: tests, checked, shared, conversation, plan and follow-up, then the year is complete', async () => {
  const practice = await aPracticeWith([{}], { today: '2026-04-07' });
  const { call } = practice;
  const { personId, cycleId } = await roundOf(practice);
  const step = (milestone: 'tests' | 'checked' | 'shared' | 'conversation' | 'plan' | 'follow-up') =>
    call('recall.recordStep', { personId, cycleId, milestone, what: 'done', on: '2026-04-07' });

  await expect(step('checked')).rejects.toMatchObject({ code: 'step-not-possible' });
  for (const milestone of ['tests', 'checked', 'shared', 'conversation', 'plan'] as const)
    await step(milestone);
  expect(await step('follow-up')).toMatchObject({ end: 'complete', next: { kind: 'none' } });
  await expect(step('plan')).rejects.toMatchObject({ code: 'step-not-possible' });
});

test('a working list shows the eight places of each round as they are', async () => {
  const practice = await aPracticeWith([{}]);
  const { personId, cycleId } = await roundOf(practice);
  const one = { personId, cycleId, on: '2026-04-07' } as const;
  await practice.call('recall.recordStep', {
    ...one,
    milestone: 'tests',
    what: 'skipped',
    reason: 'Blood taken in hospital',
  });
  await practice.call('recall.recordStep', { ...one, milestone: 'conversation', what: 'done' });
  const { lines } = await practice.call('recall.listWork', { kinds: ['share-plan'] });
  expect(placesIn(lines[0]?.places ?? '')).toEqual([
    ...Array.from({ length: 5 }, () => 'skipped'),
    'done',
    'to-come',
    'to-come',
  ]);
});

test('a step that is not needed is skipped with its reason, never without one', async () => {
  const practice = await aPracticeWith([{}]);
  const { personId, cycleId } = await roundOf(practice);
  const skip = { personId, cycleId, milestone: 'tests', what: 'skipped', on: '2026-04-07' } as const;
  await expect(practice.call('recall.recordStep', skip)).rejects.toMatchObject({ code: 'invalid-input' });
  const after = await practice.call('recall.recordStep', { ...skip, reason: 'Blood taken in hospital' });
  expect(after.places.find(({ milestone }) => milestone === 'shared')).toMatchObject({
    state: 'skipped',
    reason: 'Blood taken in hospital',
  });
});

test('a year whose every step was skipped is opened again with a step to come, so that nobody is lost', async () => {
  const practice = await aPracticeWith([{}], { today: '2026-04-16' });
  const { call } = practice;
  await postLetters(practice, '2026-05');
  const { personId, cycleId } = await roundOf(practice);
  const skipped = { personId, cycleId, what: 'skipped', on: '2026-04-16', reason: 'No tests due' } as const;
  await call('recall.recordStep', { ...skipped, milestone: 'conversation' });
  const over = await call('recall.recordStep', { ...skipped, milestone: 'tests' });
  expect(over.end).toBe('unsuitable');

  const { version } = over;
  const again = await call('recall.reopenRound', { personId, cycleId, reason: 'Tests are due', version });
  expect(again.end).toBeNull();
  expect(again.next).toMatchObject({ kind: 'remind', on: '2026-04-30' });
  const { lines } = await call('recall.listWork', { which: 'all' });
  expect(lines.find((line) => line.id === personId)?.step).toBe('tests');
});

test('a death told on the phone is recorded, stops everything, and can only be taken back on the person', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const { personId, cycleId } = await roundOf(practice);
  const told = await call('recall.recordContact', {
    personId,
    cycleId,
    method: 'phone',
    outcome: 'died',
    on: '2026-04-07',
  });
  expect(told).toMatchObject({ end: 'died', next: { kind: 'none' } });
  const person = await call('people.findPerson', { personId });
  expect(person.death).toEqual({ kind: 'informal', on: null });
  const eventId = told.history.at(-1)?.eventId ?? '';
  await expect(call('recall.takeBack', { personId, cycleId, eventId })).rejects.toMatchObject({
    code: 'step-not-possible',
  });

  await call('people.withdrawDeath', { personId, version: person.version, reason: 'A namesake' });
  const [back] = await call('recall.listCycles', { personId });
  expect(back).toMatchObject({ end: null });
  expect(back?.next.kind).not.toBe('none');
});

test('a review recorded elsewhere stops the round, and the guard says the same', async () => {
  const practice = await aPracticeWith([{ 'Last review date': '02-Apr-2026' }]);
  const { round } = await roundOf(practice);
  expect(round.end).toBe('reviewed');
  const { holds } = await practice.call('letter.findRun', { month: '2026-05' });
  expect(holds.map(({ code }) => code)).toEqual(['reviewed-this-year']);
});

test('what was recorded by mistake is taken back, and both stay in the history', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const { personId, cycleId } = await roundOf(practice);
  const contact = { personId, cycleId, method: 'phone', outcome: 'declined', on: '2026-04-07' } as const;
  const declined = await call('recall.recordContact', contact);
  expect(declined.end).toBe('declined');
  const eventId = declined.history.at(-1)?.eventId ?? '';
  const back = await call('recall.takeBack', { personId, cycleId, eventId });
  expect(back).toMatchObject({ end: null, next: { kind: 'invite' } });
  expect(back.history.map(({ sentence, takenBack }) => [sentence, takenBack])).toEqual([
    ['Phoned: declined this year', true],
    ['Taken back: Phoned: declined this year', false],
  ]);
  await expect(call('recall.takeBack', { personId, cycleId, eventId })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a step later ones rest on is not taken back before them', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const { personId, cycleId } = await roundOf(practice);
  const one = { personId, cycleId, what: 'done', on: '2026-04-07' } as const;
  const tests = await call('recall.recordStep', { ...one, milestone: 'tests' });
  await call('recall.recordStep', { ...one, milestone: 'checked' });
  const eventId = tests.history.at(-1)?.eventId ?? '';
  await expect(call('recall.takeBack', { personId, cycleId, eventId })).rejects.toMatchObject({
    code: 'step-not-possible',
  });
});
