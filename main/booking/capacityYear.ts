import { AssumedRates, rateFrom } from '../../shared/booking/capacityRates.ts';
import type { CapacityCell, CapacityYear } from '../../shared/booking/capacityYear.ts';
import { extraMinutesFor } from '../../shared/people/visitNeeds.ts';
import type { AccessSettings } from '../../shared/people/accessSettings.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { addMonths, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearName, qofYearOf, type QofYear } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { findSetting } from '../practice/settings.sql.ts';
import { findGroups, groupsWithRest } from '../register/groups.ts';
import { bookingSetting } from './bookingSetting.ts';
import { attendance, capacityRows, turnover, type CellRow } from './capacity.sql.ts';
import { supplyOf, weekdaysOf } from './capacitySupply.ts';

/** Where the shares assumed for want of history are kept. */
export const capacitySetting = { id: 'capacity', schema: AssumedRates, usual: AssumedRates.parse({}) };

/** This QOF year and the next: who is to be seen when, and what there is to see them in. */
export async function capacityYear({ db, clock }: Pick<QueryContext, 'db' | 'clock'>): Promise<CapacityYear> {
  const today = clock.today();
  const year = qofYearOf(today);
  const { value: assumed, version: assumedVersion } = await findSetting(
    db,
    capacitySetting.id,
    capacitySetting,
  );
  const cells = await cellsFrom(db, year);
  const used = new Set(cells.map(({ groupId }) => groupId));
  return {
    today,
    years: [year, year + 1],
    openUntil: (await findSetting(db, bookingSetting.id, bookingSetting)).value.openUntil,
    groups: groupsWithRest((await findGroups(db)).value)
      .filter(({ id }) => used.has(id))
      .map(({ id, letter, name, hcaMinutes, conversationMinutes, conversationWith }) => ({
        id,
        letter,
        name,
        hcaMinutes,
        conversationMinutes,
        conversationWith,
      })),
    cells,
    ...(await supplyOf(db, today)),
    weekdays: weekdaysOf(today),
    rates: await ratesOf(db, { today, year, assumed }),
    assumed,
    assumedVersion,
  };
}

async function cellsFrom(db: Reader, year: QofYear): Promise<CapacityCell[]> {
  const access = (await findAccessSettings(db)).value;
  const extra = extraMinutesAsked(access);
  const found = new Map<string, CapacityCell>();
  for (const row of await capacityRows(db, year - 1)) {
    const extraMinutes = extra(row);
    const key = `${row.year} ${row.planned_month} ${row.group_id} ${extraMinutes}`;
    const cell = found.get(key) ?? emptyCell(row, extraMinutes);
    cell.people += row.people;
    cell.movable += row.movable;
    cell.tests += row.tests;
    cell.talks += row.talks;
    cell.testsDone += row.tests_done;
    cell.talksDone += row.talks_done;
    found.set(key, cell);
  }
  return [...found.values()];
}

function emptyCell(row: CellRow, extraMinutes: number): CapacityCell {
  const none = { people: 0, movable: 0, tests: 0, talks: 0, testsDone: 0, talksDone: 0 };
  return { year: row.year, month: row.planned_month, groupId: row.group_id, extraMinutes, ...none };
}

/** The same needs are had by many: each set of them is read once. */
function extraMinutesAsked(access: AccessSettings): (row: CellRow) => number {
  const known = new Map<string, number>();
  return ({ needs, language, interpreter }) => {
    if (needs === null) return 0;
    const key = `${needs} ${language} ${interpreter}`;
    const minutes =
      known.get(key) ??
      extraMinutesFor(
        { needs: JSON.parse(needs) as CommunicationNeed[], language, interpreter: interpreter === 1 },
        access,
      );
    known.set(key, minutes);
    return minutes;
  };
}

async function ratesOf(
  db: Reader,
  { today, year, assumed }: { today: IsoDate; year: QofYear; assumed: AssumedRates },
): Promise<CapacityYear['rates']> {
  const came = await attendance(db, addMonths(today, -12), today);
  const missed = (part: 'tests' | 'conversation') => {
    const rows = came.filter((row) => row.part === part);
    const of = rows.reduce((sum, { n }) => sum + n, 0);
    const happened = rows.find(({ state }) => state === 'did-not-attend')?.n ?? 0;
    return { of, happened, what: 'visits in the last 12 months' };
  };
  const { rounds, lost, joined } = await turnover(db, year - 1);
  const what = `rounds of ${qofYearName(year - 1)}`;
  return {
    missedTests: rateFrom(missed('tests'), assumed.missedTests),
    missedTalks: rateFrom(missed('conversation'), assumed.missedTalks),
    lost: rateFrom({ of: rounds, happened: lost, what }, assumed.lost),
    joined: rateFrom({ of: rounds, happened: joined, what }, assumed.joined),
  };
}
