import type { NextKind } from '../../shared/recall/nextAction.ts';
import type { Column } from '../ui/table/columns.ts';

/** The columns of a working list; the last is what people scan and is always there. */
export const workColumns: readonly Column[] = [
  { id: 'name', caption: 'Name', width: 190, grow: 3 },
  { id: 'nhsNumber', caption: 'NHS No.', width: 104, showFrom: 640 },
  { id: 'birthDate', caption: 'Born', width: 128, showFrom: 760 },
  { id: 'group', caption: 'Group', width: 52, showFrom: 560 },
  { id: 'needs', caption: 'Needs', width: 132, showFrom: 1000 },
  { id: 'plannedMonth', caption: 'Planned', width: 112, showFrom: 880 },
  { id: 'next', caption: 'Step and next action', width: 440, grow: 2, wraps: true },
];

/** Next actions as a row has room for them beside the glyph; the row's tooltip says them in full. */
export const shortNext: Readonly<Partial<Record<NextKind, string>>> = {
  'other-way': 'Ask another way',
  print: 'Letter to print',
  'confirm-posting': 'Posting to confirm',
  'call-back': 'To phone again',
  'check-booking': 'Booked or come?',
  'share-results': 'Results to share',
  'share-plan': 'Plan to share',
};
