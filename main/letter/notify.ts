import axios, { isAxiosError } from 'axios';
import { NotifyClient } from 'notifications-node-client';
import { z } from 'zod';
import { DeliveryStatus } from '../../shared/letter/deliveryStatus.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import type { Sending } from '../../shared/practice/sending.ts';
import { Problem, type ProblemCode } from '../../shared/problem.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { dayInEngland } from '../clock.ts';

/** What became of one request to send. `unknown`: it may or may not have been taken. */
export type Sent =
  | { kind: 'taken'; notifyId: string }
  | { kind: 'refused' }
  | { kind: 'not-taken'; problem: ProblemCode }
  | { kind: 'unknown' };

/** What it says of a message it has. */
export type Found = { notifyId: string; status: DeliveryStatus; on: IsoDate | null };

export type Notify = ReturnType<typeof createNotify>;

const address = 'https://api.notifications.service.gov.uk';
/** Milliseconds; a stand-in on the same computer answers at once. */
const patience = { real: 30_000, standIn: 2_000 };

const Taken = z.object({ id: z.string().min(1) });
const Message = z.object({
  id: z.string().min(1),
  status: z.string(),
  completed_at: z.string().nullish(),
});
const Messages = z.object({ notifications: z.array(Message) });
const Template = z.object({ type: z.string(), body: z.string(), subject: z.string().nullish() });
const Errors = z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })).min(1) });

/** GOV.UK Notify (REST API version 2) with the practice's key. */
export function createNotify({ apiKey, standIn, textTemplateId, emailTemplateId }: Sending) {
  if (apiKey === null) throw new Problem('sending-not-set-up');
  const client = new NotifyClient(standIn ?? address, apiKey);
  client.setClient(
    axios.create({
      timeout: standIn === null ? patience.real : patience.standIn,
      maxRedirects: 0,
      ...(standIn === null ? {} : { proxy: false }),
    }),
  );
  return {
    sendMessage: ({ id, channel, to, subject, body }: MessageContent): Promise<Sent> =>
      outcomeOf(() =>
        channel === 'text'
          ? client.sendSms(textTemplateId ?? '', to, { personalisation: { body }, reference: id })
          : client.sendEmail(emailTemplateId ?? '', to, {
              personalisation: { subject: subject ?? '', body },
              reference: id,
            }),
      ),
    sendLetter: ({ id }: Pick<LetterContent, 'id'>, pdf: Uint8Array): Promise<Sent> =>
      outcomeOf(() => client.sendPrecompiledLetter(id, Buffer.from(pdf))),
    /** The message with this reference, or null where it knows of none. */
    findByReference: async (reference: string): Promise<Found | null> => {
      const { data } = await asked(() => client.getNotifications(undefined, undefined, reference));
      const [newest] = Messages.parse(data).notifications;
      return newest ? foundIn(newest) : null;
    },
    findById: async (notifyId: string): Promise<Found | null> => {
      const answer = await orNone(() => client.getNotificationById(notifyId));
      return answer === null ? null : foundIn(Message.parse(answer.data));
    },
    /** null where there is no such template. */
    findTemplate: async (id: string): Promise<z.infer<typeof Template> | null> => {
      const answer = await orNone(() => client.getTemplateById(id));
      return answer === null ? null : Template.parse(answer.data);
    },
    /** Throws where the key is not accepted. */
    tryKey: async (): Promise<void> => {
      await asked(() => client.getAllTemplates(undefined));
    },
  };
}

function foundIn({ id, status, completed_at }: z.infer<typeof Message>): Found {
  // A status that is new to this program says nothing final yet.
  const known = DeliveryStatus.catch('sending').parse(status);
  return { notifyId: id, status: known, on: completed_at ? dayInEngland(completed_at) : null };
}

type Answer = { data: unknown };

async function outcomeOf(send: () => Promise<Answer>): Promise<Sent> {
  try {
    const read = Taken.safeParse((await send()).data);
    return read.success ? { kind: 'taken', notifyId: read.data.id } : { kind: 'unknown' };
  } catch (error) {
    const problem = problemIn(error);
    if (problem === 'recipient') return { kind: 'refused' };
    return problem === 'notify-no-answer' ? { kind: 'unknown' } : { kind: 'not-taken', problem };
  }
}

/** A question changes nothing: whatever goes wrong is told. */
async function asked(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const problem = problemIn(error);
    throw new Problem(problem === 'recipient' ? 'notify-refuses' : problem);
  }
}

async function orNone(ask: () => Promise<Answer>): Promise<Answer | null> {
  return asked(() =>
    ask().catch((error: unknown) => {
      if (isAxiosError(error) && error.response?.status === 404) return { data: null };
      throw error;
    }),
  ).then((answer) => (answer.data === null ? null : answer));
}

/** Nothing was said to the other side, so nothing was taken. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** Its error types and codes are what it promises to keep; its sentences are not looked at but for the field named. */
function problemIn(error: unknown): ProblemCode | 'recipient' {
  if (!isAxiosError(error)) throw error;
  if (!error.response)
    return neverLeft.includes(error.code ?? '') ? 'notify-not-reached' : 'notify-no-answer';
  const { status, data } = error.response;
  const first = Errors.safeParse(data).data?.errors[0];
  if (status >= 500) return 'notify-no-answer';
  if (status === 403) return 'notify-key-refused';
  if (status === 429) return first?.error === 'TooManyRequestsError' ? 'notify-daily-limit' : 'notify-limit';
  const ofRecipient =
    first?.error === 'ValidationError' && /^(phone_number|email_address) /.test(first.message);
  return ofRecipient ? 'recipient' : 'notify-refuses';
}
