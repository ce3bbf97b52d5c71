import type { Column } from '../ui/table/columns.ts';

/** The columns of a list of evidence; care is the last, which is what people scan. */
export const evidenceColumns: readonly Column[] = [
  { id: 'name', caption: 'Name', width: 200, grow: 3, wraps: true },
  { id: 'nhsNumber', caption: 'NHS No.', width: 104, showFrom: 640 },
  { id: 'born', caption: 'Born', width: 98, showFrom: 760 },
  { id: 'registers', caption: 'Registers', width: 170, grow: 3, showFrom: 820 },
  { id: 'days', caption: 'Invitations that count', width: 206 },
  { id: 'care', caption: 'Care', width: 260, grow: 3, wraps: true },
];
