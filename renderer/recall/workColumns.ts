import type { Column } from '../ui/table/columns.ts';

/** The columns of a working list; the last is what people scan and is always there. */
export const workColumns: readonly Column[] = [
  { id: 'name', caption: 'Name', width: 216, grow: 2, wraps: true },
  { id: 'nhsNumber', caption: 'NHS No.', width: 106, showFrom: 640 },
  { id: 'birthDate', caption: 'Born', width: 136, showFrom: 760 },
  { id: 'group', caption: 'Group', width: 58, showFrom: 560 },
  { id: 'needs', caption: 'Needs', width: 158, showFrom: 1000 },
  { id: 'plannedMonth', caption: 'Planned', width: 116, showFrom: 880 },
  { id: 'next', caption: 'Step and next action', width: 372, grow: 2, wraps: true },
];
