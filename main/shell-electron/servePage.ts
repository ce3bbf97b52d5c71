import { readFile } from 'node:fs/promises';
import { pageFile } from '../shell/pageFile.ts';
import { safeHeaders } from '../shell/safeHeaders.ts';
import { isOurs } from './address.ts';

/** Answers `app://house/…` with the built page, under the same content policy as the Node shell's. */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const file = isOurs(url) && method === 'GET' ? pageFile(folder, new URL(url).pathname) : null;
    if (!file) return new Response('Not found', { status: 404, headers: safeHeaders });
    const headers = { ...safeHeaders, 'content-type': file.type };
    return new Response(await readFile(file.path), { headers });
  };
}
