import { z } from 'zod';
import type { Channel } from '../recall/channel.ts';

/**
 * What a person does not want to be sent; `sharing`: that letters about them go to anybody else. Four kinds of messages,
 * because one flag is wrong: somebody may refuse texts with results and want texts with invitations (hard case 12; the
 * kinds are those of Primary Care IT's contact lists, peers.md 2.3).
 */
export const DissentKind = z.enum(['generic', 'clinical', 'non-clinical', 'test-results', 'sharing']);
export type DissentKind = z.infer<typeof DissentKind>;

/** The ways a dissent is about; `any` is all of them. */
export const DissentWay = z.enum(['letter', 'text', 'email', 'phone', 'any']);
export type DissentWay = z.infer<typeof DissentWay>;

/**
 * What a message is. An invitation and its reminder are `clinical`: they are part of the person's own care, not news of
 * the practice (this program's decision; the four kinds come without a definition). Results are `test-results` only, so
 * that either can be refused without the other.
 */
export type MessageKind = Exclude<DissentKind, 'generic' | 'sharing'>;
export const invitationKind: MessageKind = 'clinical';

export const dissentKindWords: Record<DissentKind, string> = {
  generic: 'Any message',
  clinical: 'Messages about their care, such as invitations',
  'non-clinical': 'Other messages, such as practice news',
  'test-results': 'Test results',
  sharing: 'Letters about them to anybody else',
};
export const dissentWayWords: Record<DissentWay, string> = {
  letter: 'by letter',
  text: 'by text',
  email: 'by e-mail',
  phone: 'by phone',
  any: 'in any way',
};

/** One thing that was said, in the order it was recorded; a later one of the same kind and way replaces it. */
export type DissentEntry = { kind: DissentKind; way: DissentWay; dissents: boolean };
export type Dissent = Pick<DissentEntry, 'kind' | 'way'>;

/** What is refused now: the last word on each kind and way. */
export function dissentsNow<Entry extends DissentEntry>(entries: readonly Entry[]): Entry[] {
  const last = new Map(entries.map((entry) => [`${entry.kind}|${entry.way}`, entry]));
  return [...last.values()].filter(({ dissents }) => dissents);
}

const wayOf: Record<Channel, DissentWay> = {
  letter: 'letter',
  'hybrid-mail': 'letter',
  'notify-letter': 'letter',
  text: 'text',
  email: 'email',
};

/** The dissents that stand against a message of a kind by a channel, or against a phone call. */
export function dissentsAgainst(
  dissents: readonly Dissent[],
  { channel, message }: { channel: Channel | 'phone'; message: MessageKind },
): Dissent[] {
  const asked = channel === 'phone' ? 'phone' : wayOf[channel];
  return dissents.filter(
    ({ kind, way }) => (kind === 'generic' || kind === message) && (way === 'any' || way === asked),
  );
}

/** What stands against a letter, or a copy of one, to somebody else than the person. */
export function sharingRefused(dissents: readonly Dissent[]): Dissent[] {
  return dissents.filter(({ kind, way }) => kind === 'sharing' && (way === 'any' || way === 'letter'));
}

/** `Test results by text` */
export function dissentInWords({ kind, way }: Dissent): string {
  return `${dissentKindWords[kind]} ${dissentWayWords[way]}`;
}
