import fc from 'fast-check';
import { Channel } from '../../../shared/recall/channel.ts';
import { contactMethods, contactOutcomes } from '../../../shared/recall/contact.ts';
import { couldNotReachStep, defaultLadder } from '../../../shared/recall/ladder.ts';
import type { ActionFacts } from '../../../shared/recall/nextAction.ts';
import { defaultStepDelays } from '../../../shared/recall/stepDelays.ts';
import { aDay } from './someHappenings.ts';

/** Anything that may be known of a round besides its history. */
export const someFacts: fc.Arbitrary<ActionFacts> = fc.record({
  inviteFrom: aDay,
  ladder: fc.constantFrom(defaultLadder, {
    ...defaultLadder,
    steps: [...defaultLadder.steps, couldNotReachStep],
  }),
  delays: fc.constant(defaultStepDelays),
  reach: fc.record({ channels: fc.subarray([...Channel.options]), preferred: fc.constant(null) }),
  otherWayOn: fc.option(aDay, { nil: null }),
  decided: fc.option(fc.record({ kind: fc.constantFrom('phone' as const, 'other-way' as const), on: aDay }), {
    nil: null,
  }),
  sent: fc.array(fc.record({ channel: fc.constantFrom(...Channel.options), on: aDay }), { maxLength: 4 }),
  newest: fc.option(
    fc.record({
      stage: fc.constantFrom('built' as const, 'printed' as const, 'posted' as const, 'returned' as const),
      on: aDay,
      channel: fc.constantFrom(...Channel.options),
    }),
    { nil: null },
  ),
  failed: fc.subarray([...Channel.options]),
  booked: fc.record({
    tests: fc.option(aDay, { nil: null }),
    conversation: fc.option(aDay, { nil: null }),
    testsFellAwayOn: fc.option(aDay, { nil: null }),
    conversationFellAwayOn: fc.option(aDay, { nil: null }),
    missed: fc.nat(3),
  }),
  notAskedUntil: fc.option(aDay, { nil: null }),
  contacts: fc.array(
    fc.record({
      method: fc.constantFrom(...contactMethods),
      outcome: fc.constantFrom(...contactOutcomes),
      on: aDay,
      until: fc.option(aDay, { nil: null }),
    }),
    { maxLength: 5 },
  ),
});
