import { holdReasons } from '../../../shared/letter/holdReasons.ts';
import { ageOn, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { DueRow } from './planDue.sql.ts';

/** Why somebody planned for a month is not placed by its plan; null where they are. In the order it is told. */
export function whyNotDue(row: DueRow, today: IsoDate): string | null {
  if (row.death_kind !== null) return 'Has died';
  if (row.registration === 'left') return 'Has left the practice';
  if (row.ended_as === 'declined') return 'Has declined this year';
  if (row.ended_as !== null) return 'Their year of care has ended';
  if (row.declined_since !== null) return holdReasons['declined-since'].sentence;
  if (row.restricted === 1) return 'Restricted: the practice manager decides how they are contacted';
  if (row.questions > 0) return 'The last import left a question about this person';
  if (isForDecision(row, today)) return 'Aged 13 to 15: somebody decides first whom to write to';
  if (row.next_kind === 'gp-review') return 'Waiting for the GP to decide';
  if (row.next_kind === 'other-way') return 'The GP chose another way than an invitation';
  if (row.next_kind === 'decide') return 'Waiting for the lead nurse to decide';
  return null;
}

function isForDecision({ birth_date, young_person_decision }: DueRow, today: IsoDate): boolean {
  const age = ageOn(birth_date, today);
  return age >= 13 && age < 16 && young_person_decision === null;
}
