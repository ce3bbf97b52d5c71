import { newId } from '../../../main/clock.ts';
import type { Clock, Session } from '../../../main/context.ts';
import { createCore } from '../../../main/core.ts';
import { startNodeJob } from '../../../main/jobs/startNodeJob.ts';
import { usualCost } from '../../../main/practice/passwords.ts';
import type { Call } from '../../../shared/api.ts';

/** The program without a window, in this process, on a folder no other program has open. Nobody is signed in yet. */
export function openDesk(folder: string, clock: Clock) {
  const session: Session = { id: 'session', actor: null };
  const call: Call = async (name, input) =>
    (await core.run({
      id: newId(),
      session,
      name,
      input,
      progress: () => undefined,
      cancelled: () => false,
    })) as never;
  const core = createCore({
    folder,
    clock,
    newId,
    passwordCost: usualCost,
    host: {
      openFile: () => Promise.reject(new Error('no files here')),
      offerFile: ({ name }) => Promise.resolve(name),
      startJob: startNodeJob,
    },
    purposes: ['write', 'read', 'stage'],
    callFor: () => call,
    onSignedIn: (_id, actor) => {
      session.actor = actor;
    },
  });
  return { call, close: () => core.close() };
}
