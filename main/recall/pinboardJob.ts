import { isAsking, type BookingTaskKind } from '../../shared/booking/tasks.ts';
import { count } from '../../shared/format.ts';
import type { Asked } from './today.sql.ts';
import { some, type Job } from './todayJobs.ts';

type Row = { kind: BookingTaskKind; asked: Asked; n: number };

/** `2 to book again, 1 to reach out to, 3 to tell that their time has moved`: the rows of the pinboard. */
export function pinboardJob(rows: readonly Row[]): Job[] {
  const told = new Map<string, number>();
  for (const { kind, asked, n } of rows) {
    const words = asked === 'asked' || !isAsking(kind) ? pinned[kind] : notAsked[asked];
    told.set(words, (told.get(words) ?? 0) + n);
  }
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  return some('pinboard', total, [...told].map(([words, n]) => `${count(n)} ${words}`).join(', '));
}

const notAsked = { declined: 'who said no since', ended: 'whose year has ended' } as const;

const pinned: Readonly<Record<BookingTaskKind, string>> = {
  'rebook-tests': 'to book again',
  'rebook-conversation': 'to book again',
  'rebook-pair': 'to book again',
  outreach: 'to reach out to',
  tell: 'to tell that their time has moved',
  offer: 'to offer a place to',
  waiting: 'waiting for a place',
};
