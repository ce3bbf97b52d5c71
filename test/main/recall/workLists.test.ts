import { expect, test } from 'vitest';
import { noGroupId } from '../../../shared/recall/noGroup.ts';
import { roundInWords } from '../../../shared/recall/roundInWords.ts';
import { aPracticeWith } from '../../support/aPractice.ts';

type Practice = Awaited<ReturnType<typeof aPracticeWith>>;

/** The round of this year of the first person. */
async function roundOf({ call, people }: Pick<Practice, 'call' | 'people'>, place = 0) {
  const personId = people[place]?.id ?? '';
  const [newest] = await call('recall.listCycles', { personId });
  if (!newest) throw new Error('no round');
  return { personId, cycleId: newest.id, round: newest };
}

test('the working lists count what they show: due, lost, and by month', async () => {
  const practice = await aPracticeWith([{}, { 'Family Name': 'Birch', 'Date of Birth': '03-Nov-1950' }], {
    today: '2026-04-07',
  });
  const { call, clock } = practice;
  const due = await call('recall.listWork', { which: 'due' });
  expect(due.lines.map((line) => [line.familyName, roundInWords(line, '2026-04-07')])).toEqual([
    ['Oakley', 'To invite, since 01-Apr-2026'],
  ]);
  expect(await call('recall.countWork', {})).toEqual({
    counts: [{ kind: 'invite', due: 1, held: 0, stuck: 0 }],
    lost: 0,
    withoutRound: 0,
  });

  clock.set('2026-05-01');
  expect((await call('recall.countWork', {})).lost).toBe(1);
  const lost = await call('recall.listWork', { which: 'lost' });
  expect(lost.lines[0]).toMatchObject({ familyName: 'Oakley', stuck: true });
});

test('a month is closed when nobody in it is lost, or with a reason, and once', async () => {
  const { call } = await aPracticeWith([{}], { today: '2026-05-31' });
  expect(await call('recall.findMonthEnd', { month: '2026-05' })).toMatchObject({ lost: 1, closed: null });
  await expect(call('recall.closeMonth', { month: '2026-05' })).rejects.toMatchObject({
    code: 'month-not-empty',
  });
  const closed = await call('recall.closeMonth', { month: '2026-05', reason: 'Nurse away, moved to June' });
  expect(closed.closed).toMatchObject({ leftOver: 1, by: 'Helen Cross' });
  await expect(call('recall.closeMonth', { month: '2026-05', reason: 'Again' })).rejects.toMatchObject({
    code: 'month-closed',
  });
});

test('the look at everyone is made once a day and changes nothing when it is made again', async () => {
  const practice = await aPracticeWith([{}, {}], { today: '2026-04-07' });
  expect(await practice.call('recall.startDay', {})).toEqual({ looked: 2 });
  expect(await practice.call('recall.startDay', {})).toEqual({ looked: 0 });
  const before = await practice.call('recall.listWork', { which: 'all' });
  practice.clock.set('2026-04-16');
  await practice.call('recall.startDay', {});
  const after = await practice.call('recall.listWork', { which: 'all' });
  expect(after.lines.map(({ next }) => next.on)).toEqual(before.lines.map(({ next }) => next.on));
});

test('the call shows the number and the script, without a condition in it', async () => {
  const practice = await aPracticeWith([{ 'Home Telephone': '01632 960555' }]);
  const { personId, cycleId } = await roundOf(practice);
  const found = await practice.call('recall.findCall', { personId, cycleId });
  expect(found).toMatchObject({ familyName: 'Oakley', sex: 'female', next: 'invite' });
  expect(found.phones).toEqual({ homePhone: '01632 960555', mobile: null });
  expect(found.script.join(' ').toLowerCase()).not.toMatch(/hypertension|blood pressure/);
});

test('the board counts everyone of a month by group and step, as the lists behind it do', async () => {
  const born = { 'Date of Birth': '03-May-1950' };
  const { call, people } = await aPracticeWith([{}, born, { ...born, 'Family Name': 'Yarrow' }]);
  const personId = people[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  const one = { personId, cycleId: round?.id ?? '', on: '2026-04-07' };
  await call('recall.recordStep', { ...one, milestone: 'tests', what: 'done' });

  const died = people.find(({ familyName }) => familyName === 'Yarrow')?.id ?? '';
  const { version } = await call('people.findPerson', { personId: died });
  await call('people.recordDeath', { personId: died, version, death: { kind: 'formal', on: '2026-04-05' } });

  const board = await call('recall.findBoard', { month: '2026-05' });
  expect(board.cells.find(({ groupId }) => groupId === noGroupId)).toMatchObject({ end: 'died', count: 1 });
  expect(board.cells.map(({ step, end, count }) => [step, end, count])).toEqual([
    ['checked', null, 1],
    ['invited', null, 1],
    ['ended', 'died', 1],
  ]);
  expect(board.months.find(({ month }) => month === '2026-05')).toMatchObject({ planned: 3, done: 0 });
  for (const { step, groupId, count } of board.cells) {
    const { total } = await call('recall.listWork', {
      which: 'all',
      year: 2026,
      month: '2026-05',
      steps: [step],
      groupIds: [groupId],
    });
    expect(total).toBe(count);
  }
});
