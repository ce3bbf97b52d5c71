import { contactMethodOf, preferredWay, type ContactMethod } from '../../shared/people/contactMethod.ts';
import { dissentsAgainst, invitationKind } from '../../shared/people/dissent.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { mayText } from '../../shared/people/sharedMobile.ts';
import type { MessageChannel } from '../../shared/recall/channel.ts';
import type { Reach } from '../../shared/recall/ladder.ts';
import type { Reader } from '../db/store.ts';
import { letterCarerIn } from '../people/letterCarer.ts';
import { contactFactsOf, type ContactOfPerson } from '../people/contactFacts.ts';
import { findSendingSetting } from '../practice/sendingSetting.ts';
import type { RoundRow } from './rounds.sql.ts';

/** The messages a practice is set up to send; letters always. The key itself is nobody's business here. */
export async function messagesSetUp(db: Reader): Promise<MessageChannel[]> {
  const { value } = await findSendingSetting(db);
  if (value.apiKey === null) return [];
  return [
    ...(value.textTemplateId === null ? [] : (['text'] as const)),
    ...(value.emailTemplateId === null ? [] : (['email'] as const)),
  ];
}

/** What each person has said of being contacted; nothing is asked where only letters go. */
export async function wishesOf(
  db: Reader,
  rows: readonly RoundRow[],
  setUp: readonly MessageChannel[],
): Promise<Map<string, ContactOfPerson>> {
  if (setUp.length === 0) return new Map();
  const people = new Map(rows.map(({ person_id, mobile }) => [person_id, { id: person_id, mobile }]));
  return contactFactsOf(db, [...people.values()]);
}

/**
 * The ways this person can be invited: a letter where there is an address, a message where the practice is set up for
 * it, they have where to send it and have not refused it. Only a choice of the next step: the guard looks for itself.
 */
export function reachOf(
  row: Pick<RoundRow, 'email' | 'contact_method' | 'needs' | 'address_lines' | 'postcode' | 'letter_carer'>,
  setUp: readonly MessageChannel[],
  wishes: ContactOfPerson | undefined,
): Reach {
  const messages = setUp.filter((channel) => wishes !== undefined && reaches(channel, row, wishes));
  const needs = JSON.parse(row.needs) as CommunicationNeed[];
  const preferred = preferredWay(contactMethodOf(row.contact_method as ContactMethod | null, needs));
  return {
    channels: [...(hasAddress(row) ? (['letter'] as const) : []), ...messages],
    preferred: messages.find((channel) => channel === preferred) ?? null,
  };
}

/** Enough of an address to try a letter; whether it can be posted to, the guard says. */
function hasAddress(row: Pick<RoundRow, 'address_lines' | 'postcode' | 'letter_carer'>): boolean {
  return isToCarer(row) || (row.address_lines !== '[]' && row.postcode !== null);
}

/** Letters go to somebody in the person's place; whoever has a copy does not change where the person's go. */
export function isToCarer(row: Pick<RoundRow, 'letter_carer'>): boolean {
  return letterCarerIn(row)?.gets === 'instead';
}

function reaches(
  channel: MessageChannel,
  { email }: Pick<RoundRow, 'email'>,
  { dissents, mobile }: ContactOfPerson,
): boolean {
  if (dissentsAgainst(dissents, { channel, message: invitationKind }).length > 0) return false;
  return channel === 'email' ? Boolean(email) : mobile !== 'none' && mayText(mobile);
}
