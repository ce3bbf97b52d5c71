import { fullName } from '../format.ts';
import { emptyFields, filled, filledBlock, greetingTo, isPrinted, textsOf } from './composeInvitation.ts';
import type { LetterBlock } from './letterContent.ts';
import { mergeFields } from './mergeFields.ts';
import type { InvitationRequest } from './invitationRequest.ts';
import { conditionsOf, mergeValuesOf } from './mergeValues.ts';
import type { Mergeable, MergeValues } from './mergeValues.ts';
import { longestText } from './messageContent.ts';
import type { MessageChannel } from '../recall/channel.ts';
import type { MessageContent } from './messageContent.ts';
import { isWrittenToParent } from './postalAddress.ts';
import { smsSegments, withPlainMarks } from './smsSegments.ts';
import { visitsMissing } from './letterAppointment.ts';

/** Everything one message is made of: as an `InvitationRequest`, but for where it goes. */
export type MessageRequest = Mergeable & {
  /** The invitation's id; becomes `MessageContent.id`. */
  id: string;
  channel: MessageChannel;
  /** The mobile number or e-mail address. */
  to: string;
  person: Pick<InvitationRequest['person'], 'name' | 'birthDate' | 'conditions'>;
  sample: boolean;
};

/** The finished message, or what it lacks in words for staff; a message with a gap is never made. */
export type ComposedMessage = MessageContent | { missing: string[] };

export function composeMessage(request: MessageRequest): ComposedMessage {
  const { id, channel, to, template, sample } = request;
  const holding = conditionsOf(request);
  const values = mergeValuesOf(request);
  const heading = template.headings.find((line) => isPrinted(line, holding));
  const blocks = template.blocks.filter((block) => isPrinted(block, holding));
  const footer = template.footer.filter((line) => isPrinted(line, holding)).map(({ text }) => text);

  const texts = [heading?.text ?? '', ...blocks.flatMap(textsOf), ...footer];
  const paragraphs = blocks.map((block) => wordsOf(filledBlock(block, values)));
  const message = {
    id,
    channel,
    to,
    subject: channel === 'email' ? filled(heading?.text ?? '', values) : null,
    body:
      channel === 'text'
        ? withPlainMarks(paragraphs.join(' '))
        : emailBody(
            request,
            paragraphs,
            footer.map((text) => filled(text, values)),
          ),
    templateId: template.id,
    templateVersion: template.version,
    language: template.language,
    sample,
  };
  const missing = [...missingParts(request, message, values), ...emptyFields(texts, values)];
  return missing.length > 0 ? { missing } : message;
}

export function isWhole(composed: ComposedMessage): composed is MessageContent {
  return !('missing' in composed);
}

function emailBody(
  { person, practice, template, date }: MessageRequest,
  paragraphs: string[],
  footer: string[],
) {
  const signed = practice.signatory === null ? [] : [practice.signatory.name, practice.signatory.role];
  return [
    `${greetingTo(person.name, isWrittenToParent(person.birthDate, date))},`,
    ...paragraphs,
    [template.closing, ...signed, practice.name].filter(Boolean).join('\n'),
    ...footer,
  ].join('\n\n');
}

/** Items stand under each other with a dash, as in a plain e-mail. */
function wordsOf(block: LetterBlock): string {
  return block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text;
}

/** What every message needs whatever its words are. */
function missingParts(
  { channel, person, practice, template, date, to, appointments }: MessageRequest,
  message: MessageContent,
  values: MergeValues,
) {
  const addressedTo = isWrittenToParent(person.birthDate, date) ? 'parent' : 'person';
  const { characters } = smsSegments(message.body);
  return [
    ...(to === '' ? [channel === 'text' ? 'a mobile number' : 'an e-mail address'] : []),
    ...(fullName(person.name).trim() === '' ? ['a name'] : []),
    ...(practice.phone ? [] : [mergeFields.phone]),
    ...(values.practiceName === '' ? [mergeFields.practiceName] : []),
    ...visitsMissing(template, appointments),
    ...(channel === 'email' && !message.subject ? ['a subject'] : []),
    ...(template.format === channel
      ? []
      : [`a template for ${channel === 'text' ? 'text messages' : 'e-mail'}`]),
    ...(template.addressedTo === addressedTo ? [] : [`a template written to a ${addressedTo}`]),
    ...(channel === 'text' && characters > longestText
      ? [`${longestText} characters or fewer (this text has ${characters})`]
      : []),
  ];
}
