import { randomUUID } from 'node:crypto';
import type { InputOf, OperationName, OutputOf } from '../../shared/api.ts';
import type { Reply } from '../../shared/problem.ts';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import { usualCost } from '../../main/practice/passwords.ts';
import { createRelay, type Relay } from '../../main/relay/relay.ts';

export const benchPassword = 'three random words';

/** The program as a window meets it: the relay, its threads, JSON text both ways. */
export type House = {
  relay: Relay;
  ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  close(): Promise<void>;
};

export function startHouse(folder: string): House {
  const relay = createRelay({
    folder,
    passwordCost: usualCost,
    startJob: startNodeJob,
    idleAfter: 60 * 60_000,
  });
  const session = relay.newSession();

  async function ask<N extends OperationName>(operation: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const text = JSON.stringify({ id: randomUUID(), operation, input });
    const reply = JSON.parse(await relay.answer(session, text)) as Reply;
    if (!reply.ok) throw new Error(`${operation}: ${reply.code} ${reply.detail ?? ''}`);
    return reply.value as OutputOf<N>;
  }

  return { relay, ask, close: () => relay.close() };
}

/** With the manager signed in. */
export async function openHouse(folder: string): Promise<House> {
  const house = startHouse(folder);
  await signIn(house);
  return house;
}

export async function signIn({ ask }: House): Promise<void> {
  const { staff } = await ask('practice.findWelcome', {});
  const manager = staff.find(({ name }) => name === 'Helen Cross');
  await ask('practice.signIn', { memberId: manager?.id ?? '', password: benchPassword });
}
