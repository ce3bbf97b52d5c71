import {
  capacityRows,
  capacityRowsAhead,
  capacityRowsOf,
  needsOnRecord,
  type Needs,
} from '../../main/booking/capacity/capacity.sql.ts';
import {
  attendance,
  bookedRows,
  supplyRows,
  turnover,
} from '../../main/booking/capacity/capacitySupply.sql.ts';
import type { Reader } from '../../main/db/store.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { AccessSettings } from '../../shared/people/accessSettings.ts';
import { extraMinutesFor } from '../../shared/people/visitNeeds.ts';
import { addMonths } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, type Figure } from './figure.ts';
import { fiveYearsOfClinics } from './fiveYearsOfClinics.ts';
import { openHouse, type House } from './openHouse.ts';
import { timed } from './timings.ts';

const rounds = 30;

/** The capacity of the year, over five years of clinics and appointments; the folder is changed for good. */
export async function yearFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const key = await keyOf(folder);
  fiveYearsOfClinics(folder, key, today);
  const house = await openHouse(folder);
  const { reader, close } = openByHand(folder, key);
  try {
    const what = 'the capacity of the year, five years of clinics';
    const goal = { p95: 200, ratio: 1.5 };
    const { written, again, hand } = await askTwice(house, () => sameSql(reader, today));
    const floor = { what: 'the same SQL by hand', samples: hand };
    return [
      figureOf({ what: `${what}, after somebody has written`, people, goal }, written, floor),
      figureOf({ what: `${what}, opened again`, people, goal: { p95: 200 } }, again, null),
    ];
  } finally {
    close();
    await house.close();
  }
}

/** Each time once after a write, when everything is counted anew, and once more while nobody writes. */
async function askTwice(house: House, byHand: () => Promise<void>) {
  const written: number[] = [];
  const again: number[] = [];
  const hand: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { assumed, assumedVersion: version } = await house.ask('booking.findYear', {});
    await house.ask('booking.changeAssumedRates', { assumed, version });
    written.push(await timed(() => house.ask('booking.findYear', {})));
    again.push(await timed(() => house.ask('booking.findYear', {})));
    hand.push(await timed(byHand));
  }
  return { written, again, hand };
}

async function sameSql(hand: Reader, today: string): Promise<void> {
  const year = qofYearOf(today);
  await capacityRows(hand, [year - 1, year]);
  await capacityRowsAhead(hand, year + 1);
  const needs = (await needsOnRecord(hand)).filter(asksForLonger).map((one) => one.needs);
  await capacityRowsOf(hand, [...new Set(needs)], { from: year - 1, until: year + 1 });
  await supplyRows(hand, `${year}-04-01`, `${year + 2}-03-31`);
  await bookedRows(hand, today);
  await attendance(hand, addMonths(today, -12), today);
  await turnover(hand, year - 1);
}

function asksForLonger({ needs, language, interpreter }: Needs): boolean {
  const known = JSON.parse(needs) as CommunicationNeed[];
  const question = { needs: known, language, interpreter: interpreter === 1 };
  return extraMinutesFor(question, AccessSettings.parse({})) > 0;
}
