import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../../main/db/openStore.ts';
import { sql } from '../../../main/db/sql.ts';
import { onServer, testFolder, testKey } from './openTestStore.ts';

const writer = fileURLToPath(new URL('writeUntilKilled.ts', import.meta.url));
const rounds = 10;

test.skipIf(onServer)('a program that is killed while it writes leaves whole changes only', async () => {
  const folder = testFolder();

  for (let round = 0; round < rounds; round += 1) {
    const child = fork(writer, [folder, testKey, String(round)], { execArgv: [] });
    await once(child, 'message');
    await new Promise((resolve) => setTimeout(resolve, 15 + round * 7));
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await openStore({
      place: { engine: 'sqlite', folder },
      key: testKey,
      purpose: 'write',
      now: 'now',
    });
    const found = await store.read(async (db) => ({
      rows: await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM setting WHERE id LIKE ${`${round}-%`}`),
      check: await db.row<{ integrity_check: string }>(sql`PRAGMA integrity_check`),
    }));
    await store.close();

    expect(found.check?.integrity_check).toBe('ok');
    expect(found.rows?.n).toBeGreaterThan(0);
    expect((found.rows?.n ?? 1) % 2).toBe(0);
  }
});
