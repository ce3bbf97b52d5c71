import { bookingTaskKinds, type BookingTask, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { listName } from '../../../shared/format.ts';
import type { WhoIsThere } from '../../api/useFindPairKey.ts';
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

/** Whoever's task one is at with the keyboard, to find a pair for; none is taken for the one that is meant. */
export function whoAtFocus(tasks: readonly BookingTask[], where: 'list' | 'pinboard'): WhoIsThere {
  const row = document.activeElement?.closest<HTMLElement>('[data-task]');
  const task = tasks.find(({ id }) => id === row?.dataset['task']);
  return task
    ? { ...findRequest(task), words: listName(task.person) }
    : `Go to somebody on the ${where} first`;
}
