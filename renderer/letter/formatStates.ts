import { monthAndYear, screenDate } from '../../shared/format.ts';
import type { FormatLine } from '../../shared/letter/formats.contract.ts';
import { neededByWords } from '../../shared/letter/inTime.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';

export type FormatEvent = 'received' | 'posted' | 'cancelled';

type Look = { kind: 'plain' | 'good' | 'look'; words: string; more: string };

/** Where a letter stands that somebody else makes. */
export function formatLook(line: FormatLine, today: IsoDate): Look {
  const { state, supplier, orderedOn, expectedOn, tooLate, notToGo } = line;
  if (notToGo !== null) return notToGoLook(line, notToGo);
  const from = `${supplier ?? ''}${orderedOn ? `, ${screenDate(orderedOn)}` : ''}`;
  switch (state) {
    case 'to-order':
      return toOrderLook(line);
    case 'no-template':
      return { kind: 'look', words: 'No template', more: '' };
    case 'received':
      return tooLate
        ? { kind: 'look', words: 'Too late to post', more: 'phone, and cancel it' }
        : { kind: 'good', words: 'Received', more: 'to be posted' };
    case 'ordered':
      if (tooLate) return { kind: 'look', words: 'Comes too late', more: 'phone, and cancel it' };
      return expectedOn !== null && expectedOn < today
        ? { kind: 'look', words: `Late since ${screenDate(expectedOn)}`, more: from }
        : { kind: 'plain', words: 'Ordered', more: from };
  }
}

function toOrderLook({ tooLate, toldByPhone }: FormatLine): Look {
  if (!tooLate) return { kind: 'look', words: 'To be ordered', more: toldByPhone ? 'told by phone' : '' };
  return toldByPhone
    ? { kind: 'plain', words: 'Told by phone', more: 'too late to order' }
    : { kind: 'look', words: 'Too late to order', more: 'phone instead' };
}

/** `Not to go`, `Has left the practice: phone Beckside Dots and cancel it` */
function notToGoLook({ state, supplier }: FormatLine, why: string): Look {
  return state === 'received'
    ? { kind: 'look', words: 'Not to be posted', more: `${why}: cancel it` }
    : { kind: 'look', words: 'Not to go', more: `${why}: phone ${supplier ?? 'the supplier'} and cancel it` };
}

/** `Invitation`, `May 2026`; `Appointments`, `there by Sun 12-Apr-2026`; `Kept places`, `to be posted by Fri 17-Apr-2026` */
export function aboutWords({ about, plannedMonth, neededBy }: FormatLine): { words: string; more: string } {
  if (about === 'invitations') return { words: 'Invitation', more: monthAndYear(plannedMonth) };
  return {
    words: about === 'offers' ? 'Kept places' : 'Appointments',
    more: neededByWords(about, neededBy),
  };
}

/** What a person counts as from the day it was posted. */
export const countsAs: Readonly<Record<FormatLine['about'], string>> = {
  invitations: 'invited',
  appointments: 'told of their appointments',
  offers: 'told of the places kept for them',
};

/** What is still to be done with it where it is not ordered. */
export function nextWords({ state, tooLate, toldByPhone, supplierIds }: FormatLine): string {
  if (state === 'ordered' || state === 'received') return '';
  if (state === 'no-template') return 'Write a template, or ask';
  if (tooLate) return toldByPhone ? 'Nothing more to do' : '';
  return supplierIds.length > 0 ? 'Order it' : 'Find a supplier';
}

/** What can happen to it next, the usual first. A supplier may post it themselves. */
export function eventsOf({ state, notToGo }: FormatLine): { event: FormatEvent; words: string }[] {
  const received = { event: 'received' as const, words: 'Received' };
  const posted = { event: 'posted' as const, words: 'Posted' };
  const cancelled = { event: 'cancelled' as const, words: 'Cancel' };
  if (state !== 'ordered' && state !== 'received') return [];
  const came = state === 'ordered' ? [received, posted] : [posted];
  return notToGo === null ? [...came, cancelled] : [cancelled, ...came];
}
