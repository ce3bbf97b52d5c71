import { startPostgres } from '../support/postgresServer.ts';
import type { Say } from './stage.ts';
import { runVitest } from './vitestStage.ts';

/** Writes the schema that today's migrations give on each engine to `test/support`, for a reviewer to read. */
export async function agreeOnSchema(say: Say): Promise<void> {
  const write = { HOUSE_WRITE_SCHEMA: '1' };
  const file = await runVitest('schema', ['test/main/db/schema.test.ts'], write);
  say(file.ok ? 'Wrote test/support/schema.sqlite.sql' : file.output);

  const server = await startPostgres();
  if ('missing' in server) return say(server.missing);
  try {
    const both = { ...write, HOUSE_TEST_ENGINE: 'postgres', ...server.env };
    const { ok, output } = await runVitest('schema', ['test/main/db/schema.test.ts'], both);
    say(ok ? 'Wrote test/support/schema.postgres.sql' : output);
  } finally {
    await server.stop();
  }
}
