import { listInWords } from '../../shared/format.ts';
import type { NeedGiven } from '../../shared/people/access.contract.ts';
import type { NeedKind } from '../../shared/people/importRecord.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import { needTag } from '../ui/person/needTags.ts';

/** Needs as they are recorded, for a dialog to begin with; when they are asked about again is decided anew. */
export function needsGiven(needs: PersonRecord['needsInFull']): NeedGiven[] {
  return needs.map(({ kind, term, code, group }) => ({ kind, term, code, group, reviewDueOn: null }));
}

const onlyWays: readonly NeedKind[] = ['phone-only', 'text-only', 'letter-only'];

/** Why these needs cannot be recorded as they are: what was typed and never added, and ways that rule each other out. */
export function needsTroubles(needs: readonly NeedGiven[], unadded: string): string[] {
  const said = (way: NeedKind) => needs.some(({ kind }) => kind === way);
  const only = onlyWays.filter(said);
  const clash =
    only.length > 1
      ? only
      : only.includes('phone-only') && said('no-phone')
        ? [...only, 'no-phone' as const]
        : [];
  const typed = unadded.trim();
  return [
    ...(typed === '' ? [] : [`Add “${typed}” to the needs, or empty the box`]),
    ...(clash.length === 0
      ? []
      : [`${listInWords(clash.map((way) => needTag(way).words))} rule each other out: choose one`]),
  ];
}
