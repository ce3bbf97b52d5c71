import { capacityRows, capacityRowsAhead, peopleWithNeeds } from '../../main/booking/capacity.sql.ts';
import { attendance, bookedRows, supplyRows, turnover } from '../../main/booking/capacitySupply.sql.ts';
import type { Reader } from '../../main/db/store.ts';
import { addMonths } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, type Figure } from './figure.ts';
import { fiveYearsOfClinics } from './fiveYearsOfClinics.ts';
import { openHouse } from './openHouse.ts';
import { askInTurn } from './timings.ts';

const rounds = 30;

/** The capacity of the year, over five years of clinics and appointments; the folder is changed for good. */
export async function yearFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const key = await keyOf(folder);
  fiveYearsOfClinics(folder, key, today);
  const house = await openHouse(folder);
  const { reader, close } = openByHand(folder, key);
  try {
    const asked = {
      name: 'booking.findYear',
      door: () => house.ask('booking.findYear', {}),
      hand: () => sameSql(reader, today),
    };
    const { door, hand } = await askInTurn([asked], rounds);
    const goal = { p95: 200, ratio: 1.5 };
    return [
      figureOf({ what: 'the capacity of the year, five years of clinics', people, goal }, door, {
        what: 'the same SQL by hand',
        samples: hand,
      }),
    ];
  } finally {
    close();
    await house.close();
  }
}

async function sameSql(hand: Reader, today: string): Promise<void> {
  const year = qofYearOf(today);
  await capacityRows(hand, [year - 1, year]);
  await capacityRowsAhead(hand, year + 1);
  await peopleWithNeeds(hand);
  await supplyRows(hand, `${year}-04-01`, `${year + 2}-03-31`);
  await bookedRows(hand, today);
  await attendance(hand, addMonths(today, -12), today);
  await turnover(hand, year - 1);
}
