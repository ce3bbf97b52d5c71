import { AssumedRates, rateFrom } from '../../../shared/booking/capacity/capacityRates.ts';
import type { CapacityYear } from '../../../shared/booking/capacity/capacityYear.ts';
import { addMonths, type IsoDate } from '../../../shared/time/isoDate.ts';
import { qofYearName, qofYearOf, type QofYear } from '../../../shared/time/qofYear.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { findGroups, groupsWithRest } from '../../register/groups.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { cellsFrom } from './capacityCells.ts';
import { attendance, turnover } from './capacitySupply.sql.ts';
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
  // The lists of a large practice take a while to count, and a page is often opened again before anybody writes.
  const cells = await db.kept(`capacity of ${year}`, () => cellsFrom(db, year));
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
    weekdays: await weekdaysOf(db, today),
    rates: await ratesOf(db, { today, year, assumed }),
    assumed,
    assumedVersion,
  };
}

async function ratesOf(
  db: Reader,
  { today, year, assumed }: { today: IsoDate; year: QofYear; assumed: AssumedRates },
): Promise<CapacityYear['rates']> {
  const came = await db.kept(`attendance up to ${today}`, () => attendance(db, addMonths(today, -12), today));
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
