import { milestones, type CycleEnd, type Milestone } from '../../shared/recall/milestones.ts';
import { noGroupId, noGroupWords } from '../../shared/recall/noGroup.ts';
import type { Board } from '../../shared/recall/work.contract.ts';
import { cyclePlaces } from '../ui/cycle/cycleSteps.ts';
import { workPath } from './workQuestion.ts';

/** One column of the board: a step people stand at, or a way their year has ended. */
export type BoardColumn = { id: string; words: string; steps: Step[]; ends: CycleEnd[] };
type Step = Milestone | 'ended';

const done: CycleEnd[] = ['complete', 'reviewed'];
const otherwise: CycleEnd[] = [
  'declined',
  'unsuitable',
  'no-response',
  'left',
  'died',
  'joined',
  'off-register',
  'year-over',
];

/** The eight places in their order, then care done, then every other end. */
export const boardColumns: readonly BoardColumn[] = [
  ...milestones.map((milestone, place) => ({
    id: milestone,
    words: cyclePlaces[place] ?? '',
    steps: [milestone],
    ends: [],
  })),
  { id: 'done', words: 'Care done', steps: ['ended'], ends: done },
  { id: 'otherwise', words: 'Ended otherwise', steps: ['ended'], ends: otherwise },
];

/** A row of the board; `id` null is everybody. The rows before it add up to it. */
export type BoardRow = { id: string | null; letter: string | null; name: string };

/** The groups, then those of the month who are in none where there are any, then everybody. */
export function rowsOf(board: Board): BoardRow[] {
  const none = { id: noGroupId, letter: null, name: noGroupWords };
  return [
    ...board.groups,
    ...(totalIn(board, noGroupId) === 0 ? [] : [none]),
    { id: null, letter: null, name: 'Everybody' },
  ];
}

/** How many of a group stand in a column; of everybody where no group is named. */
export function countIn({ cells }: Board, column: BoardColumn, groupId: string | null): number {
  return cells
    .filter((cell) => groupId === null || cell.groupId === groupId)
    .filter(({ step, end }) =>
      end === null ? column.steps.includes(step) && column.ends.length === 0 : column.ends.includes(end),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

export function totalIn({ cells }: Board, groupId: string | null): number {
  return cells
    .filter((cell) => groupId === null || cell.groupId === groupId)
    .reduce((sum, { count }) => sum + count, 0);
}

/** The list behind a number. */
export function listBehind(
  { year, month }: Board,
  column: BoardColumn | null,
  groupId: string | null,
): string {
  return `#${workPath({
    which: 'all',
    year,
    month,
    ...(column ? { steps: column.steps, ends: column.ends } : {}),
    groupIds: groupId === null ? [] : [groupId],
  })}`;
}

/** `62 %`, or in words where nobody is planned. */
export function shareDone(doneCount: number, planned: number): string {
  return planned === 0 ? 'Nobody planned' : `${Math.round((100 * doneCount) / planned)} %`;
}
