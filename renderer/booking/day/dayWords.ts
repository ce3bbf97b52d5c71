import type { OutputOf } from '../../../shared/api.ts';
import type { VisitState } from '../../../shared/booking/day.contract.ts';
import type { BookDay, DayCounts, DayVisit } from '../../../shared/booking/day.contract.ts';
import { counted } from '../../../shared/format.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';

/**
 * `10 times free, 1 held, 1 offered`; short: `10 free, 12 people`. A time is a whole visit, however many places of the
 * clinic it takes.
 */
export function countsInWords(counts: DayCounts, how: 'long' | 'short' = 'long'): string {
  const people = counts.booked + counts.arrived + counts.inRoom + counts.done + counts.missed;
  const kept = [
    ...(counts.held > 0 ? [`${counts.held} held`] : []),
    ...(counts.offered > 0 ? [`${counts.offered} offered`] : []),
  ];
  if (how === 'short')
    return [`${counts.free} free`, ...kept, counted(people, 'person', 'people')].join(', ');
  return [`${counted(counts.free, 'time')} free`, ...kept].join(', ');
}

/** A day that is over, with clinics in which nobody was booked. */
export function hasPassedUnused({ onDay, clinicians, counts }: BookDay, today: IsoDate): boolean {
  const { free: _free, ...people } = counts;
  return onDay < today && clinicians.length > 0 && Object.values(people).every((count) => count === 0);
}

/** Something the desk or the room records of a visit, with the key that does it. */
export type VisitAct = { to: VisitState; words: string; key: string | null; kind: 'next' | 'other' | 'back' };

/** What may be recorded of a visit as it stands, the usual next thing first, the way back last. */
export function actsFor(state: DayVisit['state']): VisitAct[] {
  const act = (to: VisitState, words: string, kind: VisitAct['kind'] = 'other'): VisitAct => ({
    to,
    words,
    key: kind === 'back' ? null : (keys[to] ?? null),
    kind,
  });
  switch (state) {
    case 'booked':
      return [
        act('arrived', 'Arrived', 'next'),
        act('in-room', 'In room'),
        act('done', 'Done'),
        act('did-not-attend', 'Did not attend'),
      ];
    case 'arrived':
      return [
        act('in-room', 'In room', 'next'),
        act('done', 'Done'),
        act('did-not-attend', 'Did not attend'),
        act('booked', 'Back to booked', 'back'),
      ];
    case 'in-room':
      return [act('done', 'Done', 'next'), act('arrived', 'Back to arrived', 'back')];
    case 'done':
      return [act('in-room', 'Back to in room', 'back')];
    case 'did-not-attend':
      return [act('arrived', 'Came late after all', 'next'), act('booked', 'Back to booked', 'back')];
    case 'pencilled':
      return [];
  }
}

const keys: Readonly<Partial<Record<VisitState, string>>> = {
  arrived: 'F8',
  'in-room': 'Alt 2',
  done: 'Alt 3',
  'did-not-attend': 'Alt 4',
};

/** What was recorded, and what it did to the year. */
export function recordedWords({ state, year }: OutputOf<'booking.recordVisit'>, name: string): string {
  const words: Readonly<Record<typeof state, string>> = {
    pencilled: 'Offered',
    booked: 'Booked again',
    arrived: 'Arrived',
    'in-room': 'In room',
    done: 'Done',
    'did-not-attend': 'Did not attend',
    cancelled: 'Cancelled',
  };
  const years = {
    'moved-on': '. The year has moved on',
    'stood-there': '. It stood in the year already',
    'has-ended': '. The year has ended, so it stays as it is',
    'taken-back': '. Taken back in the year too',
    noted: '. Noted in the year, to be booked again',
  };
  return `${words[state]}: ${name}${year === null ? '' : years[year]}`;
}
