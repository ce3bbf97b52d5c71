import { z } from 'zod';
import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import { nextKinds, type NextKind } from './nextAction.ts';

type Limited = Exclude<NextKind, 'none'>;

const usual = {
  'gp-review': 28,
  'other-way': 28,
  invite: 28,
  print: 7,
  'confirm-posting': 7,
  'on-its-way': 7,
  remind: 21,
  'could-not-reach': 21,
  phone: 21,
  'call-back': 14,
  'check-booking': 28,
  visit: 2,
  rebook: 7,
  decide: 21,
  'check-results': 7,
  'share-results': 7,
  conversation: 28,
  'share-plan': 14,
  'follow-up': 42,
} as const satisfies Record<Limited, number>;

const limit = z.int().min(0).max(365);
const kinds = nextKinds.filter((kind) => kind !== 'none');

/**
 * Days a next action may be overdue before the person counts as stuck; the practice's settings. A kind that was not there
 * when they were saved has its usual limit.
 */
export const StuckLimits = z.object(
  Object.fromEntries(kinds.map((kind) => [kind, limit.default(usual[kind])])) as Record<
    Limited,
    z.ZodDefault<typeof limit>
  >,
);
export type StuckLimits = z.infer<typeof StuckLimits>;

export const defaultStuckLimits: StuckLimits = usual;

/** Limits as a practice saved them: what the program has learnt to do next since then has the usual one. */
export const KeptLimits = z
  .record(z.string(), z.unknown())
  .transform((kept) => StuckLimits.parse({ ...defaultStuckLimits, ...kept }));

/** Longer overdue than the practice allows for that step. */
export function isStuck(
  { kind, on }: { kind: NextKind; on: IsoDate | null },
  limits: StuckLimits,
  today: IsoDate,
): boolean {
  return kind !== 'none' && on !== null && on < stuckBefore(kind, limits, today);
}

/** The first day that is still within the limit: what was due before it is stuck. */
export function stuckBefore(kind: Exclude<NextKind, 'none'>, limits: StuckLimits, today: IsoDate): IsoDate {
  return addDays(today, -limits[kind]);
}
