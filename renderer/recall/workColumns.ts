import type { WorkFilter } from '../../shared/recall/work.contract.ts';
import type { Column } from '../ui/table/columns.ts';

const name: Column = { id: 'name', caption: 'Name', width: 200, grow: 2, wraps: true };
const born: Column = { id: 'birthDate', caption: 'Born', width: 146, showFrom: 760 };
const group: Column = { id: 'group', caption: 'Group', width: 58, showFrom: 560 };
const needs: Column = { id: 'needs', caption: 'Needs', width: 158, showFrom: 1000 };
const next: Column = { id: 'next', caption: 'Step and next action', width: 360, grow: 2, wraps: true };

/** The columns of a working list; the last is what people scan and is always there. */
const usual: readonly Column[] = [
  name,
  { id: 'nhsNumber', caption: 'NHS No.', width: 116, showFrom: 640 },
  born,
  group,
  needs,
  { id: 'plannedMonth', caption: 'Planned', width: 128, showFrom: 880 },
  next,
];

/** Of the GP's list: what somebody lives with, all of it, is what the GP decides by. */
const forGp: readonly Column[] = [
  name,
  born,
  group,
  { id: 'conditions', caption: 'Conditions', width: 230, grow: 3, wraps: true, showFrom: 700 },
  needs,
  next,
];

/** The columns for what a list is asked for. */
export function workColumns({ kinds }: Pick<WorkFilter, 'kinds'>): readonly Column[] {
  return kinds.length === 1 && kinds[0] === 'gp-review' ? forGp : usual;
}
