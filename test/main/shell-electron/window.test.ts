import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { lockedWindow, type FakeElectron } from './fakeElectron.ts';

// Electron itself is not ours, and its program is not here: what we ask of it is what these tests read.
const electron: FakeElectron = vi.hoisted(() => ({ windows: [], handlers: new Map() }));
vi.mock('electron', () => ({
  BrowserWindow: vi.fn<(options: unknown) => object>(function (options) {
    return lockedWindow(electron, options);
  }),
  dialog: { showSaveDialog: vi.fn<() => void>() },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, message: unknown) => unknown) =>
      void electron.handlers.set(channel, handler),
  },
}));

const { openWindow } = await import('../../../main/shell-electron/openWindow.ts');
const { keepOffline, keepToPage } = await import('../../../main/shell-electron/lockDown.ts');
const { openRelay } = await import('../relay/openRelay.ts');

beforeEach(() => {
  electron.windows.length = 0;
  electron.handlers.clear();
});

const page = { senderFrame: { url: 'app://house/index.html', parent: null } };
const welcome = '{"id":"1","operation":"practice.findWelcome","input":{}}';

test('the window is sandboxed, isolated, without Node and without developer tools', async () => {
  await openWindow(openRelay().relay);

  expect(electron.windows[0]?.options).toMatchObject({
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: false,
    },
  });
  expect(electron.windows[0]?.loaded).toBe('app://house/index.html');
});

test('the page is answered on one channel, and nobody else is', async () => {
  await openWindow(openRelay().relay);
  expect([...electron.handlers.keys()]).toEqual(['house']);
  const answer = async (event: unknown, message: unknown) => electron.handlers.get('house')?.(event, message);

  const reply = await answer(page, { what: 'send', text: welcome });
  expect(JSON.parse(String(reply))).toMatchObject({ ok: true, value: { state: 'not-set-up' } });

  for (const senderFrame of [
    null,
    { url: 'https://example.org/', parent: null },
    { url: 'app://house/', parent: {} },
  ])
    await expect(answer({ senderFrame }, { what: 'send', text: welcome })).rejects.toThrow('Only the page');
});

test.each([
  { what: 'send' },
  { what: 'eval', text: '1' },
  { what: '__proto__' },
  { what: 'send', text: 'x'.repeat(2_000_000) },
  { what: 'more-file', upload: '1', bytes: 'text' },
  null,
])('%o is not something the page may ask', async (message) => {
  await openWindow(openRelay().relay);

  await expect(async () => electron.handlers.get('house')?.(page, message)).rejects.toThrow(
    'Not something the page may ask',
  );
});

test('a file is taken only from somebody signed in', async () => {
  await openWindow(openRelay().relay);

  const reply = await electron.handlers.get('house')?.(page, {
    what: 'take-file',
    path: import.meta.filename,
  });
  expect(JSON.parse(String(reply))).toMatchObject({ code: 'not-signed-in' });
});

test('the page can go nowhere else, open nothing, and use no device', () => {
  const app = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn<(open: () => unknown) => void>(),
  });
  keepToPage(app as never);
  app.emit('web-contents-created', {}, contents);
  const prevented = (name: string, url: string) => {
    const preventDefault = vi.fn<() => void>();
    contents.emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };

  expect(prevented('will-navigate', 'https://example.org/')).toBe(true);
  expect(prevented('will-navigate', 'file:///C:/')).toBe(true);
  expect(prevented('will-navigate', 'app://house/index.html')).toBe(false);
  expect(prevented('will-redirect', 'app://house/index.html')).toBe(true);
  expect(prevented('will-attach-webview', '')).toBe(true);
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
});

test('every permission is refused and nothing is asked of another computer', () => {
  const asked = new Map<string, (...given: never[]) => unknown>();
  const note = (name: string) => (handler: (...given: never[]) => unknown) => void asked.set(name, handler);
  const session = {
    setPermissionRequestHandler: note('request'),
    setPermissionCheckHandler: note('check'),
    setDevicePermissionHandler: note('device'),
    setSpellCheckerEnabled: vi.fn<(on: boolean) => void>(),
    on: (name: string, handler: (...given: never[]) => unknown) => void asked.set(name, handler),
    webRequest: { onBeforeRequest: note('network') },
  };
  keepOffline(session as never);
  const isCancelled = (url: string) => {
    const answer = vi.fn<(given: { cancel: boolean }) => void>();
    asked.get('network')?.({ url } as never, answer as never);
    return answer.mock.calls[0]?.[0].cancel;
  };

  expect(asked.get('check')?.()).toBe(false);
  expect(asked.get('device')?.()).toBe(false);
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  expect(isCancelled('https://example.org/')).toBe(true);
  expect(isCancelled('http://127.0.0.1/')).toBe(true);
  expect(isCancelled('ws://example.org/')).toBe(true);
  expect(isCancelled('file:///etc/hosts')).toBe(true);
  expect(isCancelled('app://house/assets/index.js')).toBe(false);
  expect(isCancelled('blob:app://house/1')).toBe(false);
});
