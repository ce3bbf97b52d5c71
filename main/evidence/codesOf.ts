import { counts, type Verdict } from '../../shared/evidence/countInvitations.ts';
import type { RegisterEvidence } from '../../shared/evidence/evidenceOf.ts';
import { invitationCode, type SnomedCode } from '../../shared/evidence/invitationCodes.ts';
import { placesOf } from '../../shared/evidence/placesOf.ts';

/** A code some export gave out, the latest word on it last. */
export type Given = SnomedCode & { source_id: string; register: string; act: 'record' | 'take-out' };

/** What is to be done in the clinical system for one invitation and register. */
export type CodeToGive = SnomedCode & {
  invitation: Verdict['invitation'];
  act: 'record' | 'take-out';
  counts: boolean;
  because: string;
  /** Nothing of it has been given out yet, or what was is no longer right. */
  isNew: boolean;
};

/**
 * The codes of one person and register. A code that was given out stays what it was, whatever is recorded later; an
 * invitation that failed has none, and one that was given out before it failed is to be taken out again.
 */
export function codesOf({ register, verdicts }: RegisterEvidence, given: readonly Given[]): CodeToGive[] {
  const places = placesOf(verdicts.map(({ invitation }) => invitation));
  const latest = new Map(given.filter((one) => one.register === register).map((one) => [one.source_id, one]));
  return verdicts.flatMap((verdict): CodeToGive[] => {
    const { invitation, standing, because } = verdict;
    const before = latest.get(invitation.id);
    if (invitation.failed !== null) {
      if (!before) return [];
      const { code, term } = before;
      return [
        { invitation, code, term, act: 'take-out', counts: false, because, isNew: before.act === 'record' },
      ];
    }
    const place = places.get(invitation.id) ?? 1;
    const { code, term } = before ?? invitationCode({ register, method: invitation.method, place });
    return [
      {
        invitation,
        code,
        term,
        act: 'record',
        counts: counts(standing),
        because,
        isNew: before === undefined,
      },
    ];
  });
}
