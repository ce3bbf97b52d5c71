import { api, type Call, type InputOf, type OperationName, type OutputOf } from '../../shared/api.ts';
import type { Progress, Session } from '../../main/context.ts';
import { newId } from '../../main/clock.ts';
import { createCore } from '../../main/core.ts';
import { Problem } from '../../shared/problem.ts';
import { fixedClock } from '../support/fixedClock.ts';
import { benchPassword } from './openHouse.ts';

/** Cheap on purpose: the strength of Argon2 is not what is measured. */
export const quickPasswords = { memory: 8, passes: 1, lanes: 1 };

/** The program in this process, on days that are set; whoever may do something does it. */
export async function openYears(folder: string, today: string) {
  const clock = fixedClock(today);
  const manager: Session = { id: 'manager', actor: null };
  const core = createCore({
    folder,
    clock,
    newId,
    passwordCost: quickPasswords,
    host: {
      openFile: () => Promise.reject(new Problem('not-found')),
      offerFile: () => Promise.reject(new Problem('not-found')),
      startJob: () => {
        throw new Error('Nothing is drawn here');
      },
    },
    purposes: ['write', 'read'],
    callFor: () => () => Promise.reject(new Problem('not-found')),
    onSignedIn: (_id, actor) => (manager.actor = actor),
  });
  const gp: Session = { id: 'gp', actor: { id: 'gp', name: 'Dr Ravi Menon', role: 'gp' } };
  let asked = 0;

  async function run<N extends OperationName>(name: N, input: InputOf<N>, progress: Progress = () => {}) {
    asked += 1;
    const operation = api[name];
    const session =
      operation.kind === 'gate' || operation.roles.some((role) => role === 'manager') ? manager : gp;
    return (await core.run({
      id: newId(),
      session,
      name,
      input,
      progress,
      cancelled: () => false,
    })) as OutputOf<N>;
  }
  const call: Call = (name, input) => run(name, input);

  const { staff } = await call('practice.findWelcome', {});
  const memberId = staff.find(({ name }) => name === 'Helen Cross')?.id ?? '';
  const { member } = await call('practice.signIn', { memberId, password: benchPassword });
  return { core, clock, call, run, actor: member, asked: () => asked, close: () => core.close() };
}
