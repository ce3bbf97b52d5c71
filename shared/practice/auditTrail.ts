import { z } from 'zod';
import { PersonId } from '../identity/ids.ts';
import { Instant } from '../time/isoDate.ts';

/**
 * `acts`: what somebody did, without what the program does by itself in their name; `opened`: records; `sign-ins`: those
 * that were refused too.
 */
export const auditShows = ['everything', 'acts', 'opened', 'sign-ins'] as const;
export type AuditShow = (typeof auditShows)[number];

export const AuditLine = z.object({
  id: z.string(),
  at: Instant,
  memberName: z.string(),
  operation: z.string(),
  kind: z.enum(['opened', 'changed', 'sign-in', 'refused', 'task']),
  personId: PersonId.nullable(),
  /** Their name as it is now; null where it was about several or nobody. */
  person: z
    .object({ familyName: z.string(), givenName: z.string(), title: z.string().nullable() })
    .nullable(),
  /** How many people it was about, where it named several; null for one or nobody. */
  people: z.int().nullable(),
  detail: z.string().nullable(),
});

export type AuditLine = z.infer<typeof AuditLine>;
