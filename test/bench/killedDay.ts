import { sql } from '../../main/db/sql.ts';
import { openYears } from './openYears.ts';

// The daily look on a day, in a process that ends in the middle of it as when the plug is pulled.
const [folder = '', day = ''] = process.argv.slice(2);
const { core, run, call } = await openYears(folder, day);
await core.write((db) => db.run(sql`DELETE FROM setting WHERE id = 'recall-day'`));
await call('register.startDay', {});
await run('recall.startDay', {}, (done, total) => {
  if (done * 2 >= total) process.kill(process.pid, 'SIGKILL');
});
// A practice with too few people to be in the middle of.
process.kill(process.pid, 'SIGKILL');
