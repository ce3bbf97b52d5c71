import type { MemberLine } from '../../shared/register/register.contract.ts';
import { personLineOf } from '../people/personLine.ts';
import { roundLineOf, type Yardstick } from './roundLine.ts';
import type { MemberRow } from './register.sql.ts';

export function memberLineOf(row: MemberRow, yardstick: Yardstick): MemberLine {
  return {
    ...personLineOf(row),
    plannedMonth: row.planned_month,
    moved: Number(row.planned_month.slice(5)) !== row.birth_month,
    flags: JSON.parse(row.flags) as string[],
    lastReviewOn: row.last_review_on,
    round: row.cycle_id === null ? null : roundLineOf(row, yardstick),
  };
}
