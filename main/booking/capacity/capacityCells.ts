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
  peopleWithNeeds,
  type CellRow,
  type Parts,
  type PersonNeeds,
} from './capacity.sql.ts';

type Where = Pick<CellRow, 'year' | 'planned_month' | 'group_id'>;

/** People by month, group and how much longer their visits are. The year before has only those carried over. */
export async function cellsFrom(db: Reader, year: QofYear): Promise<CapacityCell[]> {
  const years = [year - 1, year, year + 1];
  const cells = createCells();
  for (const row of await capacityRows(db, [year - 1, year])) cells.add(row, 0, row, 1);
  for (const row of await capacityRowsAhead(db, year + 1)) cells.add(row, 0, row, 1);
  const longer = await longerVisits(db);
  for (const [minutes, ids] of Map.groupBy(longer.keys(), (id) => longer.get(id) ?? 0)) {
    for (const row of await capacityRowsOf(db, ids, years)) {
      cells.add(row, 0, row, -1);
      cells.add(row, minutes, row, 1);
    }
  }
  return cells.all();
}

/** How many minutes longer the visits of those are whose needs ask for it. */
async function longerVisits(db: Reader): Promise<Map<string, number>> {
  const access = (await findAccessSettings(db)).value;
  const known = new Map<string, number>();
  const minutes = new Map<string, number>();
  for (const { id, ...asked } of await peopleWithNeeds(db)) {
    // The same needs are had by many: each set of them is read once.
    const key = `${asked.needs} ${asked.language} ${asked.interpreter}`;
    const extra = known.get(key) ?? extraMinutesFor(questionOf(asked), access);
    known.set(key, extra);
    if (extra > 0) minutes.set(id, extra);
  }
  return minutes;
}

function questionOf({ needs, language, interpreter }: Omit<PersonNeeds, 'id'>) {
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
