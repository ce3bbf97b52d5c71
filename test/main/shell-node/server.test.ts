import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageFrom } from '../../../main/shell-node/pageFiles.ts';
import { startServer } from '../../../main/shell-node/server.ts';
import { openRelay } from '../relay/openRelay.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** A server on a page of one file, with the cookie of a window that was opened by its link. */
async function openServer() {
  const { relay } = openRelay();
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  writeFileSync(join(folder, 'index.html'), '<title>House of Care</title>');
  writeFileSync(join(folder, '..', 'house-test-beside.html'), 'not ours to give');
  const server = await startServer({ relay, givePage: pageFrom(folder), port: 0 });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
    rmSync(join(folder, '..', 'house-test-beside.html'));
  });
  const ours = `http://127.0.0.1:${server.port}`;
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: server.port, path, method, headers };
      const sent = httpRequest(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject).end(body);
    });

  const link = new URL(server.newLink());
  const opened = await ask(link.pathname + link.search);
  const cookie = (opened.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const door = { cookie, origin: ours, 'content-type': 'application/json' };
  const call = (body: string, headers: Record<string, string> = door) =>
    ask('/house/call', { method: 'POST', headers, body });
  return { server, ask, opened, cookie, door, call, link };
}

const welcome = '{"id":"1","operation":"practice.findWelcome","input":{}}';

test('a link opens one window once, and the window then has the page and the door', async () => {
  const { ask, opened, cookie, call, link } = await openServer();

  expect(opened).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(opened.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  await expect(ask('/', { headers: { cookie } })).resolves.toMatchObject({ status: 200 });
  expect(JSON.parse((await call(welcome)).text)).toMatchObject({ ok: true, value: { state: 'not-set-up' } });
  await expect(ask(link.pathname + link.search)).resolves.toMatchObject({ status: 403 });
  await expect(ask('/open?token=guessed')).resolves.toMatchObject({ status: 403 });
});

test('nothing is given without the cookie', async () => {
  const { ask, server, call } = await openServer();
  const origin = `http://127.0.0.1:${server.port}`;

  await expect(ask('/')).resolves.toMatchObject({ status: 401 });
  await expect(ask('/house/events')).resolves.toMatchObject({ status: 401 });
  await expect(call(welcome, { origin, 'content-type': 'application/json' })).resolves.toMatchObject({
    status: 401,
  });
  await expect(call(welcome, { origin, cookie: 'house=guessed' })).resolves.toMatchObject({ status: 401 });
});

test.each([
  ['another name for this computer', { host: 'house.example' }, 421],
  ['localhost, which a browser treats as another site', { host: 'localhost' }, 421],
  ['no origin', { origin: '' }, 403],
  ['the page of another site', { origin: 'https://house.example' }, 403],
  ['another site in a frame of ours', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a form, which needs no permission to post', { 'content-type': 'text/plain' }, 415],
])('a call from %s is refused', async (_from, headers, status) => {
  const { call, door } = await openServer();

  await expect(call(welcome, { ...door, ...headers })).resolves.toMatchObject({ status });
});

test.each([
  '/../house-test-beside.html',
  '/%2e%2e/house-test-beside.html',
  '/..%2fhouse-test-beside.html',
  '/..%5chouse-test-beside.html',
  '/%E0%A4%A',
  '/%00.html',
  '/index.html/',
  '/none.html',
  '//house-test-beside.html',
])('%s is not one of the page’s files', async (path) => {
  const { ask, cookie } = await openServer();

  const { status, text } = await ask(path, { headers: { cookie } });
  expect([400, 404]).toContain(status);
  expect(text).not.toContain('not ours');
});

test('a call of 2 MB is refused before it is read', async () => {
  const { call, door } = await openServer();
  const body = JSON.stringify({ id: '1', operation: 'practice.findWelcome', input: 'x'.repeat(2_000_000) });

  const refused = call(body, { ...door, 'content-length': String(body.length) });

  await expect(refused).resolves.toMatchObject({ status: 413 });
});

test.each(['__proto__', 'constructor', 'hasOwnProperty'])('there is no operation %s', async (operation) => {
  const { call } = await openServer();

  const { text } = await call(JSON.stringify({ id: '1', operation, input: {} }));
  expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'unknown-operation' });
});

test('every answer keeps to the content policy, and nothing is cached', async () => {
  const { ask, cookie, call } = await openServer();

  for (const { headers } of [await ask('/'), await ask('/', { headers: { cookie } }), await call(welcome)]) {
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('a file is taken only from somebody signed in', async () => {
  const { ask, door } = await openServer();

  const { text } = await ask('/house/file?name=list.csv', { method: 'POST', headers: door, body: 'a,b' });
  expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'not-signed-in' });
});
