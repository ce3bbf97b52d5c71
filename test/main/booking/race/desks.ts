import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { openStore } from '../../../../main/db/openStore.ts';
import { keyringIn } from '../../../../main/practice/keyring.ts';
import { testPassword } from '../../../support/openTestCore.ts';
import { perform, type Act, type Outcome } from './perform.ts';

/** Computers that book at the same time: each does what it is told, and all of them at once. */
export type Desks = { atOnce(acts: readonly Act[]): Promise<Outcome[]> };

/** Four programs on one encrypted file. */
export async function fourProcesses(folder: string): Promise<Desks> {
  const keyring = keyringIn(folder, { memory: 8, passes: 1, lanes: 1 });
  const key = await keyring.keyFor(keyring.members()[0]?.id ?? '', testPassword);
  const programs: ChildProcess[] = [];
  onTestFinished(() => programs.forEach((one) => one.kill()));
  for (const who of ['one', 'two', 'three', 'four']) {
    const program = fork(new URL('./bookingProcess.ts', import.meta.url), [folder, key ?? '', who]);
    programs.push(program);
    // One after the other: opening the file clears what an earlier program staged.
    await once(program, 'message');
  }
  return {
    atOnce: async (acts) => {
      const shares = programs.map((_, desk) => acts.filter((__, index) => index % programs.length === desk));
      const answers = await Promise.all(
        programs.map(async (program, desk) => {
          const answer = once(program, 'message');
          program.send(shares[desk] ?? []);
          return ((await answer) as [Outcome[]])[0];
        }),
      );
      return acts.map((_, index) =>
        told(answers[index % programs.length]?.[Math.floor(index / programs.length)]),
      );
    },
  };
}

/** Connections to one server, each with a transaction of its own. */
export async function fiftyConnections(url: string): Promise<Desks> {
  const place = { engine: 'postgres', url } as const;
  const stores = await Promise.all(
    Array.from({ length: 50 }, () => openStore({ place, key: '', purpose: 'write', now: 'now' })),
  );
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  return {
    atOnce: (acts) =>
      Promise.all(
        acts.map((act, index) => {
          const store = stores[index % stores.length];
          if (!store) throw new Error('No connection');
          return perform(store, act, `desk ${index % stores.length}`);
        }),
      ),
  };
}

function told(outcome: Outcome | undefined): Outcome {
  if (outcome === undefined) throw new Error('A program did not answer');
  return outcome;
}
