import { expect, test } from 'vitest';
import { chipsFor, chosenChip, kindsOfChip, workChips } from '../../../renderer/recall/workChips.ts';
import {
  workFilterChips,
  workIn,
  workPath,
  workQuery,
  withoutFilter,
} from '../../../renderer/recall/workQuestion.ts';
import { nextKinds } from '../../../shared/recall/nextAction.ts';
import { WorkFilter } from '../../../shared/recall/work.contract.ts';

test('a question goes into the address and comes back the same', () => {
  const asked = WorkFilter.parse({
    which: 'lost',
    kinds: ['phone', 'call-back'],
    month: '2026-05',
    untilMonth: '2026-06',
    groupIds: ['a', 'b'],
    search: 'huss',
    held: 'free',
    steps: ['tests'],
    ends: ['declined'],
    year: 2026,
    by: 'nurse',
    sentBack: 's1',
  });
  expect(workIn(workQuery(asked))).toEqual(asked);
  expect(workPath({ kinds: ['invite'], month: '2026-05' })).toBe('/recall?month=2026-05&kinds=invite');
  expect(workPath({})).toBe('/recall');
});

test('an address nobody can read asks for what is due', () => {
  expect(workIn({ which: 'everything', kinds: 'sing' })).toEqual(WorkFilter.parse({}));
});

test('every kind of work has a chip, and whoever asked to be phoned again is among those to phone', () => {
  const inChips = workChips.flatMap(({ kinds }) => kinds);
  expect([...inChips].toSorted()).toEqual([...nextKinds].toSorted());
  const chips = chipsFor(
    [
      { kind: 'call-back', count: 2 },
      { kind: 'phone', count: 7 },
      { kind: 'invite', count: 1 },
    ],
    'decide',
  );
  expect(chips.map(({ id, count }) => [id, count])).toEqual([
    ['all', 10],
    ['invite', 1],
    ['phone', 9],
    ['decide', 0],
  ]);
  expect(chosenChip(kindsOfChip('phone'))).toBe('phone');
  expect(chosenChip([])).toBe('all');
  expect(chosenChip(['phone', 'invite'])).toBe('');
});

test('a filter without a box of its own is said and can be taken away', () => {
  const filter = WorkFilter.parse({
    untilMonth: '2026-06',
    year: 2026,
    steps: ['tests'],
    ends: ['died'],
    sentBack: 's1',
  });
  const chips = workFilterChips(filter);
  expect(chips.map(({ words }) => words)).toEqual([
    'Letters sent back',
    'Planned up to June 2026',
    'Year 2026 to 2027',
    'Chosen steps',
    'Chosen ends',
  ]);
  const none = chips.reduce((left, { id }) => withoutFilter(left, id), filter);
  expect(none).toEqual(WorkFilter.parse({}));
});
