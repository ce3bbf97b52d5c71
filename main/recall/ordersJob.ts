import { count, listInWords } from '../../shared/format.ts';
import type { OrderWaits } from '../../shared/recall/orderWaits.ts';
import { some, type Job } from './todayJobs.ts';

/** `2 to post and 1 late from its supplier`: letters in braille, audio and other formats that were ordered. */
export function ordersJob(rows: readonly { waits: OrderWaits; n: number }[]): Job[] {
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const parts = (['to-post', 'late', 'gone'] as const).flatMap((waits) =>
    rows.filter((row) => row.waits === waits).map(({ n }) => `${count(n)} ${words[waits](n)}`),
  );
  return some('orders-waiting', total, listInWords(parts));
}

const words: Readonly<Record<OrderWaits, (n: number) => string>> = {
  gone: () => 'to cancel (died, left or restricted)',
  'to-post': () => 'to post',
  late: (n) => `late from ${n === 1 ? 'its supplier' : 'their suppliers'}`,
};
