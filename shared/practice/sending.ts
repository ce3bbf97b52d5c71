import { z } from 'zod';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A GOV.UK Notify API key: its name, the service's id and the secret (REST API documentation, "Authorisation header"). */
export const NotifyKey = z
  .string()
  .trim()
  .regex(new RegExp(`^\\S+-${uuid}-${uuid}$`), 'Paste the whole API key as GOV.UK Notify shows it');

export const NotifyTemplateId = z
  .string()
  .trim()
  .toLowerCase()
  .regex(new RegExp(`^${uuid}$`), 'Paste the template ID as GOV.UK Notify shows it');

/** A stand-in on this computer in place of GOV.UK Notify, for tests; never another computer. */
export const StandIn = z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/, 'Not a stand-in on this computer');

/** What the practice has set up to send with; the key never leaves the database but to sign a request. */
export const Sending = z.object({
  apiKey: NotifyKey.nullable(),
  textTemplateId: NotifyTemplateId.nullable(),
  emailTemplateId: NotifyTemplateId.nullable(),
  letters: z.boolean(),
  standIn: StandIn.nullable(),
});
export type Sending = z.infer<typeof Sending>;

export const nothingSetUp: Sending = {
  apiKey: null,
  textTemplateId: null,
  emailTemplateId: null,
  letters: false,
  standIn: null,
};
