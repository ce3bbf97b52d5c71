import { isAsking, type BookingTaskKind } from '../../shared/booking/tasks.ts';
import { count } from '../../shared/format.ts';
import { some, type Job } from './todayJobs.ts';

type Row = { kind: BookingTaskKind; declined: number; n: number };

/** `2 to book again, 1 to reach out to, 3 to tell that their time has moved`: the rows of the pinboard. */
export function pinboardJob(rows: readonly Row[]): Job[] {
  const told = new Map<string, number>();
  for (const { kind, declined, n } of rows) {
    const words = declined === 1 && isAsking(kind) ? 'who said no since' : pinned[kind];
    told.set(words, (told.get(words) ?? 0) + n);
  }
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  return some('pinboard', total, [...told].map(([words, n]) => `${count(n)} ${words}`).join(', '));
}

const pinned: Readonly<Record<BookingTaskKind, string>> = {
  'rebook-tests': 'to book again',
  'rebook-conversation': 'to book again',
  'rebook-pair': 'to book again',
  outreach: 'to reach out to',
  tell: 'to tell that their time has moved',
  offer: 'to offer a place to',
  waiting: 'waiting for a place',
};
