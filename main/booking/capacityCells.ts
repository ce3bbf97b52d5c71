import type { CapacityCell } from '../../shared/booking/capacityYear.ts';
import type { AccessSettings } from '../../shared/people/accessSettings.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { extraMinutesFor } from '../../shared/people/visitNeeds.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import {
  capacityRows,
  capacityRowsAhead,
  keptRows,
  needRows,
  type CellRow,
  type KeptRow,
  type NeedRow,
  type Parts,
} from './capacity.sql.ts';

type Where = Pick<CellRow, 'year' | 'planned_month' | 'group_id'>;

/** People by month, group and how much longer their visits are. The year before has only those carried over. */
export async function cellsFrom(db: Reader, year: QofYear): Promise<CapacityCell[]> {
  const years = [year - 1, year, year + 1];
  const access = (await findAccessSettings(db)).value;
  const cells = createCells();
  for (const row of await capacityRows(db, [year - 1, year])) cells.add(row, 0, row, 1);
  for (const row of await capacityRowsAhead(db, year + 1)) cells.add(row, 0, row, 1);
  const longer = await longerVisits(db, years, access);
  for (const { row, minutes } of longer.values()) {
    cells.add(row, 0, row, -1);
    cells.add(row, minutes, row, 1);
  }
  for (const row of await keptRows(db, years)) {
    cells.keep(row, longer.get(keyOf(row))?.minutes ?? 0);
  }
  return cells.all();
}

/** Whoever's needs make their visits longer, year by year. */
async function longerVisits(db: Reader, years: readonly number[], access: AccessSettings) {
  const found = new Map<string, { row: NeedRow; minutes: number }>();
  for (const row of await needRows(db, years)) {
    const minutes = extraMinutesFor(
      {
        needs: JSON.parse(row.needs) as CommunicationNeed[],
        language: row.language,
        interpreter: row.interpreter === 1,
      },
      access,
    );
    if (minutes > 0) found.set(keyOf(row), { row, minutes });
  }
  return found;
}

function keyOf({ person_id, year }: Pick<KeptRow, 'person_id' | 'year'>): string {
  return `${year} ${person_id}`;
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
    cell.movable += by * parts.untouched;
    cell.tests += by * parts.tests;
    cell.talks += by * parts.talks;
    cell.testsDone += by * parts.tests_done;
    cell.talksDone += by * parts.talks_done;
  }
  return {
    add,
    /** One person of a cell stays where they are. */
    keep: (where: Where, extraMinutes: number) => (cellAt(where, extraMinutes).movable -= 1),
    all: () => [...found.values()].filter(({ people }) => people > 0),
  };
}
