import type { NeedGiven } from '../../shared/people/access.contract.ts';
import type { PersonRecord } from '../../shared/people/person.ts';

/** Needs as they are recorded, for a dialog to begin with; when they are asked about again is decided anew. */
export function needsGiven(needs: PersonRecord['needsInFull']): NeedGiven[] {
  return needs.map(({ kind, term, code, group }) => ({ kind, term, code, group, reviewDueOn: null }));
}
