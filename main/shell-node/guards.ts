import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const newSecret = () => randomBytes(32).toString('base64url');

export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Another site's name may be pointed at this computer (DNS rebinding): only our own address is answered. */
export function isOurHost(request: IncomingMessage, port: number): boolean {
  return request.headers.host === `127.0.0.1:${port}`;
}

/** A page of another site can send requests here, but not with our origin. */
export function isOurPage(request: IncomingMessage, port: number): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  return origin === `http://127.0.0.1:${port}` && (site === undefined || site === 'same-origin');
}

export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}
