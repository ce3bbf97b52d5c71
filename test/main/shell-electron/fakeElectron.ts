import { EventEmitter } from 'node:events';

type FakeWindow = { options: unknown; loaded: string | null };
export type FakeElectron = {
  windows: FakeWindow[];
  handlers: Map<string, (event: unknown, message: unknown) => unknown>;
};

/** A window that notes how it was made and what it was told to show. */
export function lockedWindow(electron: FakeElectron, options: unknown): object {
  const window: FakeWindow = { options, loaded: null };
  electron.windows.push(window);
  return Object.assign(new EventEmitter(), {
    loadURL: async (address: string) => void (window.loaded = address),
    isDestroyed: () => false,
    show: () => {},
    webContents: { send: () => {} },
  });
}
