import type { MessageChannel } from '../recall/channel.ts';

/** The longest text message that is sent, in characters as `smsSegments` counts them. */
export const longestText = 160;

/**
 * One finished text message or e-mail: every word as it will be read. Made by rules; whoever sends it adds nothing and
 * decides nothing. Plain text, never markup; paragraphs of an e-mail stand apart by an empty line.
 */
export type MessageContent = {
  /** The invitation it belongs to; goes with it as its reference, and says nothing to others. */
  id: string;
  channel: MessageChannel;
  /** The mobile number or e-mail address as it was used. */
  to: string;
  /** Of an e-mail; a text has none. */
  subject: string | null;
  body: string;
  templateId: string;
  templateVersion: number;
  /** BCP 47 */
  language: string;
  /** Of the sample practice: never leaves the program. */
  sample: boolean;
};
