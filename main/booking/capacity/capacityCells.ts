import type { CapacityCell } from '../../../shared/booking/capacity/capacityYear.ts';
import type { CommunicationNeed } from '../../../shared/people/importRecord.ts';
import { extraMinutesFor } from '../../../shared/people/visitNeeds.ts';
import type { QofYear } from '../../../shared/time/qofYear.ts';
import type { Reader } from '../../db/store.ts';
import { findAccessSettings } from '../../people/accessSettings.ts';
import {
  capacityRows,
  capacityRowsAhead,
  capacityRowsOf,
  needsOnRecord,
  type CellRow,
  type Needs,
  type Parts,
} from './capacity.sql.ts';

type Where = Pick<CellRow, 'year' | 'planned_month' | 'group_id'>;

/** People by month, group and how much longer their visits are. The year before has only those carried over. */
export async function cellsFrom(db: Reader, year: QofYear): Promise<CapacityCell[]> {
  const cells = createCells();
  for (const row of await capacityRows(db, [year - 1, year])) cells.add(row, 0, row, 1);
  for (const row of await capacityRowsAhead(db, year + 1)) cells.add(row, 0, row, 1);
  for (const { minutes, ...row } of await longerVisits(db, { from: year - 1, until: year + 1 })) {
    cells.add(row, 0, row, -1);
    cells.add(row, minutes, row, 1);
  }
  return cells.all();
}

/** People whose needs ask for longer visits, with how many minutes. */
async function longerVisits(db: Reader, span: { from: QofYear; until: QofYear }) {
  const access = (await findAccessSettings(db)).value;
  const minutesFor = new Map<string, number>();
  const needs = new Set<string>();
  for (const one of await needsOnRecord(db)) {
    const minutes = extraMinutesFor(questionOf(one), access);
    if (minutes === 0) continue;
    minutesFor.set(keyOf(one), minutes);
    needs.add(one.needs);
  }
  if (needs.size === 0) return [];
  return (await capacityRowsOf(db, [...needs], span)).flatMap((row) => {
    // The same needs may ask for nothing without an interpreter.
    const minutes = minutesFor.get(keyOf(row));
    return minutes === undefined ? [] : [{ ...row, minutes }];
  });
}

const keyOf = ({ needs, language, interpreter }: Needs) => `${needs} ${language} ${interpreter}`;

function questionOf({ needs, language, interpreter }: Needs) {
  return { needs: JSON.parse(needs) as CommunicationNeed[], language, interpreter: interpreter === 1 };
}

function createCells() {
  const found = new Map<string, CapacityCell>();

  function cellAt({ year, planned_month: month, group_id: groupId }: Where, extraMinutes: number) {
    const key = `${year} ${month} ${groupId} ${extraMinutes}`;
    const none = { people: 0, movable: 0, tests: 0, talks: 0, testsDone: 0, talksDone: 0 };
    const cell = found.get(key) ?? { year, month, groupId, extraMinutes, ...none };
    found.set(key, cell);
    return cell;
  }
  /** Adds people, or with −1 takes them out again. */
  function add(where: Where, extraMinutes: number, parts: Parts, by: 1 | -1): void {
    const cell = cellAt(where, extraMinutes);
    cell.people += by * parts.people;
    cell.movable += by * parts.movable;
    cell.tests += by * parts.tests;
    cell.talks += by * parts.talks;
    cell.testsDone += by * parts.tests_done;
    cell.talksDone += by * parts.talks_done;
  }
  return {
    add,
    all: () => [...found.values()].filter(({ people }) => people > 0),
  };
}
