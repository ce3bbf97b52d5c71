import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer as createVite, type ViteDevServer } from 'vite';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import { usualCost } from '../../main/practice/passwords.ts';
import { createRelay, type Relay } from '../../main/relay/relay.ts';
import { findBrowser } from '../../main/shell-node/findBrowser.ts';
import { safeHeaders } from '../../main/shell/safeHeaders.ts';
import { openWindow } from '../../main/shell-node/openWindow.ts';
import { hasDisplay } from '../../main/shell-node/shellOptions.ts';
import { startServer, type GivePage } from '../../main/shell-node/server.ts';
import { projectFolder } from './runCommand.ts';

const hotPort = 24_678;

/**
 * The Node shell with the page straight from its sources: a change of the page shows at once, a change in `main` or
 * `shared` locks the window, and the next sign-in runs the new code. Data is kept in `.cache/dev` unless named.
 */
export async function dev(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: join(projectFolder, '.cache/dev') },
      port: { type: 'string', default: '0' },
      'no-window': { type: 'boolean', default: false },
    },
  });
  const relay = createRelay({
    folder: values.data,
    passwordCost: usualCost,
    startJob: startNodeJob,
    idleAfter: 60 * 60_000,
  });
  const vite = await createVite({
    configFile: join(projectFolder, 'vite.config.ts'),
    server: { middlewareMode: true, ws: { host: '127.0.0.1', port: hotPort } },
    appType: 'spa',
  });
  const server = await startServer({ relay, givePage: pageOf(vite), port: Number(values.port) });
  lockOnChange(relay);

  const browser = findBrowser();
  if (values['no-window'] || browser === null || !hasDisplay())
    return say(`Open this link once: ${server.newLink()}`);
  say('Closing the window ends the program.');
  await openWindow({ browser, link: server.newLink() });
  process.exit(0);
}

/** Vite puts styles into the page as it goes and speaks through a socket: development only. */
function pageOf(vite: ViteDevServer): GivePage {
  const policy = safeHeaders['content-security-policy']
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ws://127.0.0.1:${hotPort}`);
  return (request, response) => {
    for (const [name, value] of Object.entries({ ...safeHeaders, 'content-security-policy': policy }))
      response.setHeader(name, value);
    vite.middlewares(request, response, () => response.writeHead(404).end('Not found'));
  };
}

function lockOnChange(relay: Relay): void {
  let soon: NodeJS.Timeout | undefined;
  for (const folder of ['main', 'shared']) {
    watch(join(projectFolder, folder), { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        void relay.lockAll();
        say('Changed: sign in again to run the new code.');
      }, 200);
    });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
