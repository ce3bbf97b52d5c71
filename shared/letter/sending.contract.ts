import { z } from 'zod';
import { command, everyone, managerOnly, office, query, task } from '../contract.ts';
import { PersonId } from '../identity/ids.ts';
import { IsoDate, YearMonth } from '../time/isoDate.ts';
import { Channel, MessageChannel } from '../recall/channel.ts';
import { DeliveryStatus } from './deliveryStatus.ts';
import { LetterRun } from './letter.contract.ts';
import { NotifyKey, NotifyTemplateId, StandIn } from '../practice/sending.ts';

const runId = z.string().min(1).max(40);
const invitationId = z.string().min(1).max(40);
const Pulled = z.object({ personId: PersonId, name: z.string(), sentence: z.string() });

/** The settings page; of the key only its last four characters are ever told. */
export const SendingSettings = z.object({
  keyEnding: z.string().length(4).nullable(),
  textTemplateId: z.string().nullable(),
  emailTemplateId: z.string().nullable(),
  letters: z.boolean(),
  /** Messages go to a stand-in on this computer, not to GOV.UK Notify. */
  standIn: z.string().nullable(),
  sample: z.boolean(),
  version: z.int(),
});
export type SendingSettings = z.infer<typeof SendingSettings>;

export const MessagePreview = z.object({
  channel: MessageChannel,
  to: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  /** How a text is sent; null for an e-mail. */
  sms: z.object({ encoding: z.enum(['GSM-7', 'UCS-2']), characters: z.int(), segments: z.int() }).nullable(),
});
export type MessagePreview = z.infer<typeof MessagePreview>;

export const SendAnswer = z.object({
  run: LetterRun,
  /** Handed over in this go, and taken. */
  taken: z.int(),
  /** Named numbers or addresses it did not accept. */
  refused: z.int(),
  /** Nobody knows yet whether these arrived there; they are asked for before anything is sent again. */
  unanswered: z.int(),
  pulled: z.array(Pulled),
  /** Why it ended before all were handed over; null where it did not. */
  stopped: z.string().nullable(),
});
export type SendAnswer = z.infer<typeof SendAnswer>;

/** One answer of GOV.UK Notify about one message. */
export const DeliveryAnswer = z.object({
  invitationId,
  notifyId: z.string().max(60).nullable(),
  /** `not-taken`: surely refused for a reason that is not the recipient's; it waits to be sent. */
  status: z.union([DeliveryStatus, z.literal('not-taken')]),
  /** The day it arrived, where that is known. */
  on: IsoDate.nullable(),
});
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>;

export const sendingContract = {
  /** The ways offered for a run; a way that is not ready says what is missing. */
  'letter.listChannels': query(
    z.object({}),
    z.array(z.object({ channel: Channel, missing: z.string().nullable() })),
    { roles: everyone },
  ),
  'letter.findSending': query(z.object({}), SendingSettings, { roles: managerOnly }),
  /** `apiKey` null keeps the key there is; `forgetKey` takes it away. */
  'letter.changeSending': command(
    z.object({
      apiKey: NotifyKey.nullable().default(null),
      forgetKey: z.boolean().default(false),
      textTemplateId: NotifyTemplateId.nullable(),
      emailTemplateId: NotifyTemplateId.nullable(),
      letters: z.boolean(),
      /** Left as it is where it is not said. */
      standIn: StandIn.nullable().optional(),
      version: z.int(),
    }),
    SendingSettings,
    { roles: managerOnly },
  ),
  /** Asks GOV.UK Notify whether the key works and the templates are as this program needs them. */
  'letter.checkSending': task(
    z.object({}),
    z.array(z.object({ what: z.string(), wrong: z.string().nullable() })),
    { roles: managerOnly },
  ),
  /** One message as it would be read; nothing is recorded as sent. */
  'letter.findMessage': query(
    z.object({ personId: PersonId, month: YearMonth, channel: MessageChannel }),
    MessagePreview,
    { roles: everyone, opens: 'personId' },
  ),
  /**
   * Hands a run's messages over one by one, each judged again and recorded first. `most` stops after so many. Started
   * again it goes on: what has no answer is asked for before it is sent a second time.
   */
  'letter.sendRun': task(z.object({ runId, most: z.int().min(1).nullable().default(null) }), SendAnswer, {
    roles: office,
  }),
  /** Asks what became of every message that has not arrived or failed yet. */
  'letter.pollDelivery': task(
    z.object({}),
    z.object({ asked: z.int(), arrived: z.int(), failed: z.int(), stopped: z.string().nullable() }),
    { roles: office },
  ),

  // What the two tasks read and record.
  'letter.listToSend': query(
    z.object({ runId }),
    z.array(
      z.object({
        invitationId,
        /** Handed over before, and nobody knows whether it arrived there. */
        unanswered: z.boolean(),
        /** Of letters, which are drawn before they are handed over; null for messages. */
        content: z.unknown(),
      }),
    ),
    { roles: office },
  ),
  'letter.handOver': command(
    z.object({ invitationId, again: z.boolean().default(false) }),
    z.object({
      /** To be sent now; null where it does not go, or somebody else has just handed it over. */
      content: z.unknown(),
      pulled: Pulled.nullable(),
    }),
    { roles: office },
  ),
  /** At most 200, in the order of their ids, after one. */
  'letter.listOpenDeliveries': query(
    z.object({ after: z.string().max(40).default('') }),
    /** `known` to the service of the key that is set now. */
    z.array(z.object({ invitationId, notifyId: z.string().nullable(), known: z.boolean() })),
    { roles: office },
  ),
  'letter.recordDelivery': command(
    z.object({ answers: z.array(DeliveryAnswer).min(1).max(200) }),
    z.object({ arrived: z.int(), failed: z.int() }),
    { roles: office },
  ),
};
