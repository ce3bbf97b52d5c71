import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/**
 * The requests of the GOV.UK Notify REST API as they are published (docs.notifications.service.gov.uk/rest-api.html and
 * its OpenAPI description, 2025): strict, so that nothing unknown is sent.
 */
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const reference = z.string().min(1).max(1000);

export const requests = {
  sms: z.strictObject({
    phone_number: z.string(),
    template_id: uuid,
    personalisation: z.strictObject({ body: z.string().min(1) }).optional(),
    reference: reference.optional(),
    sms_sender_id: uuid.optional(),
  }),
  email: z.strictObject({
    email_address: z.string(),
    template_id: uuid,
    personalisation: z.strictObject({ subject: z.string().min(1), body: z.string().min(1) }).optional(),
    reference: reference.optional(),
    email_reply_to_id: uuid.optional(),
    one_click_unsubscribe_url: z.url().optional(),
  }),
  letter: z.strictObject({
    reference,
    content: z.base64(),
    postage: z.enum(['first', 'second', 'economy']).optional(),
  }),
  list: z.strictObject({
    template_type: z.enum(['sms', 'email', 'letter']).optional(),
    status: z.string().optional(),
    reference: reference.optional(),
    older_than: uuid.optional(),
    include_jobs: z.enum(['true', 'false']).optional(),
  }),
  id: uuid,
};

const Header = z.strictObject({ typ: z.literal('JWT'), alg: z.literal('HS256') });
const Payload = z.strictObject({ iss: uuid, iat: z.int() });

/** What is wrong with the token of a request, as the API says it, or null. */
export function wrongWithToken(
  request: IncomingMessage,
  { service, secret }: { service: string; secret: string },
): string | null {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer') return 'Unauthorized: authentication token must be provided';
  const [header = '', payload = '', signature = ''] = token.split('.');
  const sum = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  if (!Header.safeParse(read(header)).success) return 'Invalid token: algorithm used is not HS256';
  const claims = Payload.safeParse(read(payload));
  if (!claims.success) return 'Invalid token: iss or iat field not provided';
  if (claims.data.iss !== service || sum !== signature) return 'Invalid token: API key not found';
  const now = Temporal.Now.instant().epochMilliseconds / 1000;
  if (Math.abs(now - claims.data.iat) > 30)
    return 'Error: Your system clock must be accurate to within 30 seconds';
  return null;
}

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length === 0 ? null : JSON.parse(Buffer.concat(parts).toString('utf8'));
}
