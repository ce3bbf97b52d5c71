import type { LocationQuery } from 'vue-router';
import { auditShows, type AuditShow } from '../../shared/practice/auditTrail.ts';

/** What is asked of the audit trail: which entries, whose, and about whom; null: anybody. */
export type AuditAsked = { show: AuditShow; memberId: string | null; personId: string | null };

export const auditShowWords: Readonly<Record<AuditShow, string>> = {
  everything: 'Everything',
  acts: 'What staff did',
  opened: 'Records opened',
  'sign-ins': 'Sign-ins and refusals',
};

/** Reads the question from an address; what it does not know is everything. */
export function auditAsked(query: LocationQuery): AuditAsked {
  const text = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null);
  const show = auditShows.find((one) => one === query['show']) ?? 'everything';
  return { show, memberId: text('member'), personId: text('person') };
}

/** The address that asks it again. */
export function auditQuery({ show, memberId, personId }: AuditAsked): Record<string, string> {
  return {
    ...(show === 'everything' ? {} : { show }),
    ...(memberId === null ? {} : { member: memberId }),
    ...(personId === null ? {} : { person: personId }),
  };
}
