import { parseArgs } from 'node:util';
import { houseFolder } from './houseFolder.ts';

/** How the program was asked to start. */
export type ShellOptions = {
  folder: string;
  /** 0 lets the computer choose. */
  port: number;
  window: boolean;
  /** Look for Electron again, even if it could not be had before. */
  electron: boolean;
};

/** Reads `[--no-window] [--data DIR] [--port N] [--electron]`; throws an error that says which word it does not know. */
export function readOptions(args: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-window': { type: 'boolean', default: false },
      electron: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  return {
    folder: houseFolder(values.data),
    port,
    window: !values['no-window'] && hasDisplay(),
    electron: values.electron,
  };
}

/** Whether a window could be shown at all. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
