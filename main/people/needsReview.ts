import type { NeedsToReview } from '../../shared/people/access.contract.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { letterCarerIn } from './letterCarer.ts';
import type { NeedsReviewRow } from './needsReview.sql.ts';
import { personLineOf } from './personLine.ts';

/** One line of "Needs to review". Of a restricted person's carer nothing is told. */
export function needsToReviewOf(row: NeedsReviewRow): NeedsToReview {
  const own = (JSON.parse(row.needs) as CommunicationNeed[]).map(({ term }) => term);
  const carer = row.restricted === 0 ? letterCarerIn(row) : null;
  return {
    ...personLineOf(row),
    version: row.version,
    words: [...own, ...(carer?.needs ?? []).map(({ term }) => `${term} (${carer?.relationship})`)],
    dueOn: row.needs_review_on,
    askedOn: row.needs_asked_on,
  };
}
