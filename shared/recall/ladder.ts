import { z } from 'zod';
import { roles, type Role } from '../contract.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import type { Channel } from './channel.ts';
import { outcomeRules, type ContactFact } from './contact.ts';
import { StepPurpose, type StepLetter } from './stepLetter.ts';

/**
 * How a step reaches somebody. `preferred`: the way they said, else a letter; `another`: a way that the step before
 * did not use, where there is one, else a letter.
 */
export const ladderMethods = ['preferred', 'another', 'letter', 'text', 'email', 'phone'] as const;
export const LadderMethod = z.enum(ladderMethods);
export type LadderMethod = z.infer<typeof LadderMethod>;

export const LadderStep = z.object({
  method: LadderMethod,
  /** Days after the step before; the first goes by the planned month and has 0. */
  daysAfter: z.int().min(0).max(90),
  /** Whose it is first; everybody else can do it too, as far as their role may. */
  by: z.enum(roles),
  /** What is sent: an invitation, or that nobody could be reached by phone. */
  purpose: StepPurpose.default('invitation'),
  /** The set of letters of this step; null: the usual one of its number. */
  template: z.string().trim().min(1).max(60).nullable(),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** The practice's way of inviting somebody who does not answer; after its last step the lead nurse decides. */
export const Ladder = z.object({
  steps: z
    .array(LadderStep)
    .min(1)
    .max(6)
    .refine(([first]) => first?.method !== 'phone', 'The first step is something that is sent')
    .refine((steps) => steps.every(isAfterCalls), '“We could not reach you” comes after a phone call'),
  /** Days after the last step until the lead nurse decides. */
  daysToDecide: z.int().min(1).max(90),
  /** A phone step is over after this many calls without an answer. */
  callsWithoutAnswer: z.int().min(1).max(5),
});
export type Ladder = z.infer<typeof Ladder>;

/** Nobody is told that they could not be reached before somebody has tried. */
function isAfterCalls({ purpose, method }: LadderStep, place: number, steps: readonly LadderStep[]): boolean {
  if (purpose === 'invitation') return true;
  return method !== 'phone' && steps.slice(0, place).some((one) => one.method === 'phone');
}

/** Six weeks before, another channel after 14 days, a person's call after 14 more (rules.md 3.3, recommended default). */
export const defaultLadder: Ladder = {
  steps: [
    { method: 'preferred', daysAfter: 0, by: 'admin', purpose: 'invitation', template: null },
    { method: 'another', daysAfter: 14, by: 'admin', purpose: 'invitation', template: null },
    { method: 'phone', daysAfter: 14, by: 'admin', purpose: 'invitation', template: null },
  ],
  daysToDecide: 14,
  callsWithoutAnswer: 3,
};

/** What a practice may add after its calls; the default leaves it to the lead nurse whether to write once more. */
export const couldNotReachStep: LadderStep = {
  method: 'letter',
  daysAfter: 7,
  by: 'admin',
  purpose: 'could-not-reach',
  template: null,
};

/** Something that was sent and did not come back. */
export type SentFact = { channel: Channel; on: IsoDate };

/** Which ways reach a person today: what the practice has set up, they have, and have not said no to. */
export type Reach = { channels: readonly Channel[]; preferred: Channel | null };

/** Where somebody is on the ladder, and since when the next step is due; null before anything was sent. */
export type LadderPlace =
  | { kind: 'send'; attempt: number; channel: Channel; on: IsoDate | null; letter: StepLetter; by: Role }
  | { kind: 'phone'; on: IsoDate; by: Role }
  | { kind: 'decide'; on: IsoDate };

/** The next step for somebody who has not answered: what was sent and who was rung decide, in the order of their days. */
export function placeOnLadder(
  ladder: Ladder,
  { sent, contacts, reach }: { sent: readonly SentFact[]; contacts: readonly ContactFact[]; reach: Reach },
): LadderPlace {
  const { position, last, calls } = climbed(ladder, sent, contacts);
  const step = ladder.steps[position];
  const attempt = sent.length + 1;
  if (!step) return { kind: 'decide', on: addDays(last ?? '', ladder.daysToDecide) };
  if (step.method === 'phone') {
    // A call nobody answered is tried again on the next day, not weeks later.
    const on = calls > 0 ? addDays(last ?? '', 1) : addDays(last ?? '', step.daysAfter);
    return { kind: 'phone', on, by: step.by };
  }
  const channel = channelOf(step.method, reach, sent.at(-1)?.channel ?? null);
  const letter = { purpose: step.purpose, set: step.template };
  const on = last === null ? null : addDays(last, step.daysAfter);
  return { kind: 'send', attempt, channel, letter, on, by: step.by };
}

/**
 * Who phones somebody outside a phone step (they asked for it, a letter came back, the lead nurse chose it): whoever
 * did so last on the ladder, else whoever will; admin staff where the practice phones nobody.
 */
export function callerOn(
  ladder: Ladder,
  { sent, contacts }: { sent: readonly SentFact[]; contacts: readonly ContactFact[] },
): Role {
  const isCall = ({ method }: LadderStep) => method === 'phone';
  const { position } = climbed(ladder, sent, contacts);
  const step = ladder.steps.slice(0, position + 1).findLast(isCall) ?? ladder.steps.find(isCall);
  return step?.by ?? 'admin';
}

/** How many letters, texts and e-mails a practice sends in one round. */
export function sendingSteps({ steps }: Ladder): number {
  return steps.filter(({ method }) => method !== 'phone').length;
}

/** Days that must lie between two things sent; never under the 7 that QOF asks for (rules.md 3.2). */
export function daysBetweenSent({ steps }: Ladder): number {
  const days = steps.map(({ daysAfter }) => daysAfter);
  const between = steps.flatMap(({ method }, place) => {
    if (method === 'phone' || place === 0) return [];
    // What lies between two letters may be calls, and their days count too.
    const before = steps.slice(0, place).findLastIndex((one) => one.method !== 'phone');
    return [days.slice(before + 1, place + 1).reduce((sum, one) => sum + one, 0)];
  });
  return Math.max(7, Math.min(...between, 14));
}

type Climbed = { position: number; last: IsoDate | null; calls: number };

function climbed(ladder: Ladder, sent: readonly SentFact[], contacts: readonly ContactFact[]): Climbed {
  const tries = [
    ...sent.map(({ on }) => ({ on, phone: false, reached: true, heard: true })),
    ...contacts.map(({ on, outcome }) => ({
      on,
      phone: true,
      ...outcomeRules[outcome],
    })),
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

  return tries.reduce<Climbed>(
    ({ position, last, calls }, { on, phone, reached, heard }) => {
      const atPhone = ladder.steps[position]?.method === 'phone';
      // A call before its turn is a contact like any other: the next step counts from it, and is not skipped. One that
      // reached nobody puts off nothing: what comes next may be what does.
      if (phone !== atPhone) return { position, last: heard ? on : last, calls };
      const over = reached || calls + 1 >= ladder.callsWithoutAnswer;
      return over ? { position: position + 1, last: on, calls: 0 } : { position, last: on, calls: calls + 1 };
    },
    { position: 0, last: null, calls: 0 },
  );
}

const ways: readonly Channel[] = ['text', 'email', 'letter'];

/** The way a step wishes for where it reaches the person, else a letter, else whatever does. */
function channelOf(method: LadderMethod, { channels, preferred }: Reach, before: Channel | null): Channel {
  const wish = wishedFor(method, preferred);
  if (wish !== null && channels.includes(wish)) return wish;
  if (method === 'another') {
    const other = ways.find((way) => way !== before && channels.includes(way));
    if (other) return other;
  }
  return channels.includes('letter') ? 'letter' : (ways.find((way) => channels.includes(way)) ?? 'letter');
}

function wishedFor(method: LadderMethod, preferred: Channel | null): Channel | null {
  if (method === 'preferred') return preferred;
  return method === 'text' || method === 'email' ? method : null;
}
