import { openStore } from '../../../main/db/openStore.ts';
import { sql } from '../../../main/db/sql.ts';

/** A program that writes pairs of rows, each in one transaction, until its power is cut. */
const [folder = '', key = '', round = ''] = process.argv.slice(2);
const store = await openStore({ place: { engine: 'sqlite', folder }, key, purpose: 'write', now: 'now' });
process.send?.('writing');
for (let pair = 0; ; pair += 1) {
  await store.write(async (db) => {
    for (const half of ['a', 'b'])
      await db.run(sql`
        INSERT INTO setting (id, value, changed_at, changed_by, version)
        VALUES (${`${round}-${pair}-${half}`}, ${'x'.repeat(2_000)}, 'now', 'me', 1)`);
  });
}
