import { isMessage, type Channel, type MessageChannel } from '../../shared/recall/channel.ts';
import { composeInvitation, isComplete } from '../../shared/letter/composeInvitation.ts';
import { composeMessage, isWhole } from '../../shared/letter/composeMessage.ts';
import { emailAddress } from '../../shared/letter/emailAddress.ts';
import type { InvitationRequest } from '../../shared/letter/invitationRequest.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import { ukMobile } from '../../shared/letter/ukMobile.ts';

type Contact = { mobile: string | null; email: string | null };
type Composed = { letter: LetterContent | null; message: MessageContent | null; missing: readonly string[] };

const nothing: Composed = { letter: null, message: null, missing: [] };

/** What goes by a channel, or what it lacks; nothing where there is nothing to make it of or nowhere to send it. */
export function composedFor(channel: Channel, contact: Contact, request: InvitationRequest | null): Composed {
  if (request === null) return nothing;
  if (!isMessage(channel)) {
    const letter = composeInvitation(request);
    return isComplete(letter) ? { ...nothing, letter } : { ...nothing, missing: letter.missing };
  }
  const to = contactFor(channel, contact);
  if (to === null) return nothing;
  const message = composeMessage({ ...request, channel, to });
  return isWhole(message) ? { ...nothing, message } : { ...nothing, missing: message.missing };
}

/** Where a message goes, as it is handed over. */
function contactFor(channel: MessageChannel, { mobile, email }: Contact): string | null {
  return channel === 'text' ? ukMobile(mobile) : emailAddress(email);
}
