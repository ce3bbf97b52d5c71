import type { Column } from '../ui/table/columns.ts';

/** All columns of a list of members; the last is what people scan and is always there. */
export const memberColumns: readonly (Column & { optional: boolean; shownAtFirst: boolean })[] = [
  { id: 'name', caption: 'Name', width: 200, grow: 3, wraps: true, sortable: true, optional: false, shownAtFirst: true },
  { id: 'nhsNumber', caption: 'NHS No.', width: 104, showFrom: 640, optional: true, shownAtFirst: true },
  {
    id: 'birthDate',
    caption: 'Born',
    width: 98,
    sortable: true,
    showFrom: 760,
    optional: true,
    shownAtFirst: true,
  },
  { id: 'age', caption: 'Age', width: 44, align: 'end', showFrom: 700, optional: true, shownAtFirst: true },
  { id: 'group', caption: 'Group', width: 60, sortable: true, optional: true, shownAtFirst: true },
  {
    id: 'conditions',
    caption: 'Conditions',
    width: 166,
    grow: 4,
    sortable: true,
    showFrom: 820,
    optional: true,
    shownAtFirst: true,
  },
  { id: 'needs', caption: 'Needs', width: 138, grow: 1, showFrom: 1000, optional: true, shownAtFirst: true },
  {
    id: 'plannedMonth',
    caption: 'Planned',
    width: 120,
    sortable: true,
    optional: true,
    shownAtFirst: false,
  },
  {
    id: 'lastReview',
    caption: 'Last review',
    width: 110,
    sortable: true,
    optional: true,
    shownAtFirst: false,
  },
  {
    id: 'next',
    caption: 'Step and next action',
    width: 340,
    grow: 1,
    wraps: true,
    optional: false,
    shownAtFirst: true,
  },
];
