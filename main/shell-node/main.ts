import { runShell, whyNot } from './runShell.ts';
import { readOptions } from './shellOptions.ts';

/** The built program without Electron: `node main.js [--no-window] [--data DIR] [--port N]`. */
try {
  await runShell(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${whyNot(error)}\n`);
  process.exit(1);
}
