import { freeRuns } from '../../main/booking/pairs/freePlaces.sql.ts';
import type { Reader } from '../../main/db/store.ts';
import { addDays, addToMonth, firstDayOf, monthOf } from '../../shared/time/isoDate.ts';
import { sql } from '../../main/db/sql.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, type Figure, type Goal } from './figure.ts';
import { fiveYearsOfAppointments } from './fiveYears.ts';
import { openHouse } from './openHouse.ts';
import { askInTurn, type Asked } from './timings.ts';

const goal: Goal = { p95: 100, ratio: 1.5 };
const asked = 40;

/** Finding a pair in a book with five years of appointments; the folder is changed for good. */
export async function bookingFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const key = await keyOf(folder);
  fiveYearsOfAppointments(folder, key, today);
  const house = await openHouse(folder);
  const { reader, close } = openByHand(folder, key);
  try {
    const who = await unbooked(reader, today);
    const questions = who.map(({ person_id, id, planned_month }): Asked => ({
      name: planned_month,
      door: () => house.ask('booking.findPairs', { personId: person_id, cycleId: id }),
      hand: () => freeByHand(reader, { planned: planned_month, today, personId: person_id }),
    }));
    const { door, hand, slowest } = await askInTurn(questions, 3);
    const one = await house.ask('booking.findPairs', {
      personId: who[0]?.person_id ?? '',
      cycleId: who[0]?.id ?? '',
    });
    const note = `${slowest}; ${one.offers.length} offers, the first ${one.offers[0]?.sentence ?? 'none'}`;
    const floor = { what: 'the free places of the same days by hand', samples: hand };
    return [
      figureOf({ what: 'finding a pair, five years of appointments', people, goal, note }, door, floor),
    ];
  } finally {
    close();
    await house.close();
  }
}

/** People of this month and the three after it who have no appointment yet. */
function unbooked(reader: Reader, today: string) {
  const from = monthOf(today);
  return reader.rows<{ id: string; person_id: string; planned_month: string }>(sql`
    SELECT c.id, c.person_id, c.planned_month FROM cycle c JOIN person p ON p.id = c.person_id
     WHERE c.year = ${qofYearOf(today)} AND c.ended_as IS NULL AND c.planned_month >= ${from}
       AND c.planned_month <= ${addToMonth(from, 3)} AND p.death_kind IS NULL AND p.registration = 'registered'
       AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.cycle_id = c.id)
     ORDER BY c.id LIMIT ${asked}`);
}

async function freeByHand(
  reader: Reader,
  of: { planned: string; today: string; personId: string },
): Promise<void> {
  const tomorrow = addDays(of.today, 1);
  const from = tomorrow > firstDayOf(of.planned) ? tomorrow : firstDayOf(of.planned);
  const same = { from, personId: of.personId, now: `${of.today}T09:00:00.000Z` };
  const tests = { with: ['hca'], modes: ['face-to-face'] } as const;
  const talk = { with: ['nurse'], modes: ['face-to-face'] } as const;
  await freeRuns(reader, { ...same, until: addDays(from, 27), wanted: tests, atLeast: 20 });
  await freeRuns(reader, { ...same, until: addDays(from, 55), wanted: talk, atLeast: 40 });
}
