import { fileURLToPath } from 'node:url';
import { app, dialog, Menu, powerMonitor, protocol, session, type BrowserWindow } from 'electron';
import { Problem, problems } from '../../shared/problem.ts';
import { holdFolder, type FolderHold } from '../db/holdFolder.ts';
import { refuseNetworkDrive } from '../db/networkDrive.ts';
import { usualCost } from '../practice/passwords.ts';
import { listenLocally } from '../relay/localSocket.ts';
import { createRelay } from '../relay/relay.ts';
import { houseFolder } from '../shell-node/houseFolder.ts';
import { scheme } from './address.ts';
import { keepOffline, keepToPage } from './lockDown.ts';
import { openWindow } from './openWindow.ts';
import { servePage } from './servePage.ts';
import { startElectronJob } from './startElectronJob.ts';

/** House of Care in Electron: `[--data=DIR]`. */
const idleAfter = 10 * 60_000;

app.enableSandbox();
app.commandLine.appendSwitch('disable-http-cache');
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
keepToPage(app);

let window: BrowserWindow | null = null;
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore();
  window?.focus();
});

async function start(): Promise<void> {
  await app.whenReady();
  const named = app.commandLine.getSwitchValue('data');
  const folder = houseFolder(named === '' ? undefined : named);
  const hold = holdOrSay(folder);
  if (!hold) return app.quit();

  Menu.setApplicationMenu(null);
  protocol.handle(scheme, servePage(fileURLToPath(new URL('../../renderer', import.meta.url))));
  keepOffline(session.defaultSession);
  const relay = createRelay({
    folder,
    ...(process.env['HOUSE_POSTGRES'] === undefined ? {} : { postgresUrl: process.env['HOUSE_POSTGRES'] }),
    passwordCost: usualCost,
    startJob: startElectronJob,
    idleAfter,
  });
  powerMonitor.on('suspend', () => void relay.lockAll());
  powerMonitor.on('lock-screen', () => void relay.lockAll());
  const commandLine = await listenLocally({ folder, relay });
  endWith(async () => {
    await commandLine.close();
    await relay.close();
    hold.letGo();
  });
  window = await openWindow(relay);
}

/** Quits once the database is closed, not before. */
function endWith(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function holdOrSay(folder: string): FolderHold | null {
  try {
    refuseNetworkDrive(folder);
    return holdFolder(folder, 'program.lock');
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : problems.unexpected;
    dialog.showErrorBox('House of Care cannot start', sentence);
    return null;
  }
}

if (app.requestSingleInstanceLock()) await start();
else app.quit();
