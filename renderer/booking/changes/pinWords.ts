import { bookingTaskKinds, type BookingTask, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { IconName } from '../../ui/icon/icons.ts';

export const pinIcons: Readonly<Record<BookingTaskKind, IconName>> = {
  'rebook-tests': 'flask',
  'rebook-conversation': 'message',
  'rebook-pair': 'link',
  outreach: 'phone',
  tell: 'moveMonth',
  offer: 'pin',
  waiting: 'clockPlus',
};

export const pinKinds = bookingTaskKinds;

/** The other half still stands until both find another time; what is only offered is let go of for it. */
export function findRequest({ person, cycleId, kind }: BookingTask) {
  return { personId: person.id, cycleId, moveOther: kind === 'rebook-pair' || kind === 'offer' };
}

/** The task one is at with the keyboard; none is taken for the one that is meant. */
export function taskAtFocus(tasks: readonly BookingTask[]): BookingTask | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-task]');
  return tasks.find(({ id }) => id === row?.dataset['task']);
}
