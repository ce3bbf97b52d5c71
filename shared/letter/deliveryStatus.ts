import { sentTo, type Channel } from '../recall/channel.ts';
import { z } from 'zod';

/**
 * What GOV.UK Notify says of a message (REST API documentation, "Get the data for multiple messages", 2025), and three
 * of this program's own: `handed-over` before any answer, `refused` where the request named a recipient it does not
 * take, `forgotten` where it no longer says.
 */
export const DeliveryStatus = z.enum([
  'handed-over',
  'created',
  'sending',
  'pending',
  'sent',
  'accepted',
  'pending-virus-check',
  'delivered',
  'received',
  'permanent-failure',
  'temporary-failure',
  'technical-failure',
  'cancelled',
  'virus-scan-failed',
  'validation-failed',
  'refused',
  'forgotten',
]);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

type Meaning = { outcome: 'open' | 'arrived' | 'failed'; words: string };

/** What each means for the invitation. A letter that was printed and dispatched has been posted. */
const meanings: Record<DeliveryStatus, Meaning> = {
  'handed-over': open('Handed over, no answer yet'),
  created: open('Taken by GOV.UK Notify'),
  sending: open('On its way'),
  pending: open('On its way'),
  // To another country, where no network says what became of it.
  sent: open('Sent abroad, where nobody says whether it arrived'),
  accepted: open('With the printers'),
  'pending-virus-check': open('Taken by GOV.UK Notify'),
  delivered: { outcome: 'arrived', words: 'Delivered' },
  received: { outcome: 'arrived', words: 'Printed and posted by GOV.UK Notify' },
  'permanent-failure': failed('The {{to}} does not work'),
  'temporary-failure': failed('{{busy}} for three days'),
  'technical-failure': failed('A fault between GOV.UK Notify and the network'),
  cancelled: failed('Cancelled in GOV.UK Notify'),
  'virus-scan-failed': failed('GOV.UK Notify did not accept the file'),
  'validation-failed': failed('GOV.UK Notify could not print the letter'),
  refused: failed('GOV.UK Notify did not accept the {{to}}'),
  forgotten: failed('GOV.UK Notify no longer says what became of it'),
};

function open(words: string): Meaning {
  return { outcome: 'open', words };
}

function failed(words: string): Meaning {
  return { outcome: 'failed', words };
}

/** What a status means for something sent this way. */
export function meaningOf(status: DeliveryStatus, channel: Channel): Meaning {
  const { outcome, words } = meanings[status];
  const busy =
    channel === 'text' ? 'The phone was off or out of reach' : 'The inbox was full or did not answer';
  return { outcome, words: words.replace('{{to}}', sentTo[channel]).replace('{{busy}}', busy) };
}

/** Days for which GOV.UK Notify says what became of a message (its usual retention period). */
export const daysOfAnswers = 7;

/** Seconds after which a message it does not know of has surely not reached it; it may take a while to write one down. */
export const secondsToAppear = 300;
