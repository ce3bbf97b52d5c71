import { moveMonth } from '../../recall/moveMonth.ts';
import { addToMonth, type IsoDate, type YearMonth } from '../../time/isoDate.ts';
import { monthInQofYear, qofYearOf, type QofYear } from '../../time/qofYear.ts';
import type { CapacityCell, CapacityYear } from './capacityYear.ts';
import type { CapacityChange, PlannedMove } from './capacityChange.ts';
import { inShares } from './capacityShares.ts';

type Known = Pick<CapacityYear, 'today' | 'years'>;
type Where = { year: QofYear; month: YearMonth };

/** Why people planned for a month cannot be planned for another; null where they can. */
export function whyNotMoved({ year, from, to }: Omit<PlannedMove, 'groupId' | 'people'>, known: Known) {
  const move = moveMonth(from, to, known.today);
  if (move.kind === 'refused') return move.words;
  // The rounds of the next year are not open yet: there is nothing that could be put off.
  const mayLeaveYear = year === qofYearOf(known.today);
  return qofYearOf(to) === year || mayLeaveYear ? null : 'The next QOF year is planned within itself.';
}

/** The months people of a month may be planned for instead. */
export function monthsToMoveTo({ year, month }: Where, known: Known): YearMonth[] {
  return known.years
    .flatMap((one) => Array.from({ length: 12 }, (_, index) => monthInQofYear(one, ((index + 3) % 12) + 1)))
    .filter((to) => whyNotMoved({ year, from: month, to }, known) === null);
}

/** How many people of a month may be planned anew, of one group or of all. */
export function movableIn(cells: readonly CapacityCell[], { year, month }: Where, groupId: string | null) {
  return cells
    .filter((one) => one.year === year && one.month === month && (groupId ?? one.groupId) === one.groupId)
    .reduce((sum, one) => sum + one.movable, 0);
}

/** What a change asks to move, group by group, of those who may be moved; nothing for changes of other kinds. */
export function movesOf(
  change: CapacityChange,
  cells: readonly CapacityCell[],
  known: Known & Pick<CapacityYear, 'groups'>,
): PlannedMove[] {
  return wantedMoves(change, cells, known.today).flatMap(({ people, groupId, ...move }) => {
    if (whyNotMoved(move, known) !== null) return [];
    const ids = groupId === null ? known.groups.map(({ id }) => id) : [groupId];
    const may = ids.map((id) => movableIn(cells, { year: move.year, month: move.from }, id));
    return inShares(people, may).flatMap((some, at) =>
      some === 0 ? [] : [{ ...move, groupId: ids[at] ?? '', people: some }],
    );
  });
}

type Wanted = Omit<PlannedMove, 'groupId'> & { groupId: string | null };

function wantedMoves(change: CapacityChange, cells: readonly CapacityCell[], today: IsoDate): Wanted[] {
  switch (change.kind) {
    case 'move': {
      const { kind: _kind, ...move } = change;
      return [move];
    }
    case 'early-births':
      return [1, 2, 3].map((month) => earlyBirths(change.year, month, { cells, today }));
    case 'spread-december':
      return decemberSpread(change.year, cells, today);
    default:
      return [];
  }
}

/** Into the same QOF year where its spring is still to come, else into the next one. */
function earlyBirths(
  year: QofYear,
  month: number,
  { cells, today }: { cells: readonly CapacityCell[]; today: IsoDate },
): Wanted {
  const from = monthInQofYear(year, month);
  const sameYear = monthInQofYear(year, month + 3);
  const to = sameYear >= today.slice(0, 7) ? sameYear : monthInQofYear(year + 1, month + 3);
  return { year, from, to, groupId: null, people: movableIn(cells, { year, month: from }, null) };
}

/** October, November, January and February: near enough for a person, and none of them takes much. */
const aroundDecember = [-2, -1, 1, 2];

function decemberSpread(year: QofYear, cells: readonly CapacityCell[], today: IsoDate): Wanted[] {
  const from = monthInQofYear(year, 12);
  const half = Math.floor(movableIn(cells, { year, month: from }, null) / 2);
  const months = aroundDecember
    .map((by) => addToMonth(from, by))
    .filter((to) => moveMonth(from, to, today).kind === 'same-year');
  const parts = inShares(
    half,
    months.map(() => half),
  );
  return months.map((to, at) => ({ year, from, to, groupId: null, people: parts[at] ?? 0 }));
}

/** The cells after a move. People moved are not moved again: who they are is decided from where they are now. */
export function afterMove(cells: readonly CapacityCell[], move: PlannedMove): CapacityCell[] {
  const from = cells.filter(isAt({ ...move, month: move.from }));
  const taken = inShares(
    move.people,
    from.map((one) => one.movable),
  );
  const after = cells.map((one) => ({ ...one }));
  from.forEach(({ extraMinutes }, at) => {
    const people = taken[at] ?? 0;
    if (people > 0) shift(after, move, { extraMinutes, people });
  });
  return after;
}

function isAt({ year, month, groupId }: Where & { groupId: string }) {
  return (one: CapacityCell) => one.year === year && one.month === month && one.groupId === groupId;
}

type Some = { extraMinutes: number; people: number };

function shift(cells: CapacityCell[], move: PlannedMove, some: Some): void {
  const { year, from, to, groupId } = move;
  const yearThere = qofYearOf(to);
  add(cells, { year, month: from, groupId }, { ...some, by: -1 });
  // Put off, somebody is seen once in the next year, and no longer in the month they had there.
  if (yearThere !== year) {
    add(cells, { year: yearThere, month: addToMonth(from, 12), groupId }, { ...some, by: -1 });
  }
  add(cells, { year: yearThere, month: to, groupId }, { ...some, by: 1 });
}

function add(
  cells: CapacityCell[],
  at: Where & { groupId: string },
  { extraMinutes, people, by }: Some & { by: 1 | -1 },
): void {
  let cell = cells.find((one) => isAt(at)(one) && one.extraMinutes === extraMinutes);
  if (!cell) {
    if (by < 0) return;
    cell = { ...at, extraMinutes, people: 0, movable: 0, tests: 0, talks: 0, testsDone: 0, talksDone: 0 };
    cells.push(cell);
  }
  const change = by > 0 ? people : -Math.min(people, cell.people, cell.tests, cell.talks);
  cell.people += change;
  cell.tests += change;
  cell.talks += change;
  if (by < 0) cell.movable = Math.max(0, cell.movable + change);
}
