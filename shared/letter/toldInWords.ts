import { screenDay } from '../format.ts';
import type { ToTellLine } from './telling.contract.ts';
import type { ToldBy } from './tellingRules.ts';

/** `by text` */
export const toldByWords: Readonly<Record<ToldBy, string>> = {
  text: 'by text',
  email: 'by e-mail',
  letter: 'by letter',
};

/** `Mon 13-Apr-2026 09:30 and Thu 30-Apr-2026 09:00` */
export function bookedInWords({ appointments }: Pick<ToTellLine, 'appointments'>): string {
  return appointments.map(({ onDay, startsAt }) => `${screenDay(onDay)} ${startsAt}`).join(' and ');
}
