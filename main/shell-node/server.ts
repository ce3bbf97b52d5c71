import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem, replyOf } from '../../shared/problem.ts';
import type { Relay } from '../relay/relay.ts';
import { safeHeaders } from '../shell/safeHeaders.ts';
import { cookieOf, isOurHost, isOurPage, newSecret, sameSecret } from './guards.ts';

const cookieName = 'house';
const largestCall = 1024 * 1024;

export type GivePage = (request: IncomingMessage, response: ServerResponse, pathname: string) => void;
export type HouseServer = { port: number; newLink(): string; close(): Promise<void> };

/** The page and its door on this computer only. A link opens one window once; its cookie is the session. */
export async function startServer(options: {
  relay: Relay;
  /** Gives the page's own files to a window that has the right to them. */
  givePage: GivePage;
  port: number;
}): Promise<HouseServer> {
  const { relay } = options;
  const tokens = new Set<string>();
  const sessions = new Map<string, string>();

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error));
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOurHost(request, port)) return plain(response, 421, 'Not this address');
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url?.port !== String(port)) return plain(response, 400, 'Not an address');
    if (url.pathname === '/open') return openWindow(url.searchParams.get('token') ?? '', response);

    const session = sessions.get(cookieOf(request, cookieName) ?? '');
    if (request.method === 'GET' && !url.pathname.startsWith('/house/')) {
      return session ? options.givePage(request, response, url.pathname) : plain(response, 401, startAgain);
    }
    if (!session) return plain(response, 401, startAgain);
    if (request.method !== 'GET' && !isOurPage(request, port))
      return plain(response, 403, 'Not from this page');
    return answerDoor(request, response, { url, session });
  }

  async function answerDoor(
    request: IncomingMessage,
    response: ServerResponse,
    { url, session }: { url: URL; session: string },
  ) {
    switch (`${request.method} ${url.pathname}`) {
      case 'POST /house/call': {
        if (request.headers['content-type'] !== 'application/json') return plain(response, 415, 'JSON only');
        if (Number(request.headers['content-length']) > largestCall)
          return plain(response, 413, 'Too long', { connection: 'close' });
        return json(response, await relay.answer(session, await textOf(request)));
      }
      case 'POST /house/cancel':
        relay.cancel(await textOf(request));
        return plain(response, 204, '');
      case 'POST /house/touch':
        relay.touch(session);
        return plain(response, 204, '');
      case 'POST /house/lock':
        await relay.lock(session);
        return plain(response, 204, '');
      case 'POST /house/file': {
        if (!relay.isSignedIn(session))
          return json(response, JSON.stringify(replyOf(new Problem('not-signed-in'))));
        const handle = await relay.shelf.takeStream(url.searchParams.get('name') ?? 'file', request);
        return json(response, JSON.stringify({ ok: true, value: handle }));
      }
      case 'GET /house/file':
        return giveFile(url.searchParams.get('handle') ?? '', response);
      case 'GET /house/events':
        return sendEvents(session, response);
      default:
        return plain(response, 404, 'Not found');
    }
  }

  function openWindow(token: string, response: ServerResponse): void {
    const known = [...tokens].find((one) => sameSecret(one, token));
    if (known === undefined) return plain(response, 403, startAgain);
    tokens.delete(known);
    const cookie = newSecret();
    sessions.set(cookie, relay.newSession());
    response.writeHead(303, {
      ...safeHeaders,
      'set-cookie': `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
      location: '/',
    });
    response.end();
  }

  function giveFile(handle: string, response: ServerResponse): void {
    const { name, type, bytes } = relay.shelf.outgoing(handle);
    response.writeHead(200, {
      ...safeHeaders,
      'content-type': type,
      'content-length': bytes.length,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.end(bytes);
  }

  function sendEvents(session: string, response: ServerResponse): void {
    response.writeHead(200, { ...safeHeaders, 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    const stop = relay.listen(session, (event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    response.on('close', stop);
  }

  return {
    port,
    newLink: () => {
      const token = newSecret();
      tokens.add(token);
      return `http://127.0.0.1:${port}/open?token=${token}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const startAgain = 'This window has no right to open the practice. Start House of Care again.';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestCall) throw new Problem('invalid-input', 'too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, text: string): void {
  response.writeHead(200, { ...safeHeaders, 'content-type': 'application/json' }).end(text);
}

function plain(response: ServerResponse, status: number, text: string, more = {}): void {
  response
    .writeHead(status, { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8', ...more })
    .end(text);
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  json(response, JSON.stringify(replyOf(error)));
}
