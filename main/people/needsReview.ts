import type { NeedsToReview } from '../../shared/people/access.contract.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { LetterCarer } from '../../shared/people/person.ts';
import type { NeedsReviewRow } from './needsReview.sql.ts';
import { personLineOf } from './personLine.ts';

/** One line of "Needs to review". Of a restricted person's carer nothing is told. */
export function needsToReviewOf(row: NeedsReviewRow): NeedsToReview {
  const own = (JSON.parse(row.needs) as CommunicationNeed[]).map(({ term }) => term);
  const isTold = row.letter_carer !== null && row.restricted === 0;
  const carer = isTold ? LetterCarer.parse(JSON.parse(row.letter_carer ?? '{}')) : null;
  return {
    ...personLineOf(row),
    version: row.version,
    words: [...own, ...(carer?.needs ?? []).map(({ term }) => `${term} (${carer?.relationship})`)],
    dueOn: row.needs_review_on,
    askedOn: row.needs_asked_on,
  };
}
