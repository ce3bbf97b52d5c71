import { writeSync } from 'node:fs';
import type { Call, OperationName } from '../../../shared/api.ts';
import type { Session } from '../../../main/context.ts';
import { createCore } from '../../../main/core.ts';
import { startNodeJob } from '../../../main/jobs/startNodeJob.ts';
import { fixedClock } from '../../support/fixedClock.ts';
import { testPassword } from '../../support/openTestCore.ts';

/** A program that prints a month's letters until one moment, and there waits for its power to be cut. */
const [folder = '', memberId = '', moment = '', expected = '', postgresUrl] = process.argv.slice(2);

const session: Session = { id: 'session', actor: null };
let asking: OperationName | null = null;

/** Says so and stands still, in the middle of whatever is under way. */
function standStill(): void {
  writeSync(1, 'here\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const commandAt: Partial<Record<string, OperationName>> = {
  making: 'letter.buildRun',
  marking: 'letter.markPrinted',
};
let ids = 0;
/** The note in the audit trail is the last thing a command writes: all else of it is written, and nothing is kept. */
function newId(): string {
  if (asking !== null && commandAt[moment] === asking && new Error().stack?.includes('rowFor')) standStill();
  return `k${String((ids += 1)).padStart(6, '0')}-${Math.random().toString(36).slice(2, 10)}`;
}

const after: Partial<Record<string, OperationName>> = {
  made: 'letter.buildRun',
  marked: 'letter.markPrinted',
};
const call: Call = async (name, input) => {
  asking = name;
  const answer = await core.run({
    id: newId(),
    session,
    name,
    input,
    progress: () => moment === 'drawing' && name === 'letter.printRun' && standStill(),
    cancelled: () => false,
  });
  if (after[moment] === name) standStill();
  return answer as never;
};

const core = createCore({
  folder,
  ...(postgresUrl === undefined ? {} : { postgresUrl }),
  clock: fixedClock('2026-04-07'),
  newId,
  passwordCost: { memory: 8, passes: 1, lanes: 1 },
  host: {
    openFile: () => Promise.reject(new Error('no files here')),
    offerFile: ({ name }) => {
      if (moment === 'offering') standStill();
      return Promise.resolve(name);
    },
    startJob: startNodeJob,
  },
  purposes: ['write', 'read', 'stage'],
  callFor: () => call,
  onSignedIn: (_id, actor) => {
    session.actor = actor;
  },
});

await call('practice.signIn', { memberId, password: testPassword });
await call('letter.printRun', { month: '2026-05', expected: Number(expected) });
writeSync(1, 'done\n');
