import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog, ipcMain } from 'electron';
import type { OfferedFile } from '../relay/fileShelf.ts';
import type { Relay } from '../relay/relay.ts';
import { isOurFrame, pageAddress } from './address.ts';
import { createAnswer } from './answerPage.ts';
import { channel, eventChannel } from './bridge.ts';
import { windowOptions } from './windowOptions.ts';

/** The program's one window, with its session and its way to the program. */
export async function openWindow(relay: Relay): Promise<BrowserWindow> {
  const window = new BrowserWindow(
    windowOptions(fileURLToPath(new URL('../../preload/preload.cjs', import.meta.url))),
  );
  const session = relay.newSession();
  const answer = createAnswer({ relay, session, save: (file) => saveFor(window, file) });

  ipcMain.handle(channel, (event, message: unknown) => {
    if (!isOurFrame(event.senderFrame)) throw new Error('Only the page of House of Care is answered');
    return answer(message);
  });
  relay.listen(session, (event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(pageAddress);
  return window;
}

async function saveFor(window: BrowserWindow, { name, bytes }: OfferedFile): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (!canceled) await writeFile(filePath, bytes, { mode: 0o600 });
}
