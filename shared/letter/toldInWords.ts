import { listInWords, screenDate, screenDay } from '../format.ts';
import type { ToTellLine } from './telling.contract.ts';
import type { ToldBy } from './tellingRules.ts';

/** `by text` */
export const toldByWords: Readonly<Record<ToldBy, string>> = {
  text: 'by text',
  email: 'by e-mail',
  letter: 'by letter',
};

/** `Told by phone of 13-Apr-2026`; of an offer that the days are kept for them. */
export function toldByPhoneWords(days: readonly string[], offers: boolean): string {
  return offers ? `Offered ${listInWords(days)} by phone` : `Told by phone of ${listInWords(days)}`;
}

/** `Mon 13-Apr-2026 09:30 and Thu 30-Apr-2026 09:00` */
export function bookedInWords({ appointments }: Pick<ToTellLine, 'appointments'>): string {
  return appointments.map(halfInWords).join(' and ');
}

/** Of what they are to be told: the days they are booked for, or `the places kept until 04-Dec-2026`. */
export function toTellOf(line: Pick<ToTellLine, 'appointments' | 'keptUntil'>): string {
  return line.keptUntil === null
    ? bookedInWords(line)
    : `the places kept until ${screenDate(line.keptUntil)}`;
}

/** `Mon 13-Apr-2026 09:30` */
export function halfInWords({ onDay, startsAt }: ToTellLine['appointments'][number]): string {
  return `${screenDay(onDay)} ${startsAt}`;
}
