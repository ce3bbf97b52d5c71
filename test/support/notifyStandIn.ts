import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { bodyOf, requests, wrongWithToken } from './notifyRequests.ts';

type Kind = 'sms' | 'email' | 'letter';
/** A message as GOV.UK Notify has it. */
export type TakenMessage = {
  id: string;
  type: Kind;
  reference: string;
  to: string;
  subject: string | null;
  body: string;
  pdf: Buffer | null;
  status: string;
  completedAt: string | null;
};
/** What happens to the next request to send; `…-after-taking`: it has the message, and we do not know. */
export type Mood =
  | 'take'
  | 'refuse-recipient'
  | 'trial-mode'
  | 'wrong-key'
  | 'rate-limit'
  | 'daily-limit'
  | 'server-error'
  | 'server-error-after-taking'
  | 'die'
  | 'die-after-taking'
  | 'time-out-after-taking';

const errors = {
  'refuse-recipient': [400, 'ValidationError', 'phone_number Not a UK mobile number'],
  'trial-mode': [400, 'BadRequestError', 'Can’t send to this recipient when service is in trial mode'],
  'wrong-key': [403, 'AuthError', 'Invalid token: API key not found'],
  'rate-limit': [
    429,
    'RateLimitError',
    'Exceeded rate limit for key type live of 3000 requests per 60 seconds',
  ],
  'daily-limit': [429, 'TooManyRequestsError', 'Exceeded send limits (50) for today'],
  'server-error': [500, 'Exception', 'Internal server error'],
} as const;
type Refusal = keyof typeof errors;

const service = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const notifyKey = `recall-${service}-${secret}`;
export const textTemplateId = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
export const emailTemplateId = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3';

/** GOV.UK Notify on this computer: holds every request against what is published, and does what it is told to. */
export async function startNotifyStandIn() {
  const messages: TakenMessage[] = [];
  const broken: string[] = [];
  const moods: Mood[] = [];
  const templates = new Map<string, { type: Kind; body: string; subject?: string }>([
    [textTemplateId, { type: 'sms', body: '((body))' }],
    [emailTemplateId, { type: 'email', body: '((body))', subject: '((subject))' }],
  ]);
  let asked = 0;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      broken.push(String(error));
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const body = await bodyOf(request);
    const wrong = wrongWithToken(request, { service, secret });
    if (wrong !== null) return refuse(response, [403, 'AuthError', wrong]);
    if (!request.headers['user-agent']?.startsWith('NOTIFY-API-NODE-CLIENT/')) broken.push('user agent');
    const kind = /^\/v2\/notifications\/(sms|email|letter)$/.exec(url.pathname)?.[1] as Kind | undefined;
    if (request.method === 'POST' && kind) return takeOne(response, kind, body);
    if (request.method === 'GET') return tell(response, url);
    broken.push(`${request.method} ${url.pathname}`);
    refuse(response, [404, 'NotFound', 'Not found']);
  }

  function takeOne(response: ServerResponse, kind: Kind, body: unknown): void {
    const mood = moods.shift() ?? 'take';
    if (mood === 'die') return void response.destroy();
    const read = requests[kind].safeParse(body);
    if (!read.success) broken.push(z.prettifyError(read.error));
    if (!read.success) return refuse(response, [400, 'ValidationError', 'schema']);
    if (mood in errors) return refuse(response, errors[mood as Refusal]);
    const message = messageIn(kind, read.data);
    if (typeof message === 'string') return refuse(response, [400, 'ValidationError', message]);
    messages.push(message);
    if (mood === 'die-after-taking') return void response.destroy();
    if (mood === 'time-out-after-taking') return;
    if (mood === 'server-error-after-taking') return refuse(response, errors['server-error']);
    const { id, reference } = message;
    say(response, 201, { id, reference, content: { body: message.body }, uri: `/v2/notifications/${id}` });
  }

  function tell(response: ServerResponse, url: URL): void {
    asked += 1;
    const [, what, id = ''] =
      /^\/v2\/(notifications|templates|template)(?:\/(.+))?$/.exec(url.pathname) ?? [];
    if (what === 'templates') return say(response, 200, { templates: [...templates.values()] });
    if (what === 'notifications' && id === '') return list(response, url);
    if (!requests.id.safeParse(id).success)
      return refuse(response, [400, 'ValidationError', 'id is not a valid UUID']);
    const message = messages.find((one) => one.id === id);
    const found = what === 'template' ? templates.get(id) : message && shown(message);
    if (!found) return refuse(response, [404, 'NoResultFound', 'No result found']);
    say(response, 200, { id, version: 1, ...found });
  }

  function list(response: ServerResponse, url: URL): void {
    const read = requests.list.safeParse(Object.fromEntries(url.searchParams));
    if (!read.success) broken.push(z.prettifyError(read.error));
    const { reference } = read.data ?? {};
    const notifications = messages.filter((one) => !reference || one.reference === reference).toReversed();
    say(response, 200, { notifications: notifications.map(shown), links: { current: url.pathname } });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What it has taken, in order. */
    messages,
    /** Requests that are not as published; empty, or the test has found a mistake. */
    broken,
    templates,
    /** How the next requests to send go; after them all are taken. */
    next: (...how: Mood[]) => moods.push(...how),
    questions: () => asked,
    /** What became of a message, by where it went. */
    becomes(to: string, status: string, completedAt: string | null = null) {
      const message = messages.findLast((one) => one.to === to);
      if (message) Object.assign(message, { status, completedAt });
    },
    forgetAll: () => messages.splice(0),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function messageIn(kind: Kind, data: Record<string, unknown>): TakenMessage | string {
  const made = {
    id: randomUUID(),
    type: kind,
    reference: String(data['reference'] ?? ''),
    status: 'created',
    completedAt: null,
  };
  const filled = (data['personalisation'] ?? {}) as { subject?: string; body?: string };
  const words = { subject: filled.subject ?? null, body: filled.body ?? '', pdf: null };
  if (kind === 'letter') {
    const pdf = Buffer.from(String(data['content']), 'base64');
    if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-' || pdf.length > 5_000_000)
      return 'Letter content is not a valid PDF';
    return { ...made, to: '', ...words, pdf, status: 'pending-virus-check' };
  }
  const to = String(data[kind === 'sms' ? 'phone_number' : 'email_address']);
  if (kind === 'sms' && !/^\+447\d{9}$/.test(to)) return 'phone_number Not a UK mobile number';
  if (kind === 'email' && !/^\S+@\S+\.\S+$/.test(to)) return 'email_address Not a valid email address';
  return { ...made, to, ...words };
}

function shown({ id, type, reference, status, subject, body, completedAt }: TakenMessage) {
  return {
    id,
    type,
    reference,
    status,
    subject,
    body,
    created_at: '2026-04-07T08:00:00.000000Z',
    completed_at: completedAt,
  };
}

function say(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(response: ServerResponse, [status, error, message]: readonly [number, string, string]): void {
  say(response, status, { status_code: status, errors: [{ error, message }] });
}
