import type { OutputOf } from '../../../shared/api.ts';
import type { DayCell, DayVisit } from '../../../shared/booking/day.contract.ts';

/** Somebody in the book, Nasreen Hussain at her tests; what is said replaces it. */
export function aVisit(said: Partial<DayVisit> = {}): DayVisit {
  return {
    appointmentId: 'a1',
    version: 1,
    personId: 'p1',
    cycleId: 'c1',
    familyName: 'Hussain',
    givenName: 'Nasreen',
    title: 'Mrs',
    nhsNumber: '9990000018',
    birthDate: '1957-11-09',
    standing: 'registered',
    restricted: false,
    registers: ['DM'],
    groupId: 'a',
    needs: [],
    housebound: false,
    careHome: false,
    preferredName: null,
    part: 'tests',
    state: 'booked',
    minutes: 20,
    mode: 'face-to-face',
    seeTo: [],
    toDo: ['Blood: HbA1c, Kidney function'],
    since: null,
    keptUntil: null,
    bookedBy: 'Siân Prosser',
    bookedAt: '2026-11-02T10:00:00.000Z',
    otherHalf: null,
    ...said,
  };
}

export const visitCell = (startsAt: string, said: Partial<DayVisit> = {}, minutes = 20): DayCell => ({
  kind: 'visit',
  place: 0,
  startsAt,
  minutes,
  visit: aVisit(said),
});

export const freeCell = (startsAt: string, minutes = 20, place = 6): DayCell => ({
  kind: 'free',
  place,
  startsAt,
  minutes,
  places: 2,
  minutesFromHere: 60,
});

const noCounts = { free: 0, held: 0, offered: 0, booked: 0, arrived: 0, inRoom: 0, done: 0, missed: 0 };

/** Monday 23 November 2026, ten past ten: a clinic for each list of cells, of that day or another one. */
export function aBookDay(
  columns: Readonly<Record<string, DayCell[]>>,
  onDay = '2026-11-23',
): OutputOf<'booking.findDay'> {
  const isOver = onDay < '2026-11-23';
  const counts = isOver ? noCounts : { ...noCounts, free: 1, held: 1 };
  const clinicians = Object.entries(columns).map(([name, cells]) => ({
    id: name,
    name,
    kind: 'hca' as const,
    clinics: [
      {
        id: `clinic of ${name}`,
        name: 'Tests',
        roomName: 'Room 3',
        startsAt: '09:00',
        endsAt: '12:00',
        slotMinutes: 10,
        mode: 'face-to-face' as const,
        languages: [],
        closed: null,
        cells,
      },
    ],
  }));
  return {
    today: '2026-11-23',
    now: '10:12',
    days: [{ onDay, bankHoliday: null, clinicians, counts }],
    clinicians: clinicians.map(({ id, name, kind }) => ({ id, name, kind })),
    dayBefore: '2026-11-20',
    dayAfter: '2026-11-24',
  };
}
