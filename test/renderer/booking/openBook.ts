import DayPage from '../../../renderer/booking/day/DayPage.vue';
import type { DayCell } from '../../../shared/booking/day.contract.ts';
import { openPage, settle } from '../recall/openPage.ts';
import { anAppointment } from './aPair.ts';
import { aBookDay, freeCell, visitCell } from './aBookDay.ts';

type Columns = Record<string, DayCell[]>;

/** The page over a book that may change while it is open. */
export async function openBook(columns: Columns, path = '/appointments', onDay = '2026-11-23') {
  const book = { columns };
  const opened = await openPage(DayPage, {
    path,
    answers: (name, input) => {
      switch (name) {
        case 'booking.findDay':
          return aBookDay(book.columns, onDay);
        case 'booking.findFallAway':
          return {
            other: null,
            act: null,
            why: null,
            missed: 1,
            task: 'Book the tests again',
            appointment: anAppointment(),
          };
        case 'booking.recordVisit':
          return { appointmentId: input['appointmentId'], state: input['to'], version: 2, year: 'moved-on' };
        case 'letter.listToTell':
          return { total: 0, lines: [], going: 0 };
        case 'register.findGroups':
          return { groups: [] };
        default:
          return {};
      }
    },
  });
  await settle(20);
  return { ...opened, book };
}

/** The places that are shown, in their order. */
export const cells = () => [...document.querySelectorAll<HTMLElement>('[data-cell]')];
export const atFocus = () => (document.activeElement as HTMLElement | null)?.textContent ?? '';
/** What was asked to be recorded of visits. */
export const recorded = (asked: readonly { name: string; input: object }[]) =>
  asked.filter(({ name }) => name === 'booking.recordVisit').map(({ input }) => input);

/** A healthcare assistant with a visit and a free place, a nurse with two visits. */
export const two: Columns = {
  'Beth Okafor': [visitCell('09:00'), freeCell('10:20')],
  'Maya Lindqvist': [
    visitCell('09:10', { appointmentId: 'a2', familyName: 'Gill', state: 'arrived' }),
    visitCell('10:10', { appointmentId: 'a3', familyName: 'Oakley', needs: ['hearing-loss'] }, 40),
  ],
};
