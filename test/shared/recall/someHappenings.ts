import fc from 'fast-check';
import { milestones } from '../../../shared/recall/milestones.ts';
import type { Happening } from '../../../shared/recall/roundState.ts';
import { addDays } from '../../../shared/time/isoDate.ts';

/** Any day of one year of care. */
export const aDay = fc.integer({ min: 0, max: 360 }).map((days) => addDays('2026-04-01', days));

/** Anything that can be recorded of a round, whether it may follow or not. */
export const aHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), milestone: fc.constantFrom(...milestones), on: aDay }),
  fc.record({
    kind: fc.constant('skipped' as const),
    milestone: fc.constantFrom(...milestones),
    reason: fc.constantFrom('No tests due', 'By phone'),
    on: aDay,
  }),
  fc.record({
    kind: fc.constant('declined' as const),
    what: fc.constantFrom('everything' as const, 'plan' as const),
    on: aDay,
  }),
  fc.record({
    kind: fc.constantFrom(
      'unsuitable' as const,
      'no-response' as const,
      'joined' as const,
      'deferred' as const,
      'reopened' as const,
    ),
    on: aDay,
  }),
);
