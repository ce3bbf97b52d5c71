import type { Reader } from '../../main/db/store.ts';
import {
  appointmentsOfYears,
  clinicsOfDays,
  daysBeside,
  keptPlacesOf,
  visitPlacesOf,
  visitsOfDays,
  type DaySpan,
} from '../../main/booking/day/day.sql.ts';
import { addDays, weekdayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, type Figure, type Goal } from './figure.ts';
import { fiveYearsOfBook } from './fiveYearsOfBook.ts';
import { openHouse, type House } from './openHouse.ts';
import { tenYearsOfRounds } from './tenYears.ts';
import { askInTurn, type Asked } from './timings.ts';

const goal: Goal = { p95: 50 };
const rounds = 15;

/** The book of a practice that has filled every clinic for five years: a day, a clinician's week, everybody's week. */
export async function bookFigures(folder: string, people: number, today: IsoDate): Promise<Figure[]> {
  const key = await keyOf(folder);
  tenYearsOfRounds(folder, key, qofYearOf(today));
  const { visits, clinicians } = fiveYearsOfBook(folder, key, { people, today });
  const house = await openHouse(folder);
  const { reader, close } = openByHand(folder, key);
  try {
    const note = `${visits} appointments, ${clinicians} clinicians`;
    const days = [0, 1, 2, 7, 28].map((n) => workingDay(addDays(today, n)));
    const one = 'bench-nurse-0';
    return [
      await figure(
        people,
        { what: 'the book: a day of everybody', note },
        days.map((day) => dayAsked(house, reader, day)),
      ),
      await figure(people, { what: 'the book: a week of one clinician', note }, [
        weekOfOne(house, reader, { today, one }),
      ]),
      await figure(people, { what: 'the book: a week of everybody', note }, [
        weekAsked(house, reader, today),
      ]),
    ];
  } finally {
    close();
    await house.close();
  }
}

/** The day itself, or the Monday after it. */
const workingDay = (day: IsoDate) => (weekdayOf(day) < 6 ? day : addDays(day, 8 - weekdayOf(day)));

async function figure(
  people: number,
  { what, note }: { what: string; note: string },
  questions: readonly Asked[],
): Promise<Figure> {
  const { door, hand, slowest } = await askInTurn(questions, rounds);
  return figureOf({ what, people, goal, note: `${note}; ${slowest}` }, door, {
    what: 'the same SQL by hand',
    samples: hand,
  });
}

async function byHand(hand: Reader, span: DaySpan): Promise<void> {
  await clinicsOfDays(hand, span);
  await keptPlacesOf(hand, span);
  const visits = await visitsOfDays(hand, span);
  await appointmentsOfYears(hand, [...new Set(visits.map(({ cycle_id }) => cycle_id))]);
  await daysBeside(hand, span);
}

function dayAsked(house: House, hand: Reader, day: IsoDate): Asked {
  return {
    name: `booking.findDay ${day}`,
    door: () => house.ask('booking.findDay', { day }),
    hand: () => byHand(hand, { from: day, until: day, clinicianId: null }),
  };
}

function weekOfOne(house: House, hand: Reader, { today, one }: { today: IsoDate; one: string }): Asked {
  return {
    name: 'booking.findDay, seven days',
    door: () => house.ask('booking.findDay', { day: today, days: 7, clinicianId: one }),
    hand: () => byHand(hand, { from: today, until: addDays(today, 6), clinicianId: one }),
  };
}

function weekAsked(house: House, hand: Reader, today: IsoDate): Asked {
  const from = addDays(today, 1 - weekdayOf(today));
  const span = { from, until: addDays(from, 6), clinicianId: null };
  return {
    name: 'booking.findWeek',
    door: () => house.ask('booking.findWeek', { on: today }),
    hand: async () => {
      await clinicsOfDays(hand, span);
      await keptPlacesOf(hand, span);
      await visitPlacesOf(hand, span);
    },
  };
}
