import { startPostgres } from '../support/postgresServer.ts';
import type { Outcome, Stage } from './stage.ts';
import { runVitest } from './vitestStage.ts';

/** The tests of what the program does, once more on a real PostgreSQL. */
export const postgresStage: Stage = { name: 'tests on PostgreSQL', run: runOnPostgres };

// Letters, shells and readers never meet a database: once is enough for them.
const onBothEngines = [
  'test/main',
  '--project=node',
  '--project=long',
  // While one test waits for the server another can ask it: vitest alone would leave a core of two idle.
  '--maxWorkers=2',
  ...['jobs', 'relay', 'shell-*', 'people/readers'].map((each) => `--exclude=test/main/${each}/**`),
];

async function runOnPostgres(): Promise<Outcome> {
  const server = await startPostgres();
  if ('missing' in server) {
    const note = `${server.missing} The tests on PostgreSQL were skipped.`;
    return { ok: process.env['CI'] !== 'true', output: note, note };
  }
  try {
    return await runVitest('postgres', onBothEngines, { HOUSE_TEST_ENGINE: 'postgres', ...server.env });
  } finally {
    await server.stop();
  }
}
