import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startNodeJob } from '../../../main/jobs/startNodeJob.ts';
import type { PasswordCost } from '../../../main/practice/passwords.ts';
import { createRelay } from '../../../main/relay/relay.ts';
import type { InputOf, OperationName, OutputOf } from '../../../shared/api.ts';
import type { HouseEvent } from '../../../shared/events.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import { testPassword, testPractice } from '../../support/openTestCore.ts';

const cheap: PasswordCost = { memory: 8, passes: 1, lanes: 1 };
type Options = { idleAfter?: number; passwordCost?: PasswordCost };
type Answer<T> = { ok: true; value: T } | { ok: false; code: ProblemCode; detail?: string };

/** The program as a shell has it: a relay with its real threads on a folder of its own. */
export function openRelay({ idleAfter = 600_000, passwordCost = cheap }: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  const relay = createRelay({ folder, passwordCost, startJob: startNodeJob, idleAfter });
  onTestFinished(async () => {
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { relay, folder, newWindow: () => windowOf(relay) };
}

let asked = 0;

/** One signed-in or locked window, with what it was told unasked. */
function windowOf(relay: ReturnType<typeof createRelay>) {
  const session = relay.newSession();
  const events: HouseEvent[] = [];
  relay.listen(session, (event) => events.push(event));

  async function call<N extends OperationName>(
    name: N,
    input: InputOf<N>,
    id = `request-${(asked += 1)}`,
  ): Promise<Answer<OutputOf<N>>> {
    const text = await relay.answer(session, JSON.stringify({ id, operation: name, input }));
    return JSON.parse(text) as Answer<OutputOf<N>>;
  }

  async function setUp() {
    const manager = { name: 'Helen Cross', password: testPassword };
    const answer = await call('practice.setUp', { practice: testPractice, manager });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.signedIn.member;
  }
  const signIn = (memberId: string) => call('practice.signIn', { memberId, password: testPassword });
  return { session, events, call, setUp, signIn };
}
