import { manyRows } from './manyRows.ts';
import { fixedClock } from '../../support/fixedClock.ts';
import { testHost } from '../../support/testHost.ts';
import { createCore } from '../../../main/core.ts';
import type { Session } from '../../../main/context.ts';
import type { Call } from '../../../shared/api.ts';

/** A program that reads a long list to the stage until its power is cut. */
const [folder = '', password = '', postgresUrl] = process.argv.slice(2);
const session: Session = { id: 'session-killed', actor: null };
let ids = 0;
const host = testHost();
const core = createCore({
  folder,
  ...(postgresUrl === undefined ? {} : { postgresUrl }),
  clock: fixedClock('2026-04-07'),
  newId: () => `killed-${(ids += 1)}`,
  passwordCost: { memory: 8, passes: 1, lanes: 1 },
  host: host.host,
  purposes: ['write', 'read', 'stage'],
  callFor: () => call,
  onSignedIn: (_id, actor) => {
    session.actor = actor;
  },
});
const call = (async (name: string, input: unknown) =>
  core.run({
    id: `killed-request-${(ids += 1)}`,
    session,
    name,
    input,
    progress: (done) => done > 0 && process.send?.('staging'),
    cancelled: () => false,
  })) as Call;

const { staff } = await call('practice.findWelcome', {});
await call('practice.signIn', { memberId: staff[0]?.id ?? '', password });
const files = [host.give('long.csv', manyRows(20_000))];
const { table } = await call('people.readFiles', { files });
await call('people.stageImport', {
  files,
  mapping: table?.suggested ?? null,
  extractOn: '2026-04-06',
  coverage: 'whole',
});
