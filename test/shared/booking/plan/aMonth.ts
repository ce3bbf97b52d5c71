import { BookingRules } from '../../../../shared/booking/bookingRules.ts';
import { minutesAfter } from '../../../../shared/booking/clockTime.ts';
import type { FreeRun } from '../../../../shared/booking/freePlaces.ts';
import type { MonthPuzzle, PuzzlePerson } from '../../../../shared/booking/plan/puzzle.ts';
import { noWishes } from '../../../../shared/booking/wishes.ts';
import { bankHolidays } from '../../../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../../../shared/recall/workingDays.ts';
import { addDays, type IsoDate } from '../../../../shared/time/isoDate.ts';

export const rules = BookingRules.parse({});
export const seers = [
  { id: 'beth', name: 'Beth Okafor', kind: 'hca' },
  { id: 'joan', name: 'Joan Price', kind: 'hca' },
  { id: 'gwen', name: 'Gwen Pritchard', kind: 'nurse' },
  { id: 'amina', name: 'Amina Shah', kind: 'nurse' },
  { id: 'tom', name: 'Tom Reed', kind: 'gp' },
] as const;

/** Somebody who needs 20 minutes of tests and 40 with a nurse; what is said replaces it. */
export function somebody(said: Partial<PuzzlePerson> & Pick<PuzzlePerson, 'cycleId'>): PuzzlePerson {
  return {
    personId: said.cycleId,
    wanted: {
      tests: { minutes: 20, with: ['hca'], modes: ['face-to-face'] },
      conversation: { minutes: 40, with: ['nurse'], modes: ['face-to-face'] },
    },
    wishes: noWishes,
    knows: [],
    busy: [],
    testsDoneOn: null,
    wasLate: false,
    ...said,
  };
}

/** Free places of one clinic, of ten minutes with Beth Okafor; what is said replaces it. */
export function places(said: Partial<FreeRun> & Pick<FreeRun, 'onDay' | 'count'>): FreeRun {
  const id = said.clinicianId ?? 'beth';
  return {
    clinicId: `${id} ${said.onDay} ${said.startsAt ?? ''}`,
    clinicianId: id,
    kind: seers.find((one) => one.id === id)?.kind ?? 'hca',
    mode: 'face-to-face',
    languages: [],
    startsAt: '09:00',
    slotMinutes: 10,
    first: 0,
    ...said,
  };
}

/** A puzzle of May 2026 with the practice's usual rules. */
export function aPuzzle(people: readonly PuzzlePerson[], runs: readonly FreeRun[]): MonthPuzzle {
  return {
    days: {
      tests: { from: '2026-05-01', until: '2026-05-31' },
      conversation: { from: '2026-05-01', until: '2026-06-28' },
    },
    people,
    runs,
    seers,
    rules,
  };
}

/** A whole number below `below`, the same for the same seed every time. */
export function createChance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Groups as a practice has them: tests, conversation, and with whom. */
const kinds = [
  { tests: 20, talk: 20, with: ['nurse'] },
  { tests: 20, talk: 40, with: ['nurse'] },
  { tests: 30, talk: 40, with: ['nurse'] },
  { tests: 30, talk: 60, with: ['nurse', 'gp'] },
  { tests: 0, talk: 40, with: ['gp'] },
] as const;

type BusyMonth = {
  count: number;
  /** Capacity left over, as a share; below 0 there is too little. */
  spare: number;
  seed: number;
  /** Places of ten minutes in one session. */
  session?: number;
};

/** A busy month: people of every group, some with wishes, some who know a clinician; `spare` is the capacity left over. */
export function aBusyMonth({ count, spare, seed, session = 18 }: BusyMonth) {
  const chance = createChance(seed);
  const people = Array.from({ length: count }, (_, index) => aPerson(index, chance));
  const need = (part: 'tests' | 'conversation', gp: boolean) =>
    people.reduce((sum, { wanted }) => {
      const half = wanted[part];
      return half && half.with.includes('gp') === gp ? sum + half.minutes : sum;
    }, 0);
  const month = { from: '2026-05-01', until: '2026-05-31' };
  const later = { from: '2026-05-13', until: '2026-06-22' };
  const room = 1 + spare;
  return aPuzzle(people, [
    ...clinics(['beth', 'joan'], need('tests', false) * room, { ...month, session }, chance),
    ...clinics(['gwen', 'amina'], need('conversation', false) * room, { ...later, session }, chance),
    ...clinics(['tom'], need('conversation', true) * room, { ...later, session }, chance),
  ]);
}

function aPerson(index: number, chance: (below: number) => number): PuzzlePerson {
  const kind = kinds[chance(kinds.length)] ?? kinds[0];
  const extra = chance(12) === 0 ? 10 : 0;
  const wishes =
    chance(3) === 0
      ? {
          ...noWishes,
          weekdays: chance(2) === 0 ? [1 + chance(5), 1 + chance(5)] : [],
          partOfDay: chance(2) === 0 ? ((['morning', 'afternoon'] as const)[chance(2)] ?? null) : null,
        }
      : noWishes;
  return somebody({
    cycleId: `person ${index}`,
    wanted: {
      tests: kind.tests ? { minutes: kind.tests + extra, with: ['hca'], modes: ['face-to-face'] } : null,
      conversation: { minutes: kind.talk + extra, with: kind.with, modes: ['face-to-face'] },
    },
    wishes,
    knows: chance(2) === 0 ? [['gwen', 'amina'][chance(2)] ?? 'gwen'] : [],
    wasLate: chance(5) === 0,
  });
}

/** Sessions of three hours on half days of the month, every fifth with somebody booked already, until there are so many minutes. */
function clinics(
  who: readonly string[],
  minutes: number,
  { from, until, session: length }: { from: IsoDate; until: IsoDate; session: number },
  chance: (below: number) => number,
): FreeRun[] {
  const free = workingDays(from, until).flatMap((onDay) =>
    who.flatMap((clinicianId) => ['09:00', '14:00'].map((startsAt) => ({ onDay, clinicianId, startsAt }))),
  );
  const all: FreeRun[] = [];
  for (let owed = minutes; owed > 0 && free.length > 0;) {
    const [session] = free.splice(chance(free.length), 1);
    if (!session) break;
    const taken = length === 18 && chance(5) === 0 ? 3 + chance(10) : length;
    const runs = [
      places({ ...session, count: taken }),
      ...(taken < length
        ? [
            places({
              ...session,
              first: taken + 2,
              startsAt: minutesAfter(session.startsAt, taken * 10 + 20),
              count: 16 - taken,
            }),
          ]
        : []),
    ];
    all.push(...runs);
    owed -= runs.reduce((sum, { count }) => sum + count * 10, 0);
  }
  return all.toSorted((one, other) =>
    `${one.onDay} ${one.startsAt}`.localeCompare(`${other.onDay} ${other.startsAt}`),
  );
}

function workingDays(from: IsoDate, until: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1))
    if (isWorkingDay(day, bankHolidays)) days.push(day);
  return days;
}
