import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { servePage } from '../../../main/shell-electron/servePage.ts';

function openPage() {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), '<title>House of Care</title>');
  return servePage(folder);
}

test('the page is given under the same content policy as by the loopback server', async () => {
  const response = await openPage()(new Request('app://house/index.html'));

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
});

test.each([
  'app://house/../../package.json',
  'app://house/%2e%2e/package.json',
  'app://house/..%2fpackage.json',
  'app://house/..%5cpackage.json',
  'app://house/%00',
  'app://house/none.html',
  'app://elsewhere/index.html',
])('%s gives nothing', async (address) => {
  const { status } = await openPage()(new Request(address));

  expect(status).toBe(404);
});
