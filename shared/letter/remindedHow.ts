import { dissentsAgainst, invitationKind } from '../people/dissent.ts';
import type { NeedKind } from '../people/importRecord.ts';
import { mayText } from '../people/sharedMobile.ts';
import type { MessageChannel } from '../recall/channel.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { ContactFacts, LetterFormat, WishFacts } from './dispatchFacts.ts';
import { emailAddress } from './emailAddress.ts';
import { letterFormatNeeded } from './letterFormatNeeded.ts';
import { isWrittenToParent } from './postalAddress.ts';
import { ukMobile } from './ukMobile.ts';

/** What decides by which way somebody is reminded. Only a choice: the guard looks for itself. */
export type RemindedFacts = {
  birthDate: IsoDate;
  today: IsoDate;
  contact: ContactFacts;
  wishes: WishFacts;
  /** `kindsForLetters` of the person, who reads the messages. */
  needs: readonly NeedKind[];
  /** The same of whoever reads their letters. */
  readerNeeds: readonly NeedKind[];
  agreedFormat: LetterFormat | null;
  /** They asked for letters. */
  prefersLetters: boolean;
  /** Numbers and addresses that something did not reach. */
  failedTo: readonly string[];
};

/** The messages somebody takes, of those the practice sends. */
export function messagesTaken(facts: RemindedFacts, open: readonly MessageChannel[]): MessageChannel[] {
  const { needs, wishes, birthDate, today } = facts;
  if (isWrittenToParent(birthDate, today)) return [];
  if (needs.includes('phone-only') || needs.includes('letter-only')) return [];
  return open.filter((channel) => {
    if (channel === 'email' && needs.includes('text-only')) return false;
    const refused = dissentsAgainst(wishes.dissents, { channel, message: invitationKind }).length > 0;
    return !refused && isReachedBy(channel, facts) && isReadOn(channel, facts);
  });
}

function isReachedBy(channel: MessageChannel, { contact, wishes, failedTo }: RemindedFacts): boolean {
  const to = channel === 'text' ? ukMobile(contact.mobile) : emailAddress(contact.email);
  return to !== null && !failedTo.includes(to) && (channel === 'email' || mayText(wishes.mobile));
}

/** A screen shows any size; easy read, braille and audio it does not. */
function isReadOn(channel: MessageChannel, { needs, agreedFormat }: RemindedFacts): boolean {
  return formatsOf(needs, agreedFormat).every((format) => format === 'print' || format === channel);
}

/** A letter that is printed here: what is made elsewhere would come too late to remind anybody. */
export function takesLetter({ needs, readerNeeds, agreedFormat }: RemindedFacts): boolean {
  if (needs.includes('phone-only') || needs.includes('text-only')) return false;
  return formatsOf(readerNeeds, agreedFormat).every((format) => format === 'print' || format === 'easy-read');
}

/** Whoever takes neither text nor e-mail, or asked for letters, is reminded by letter. */
export function isRemindedByLetter(facts: RemindedFacts, open: readonly MessageChannel[]): boolean {
  return takesLetter(facts) && (facts.prefersLetters || messagesTaken(facts, open).length === 0);
}

function formatsOf(kinds: readonly NeedKind[], agreedFormat: LetterFormat | null) {
  const needed = letterFormatNeeded({ kinds, agreedFormat, language: null, interpreter: false });
  return needed.formats.map(({ format }) => format);
}
