import { count, listInWords } from '../../shared/format.ts';
import { OrderWaits } from '../../shared/recall/orderWaits.ts';
import { some, type Job } from './todayJobs.ts';

/** `2 back from their suppliers and 1 not to go any more`: letters in braille, audio and other formats that were ordered. */
export function ordersJob(rows: readonly { waits: OrderWaits; n: number }[]): Job[] {
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const parts = OrderWaits.options.flatMap((waits) =>
    rows.filter((row) => row.waits === waits).map(({ n }) => `${count(n)} ${words[waits](n)}`),
  );
  return some('orders-waiting', total, listInWords(parts));
}

const words: Readonly<Record<OrderWaits, (n: number) => string>> = {
  back: (n) => `back from ${suppliers(n)}`,
  late: (n) => `late from ${suppliers(n)}`,
  'not-to-go': () => 'not to go any more',
};

function suppliers(n: number): string {
  return n === 1 ? 'its supplier' : 'their suppliers';
}
