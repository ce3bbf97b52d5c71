import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startNodeJob } from '../jobs/startNodeJob.ts';
import { usualCost } from '../practice/passwords.ts';
import { createRelay } from '../relay/relay.ts';
import { findBrowser } from './findBrowser.ts';
import { houseFolder } from './houseFolder.ts';
import { openWindow } from './openWindow.ts';
import { startServer } from './server.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-window': { type: 'boolean', default: false },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const relay = createRelay({
  folder: houseFolder(options.data),
  ...(process.env['HOUSE_POSTGRES'] === undefined ? {} : { postgresUrl: process.env['HOUSE_POSTGRES'] }),
  passwordCost: usualCost,
  startJob: startNodeJob,
  idleAfter: 10 * 60_000,
});
const server = await startServer({
  relay,
  pageFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
  port: Number(options.port),
});

async function stop(): Promise<never> {
  await server.close();
  await relay.close();
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

const browser = findBrowser();
if (!options['no-window'] && hasDisplay && browser !== null) {
  say('House of Care is open in its window. Closing the window ends the program.');
  await openWindow({ browser, link: server.newLink() });
  await stop();
}
if (!options['no-window'] && browser === null)
  say('There is no Chromium, Chrome or Edge here to open a window with.');
say(`Open this link once, in a browser on this computer: ${server.newLink()}`);
say('Press Ctrl+C to end the program.');
