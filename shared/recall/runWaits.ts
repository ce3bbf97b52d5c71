import { z } from 'zod';
import { Channel, isByNotify } from './channel.ts';
import type { InvitationEventKind } from './invitationStage.ts';

/** What a run of letters or messages waits for; it may wait for more than one thing at once. */
export const RunWaits = z.enum(['to-print', 'to-confirm', 'to-send']);
export type RunWaits = z.infer<typeof RunWaits>;

type Rule = { channels: readonly Channel[]; kinds: readonly InvitationEventKind[] };

const byHand = Channel.options.filter((channel) => !isByNotify(channel));
const byNotify = Channel.options.filter(isByNotify);

/** By which ways a run went, and what happened last to a letter of it, for the run to wait so. */
export const runWaits: Readonly<Record<RunWaits, Rule>> = {
  'to-print': { channels: byHand, kinds: ['built', 'spoilt'] },
  'to-confirm': { channels: byHand, kinds: ['printed'] },
  'to-send': { channels: byNotify, kinds: ['built', 'spoilt'] },
};
