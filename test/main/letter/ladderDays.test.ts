import { expect, test } from 'vitest';
import { defaultRecallRules } from '../../../shared/recall/recallRules.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from '../recall/postLetters.ts';

const may = { month: '2026-05' };

/** Somebody who was written to on 7 April. */
async function writtenTo(steps = defaultRecallRules.ladder.steps) {
  const practice = await aPracticeWith([{}], { today: '2026-04-07' });
  const { call, people } = practice;
  const { version, rules } = await call('recall.findRules', {});
  const ladder = { ...rules.ladder, steps };
  await call('recall.changeRules', { rules: { ...rules, ladder }, version });
  await postLetters(practice, may.month);
  const personId = people[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  return { ...practice, personId, cycleId: round?.id ?? '' };
}

const held = (until: string) => ({ lines: [{ holds: [{ code: 'written-recently', until }] }] });

test('whoever was rung before the reminder is not sent it a day later: it counts from the call', async () => {
  const { call, clock, personId, cycleId } = await writtenTo();
  clock.set('2026-05-05');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
  const message = { method: 'phone', outcome: 'message-left', on: '2026-05-05' } as const;
  await call('recall.recordContact', { personId, cycleId, ...message });

  clock.set('2026-05-06');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0, held: 1 });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject(held('2026-05-19'));
  clock.set('2026-05-19');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});

test('a step that lies further from the one before than the others is not hurried', async () => {
  const [first, second, third] = defaultRecallRules.ladder.steps;
  if (!first || !second || !third) throw new Error('The usual ladder has three steps');
  const late = { ...second, method: 'letter' as const, daysAfter: 40 };
  const { call, clock } = await writtenTo([first, late, third]);

  clock.set('2026-05-16');
  await expect(call('letter.listHeld', may)).resolves.toMatchObject(held('2026-05-17'));
  clock.set('2026-05-17');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});

test('a call that reached nobody puts no reminder off: it may be what does', async () => {
  const { call, clock, personId, cycleId } = await writtenTo();
  clock.set('2026-04-20');
  const nobody = { method: 'phone', outcome: 'no-answer', on: '2026-04-20' } as const;
  await call('recall.recordContact', { personId, cycleId, ...nobody });

  clock.set('2026-04-21');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});
