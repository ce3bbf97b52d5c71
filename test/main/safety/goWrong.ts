import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../main/context.ts';
import { startCoreThread } from '../../../main/relay/coreThread.ts';
import { testPassword, testPractice } from '../../support/openTestCore.ts';

/** A core thread of the program that meets an error nobody expected while it holds words about a person. */
const folder = mkdtempSync(join(tmpdir(), 'house-wrong-'));
const thread = startCoreThread(
  { folder, purpose: 'write', passwordCost: { memory: 8, passes: 1, lanes: 1 } },
  { answerAsk: () => Promise.resolve(null), heard: () => {}, stopped: () => {} },
);
const send = (operation: string, input: unknown, actor: Actor | null) =>
  thread.send({
    kind: 'run',
    session: { id: 'session', actor },
    text: JSON.stringify({ id: operation, operation, input }),
    cancel: new SharedArrayBuffer(4),
  });

const manager = { name: 'Helen Cross', password: testPassword };
await send('practice.setUp', { practice: testPractice, manager }, null);
const nobody: Actor = { id: 'not on the staff', name: 'Nobody', role: 'manager' };
const value = 'Mrs Maureen Oakley, 9990000018, 14 Quarry Bank Road, ZZ99 4DT';
const reply = await send('practice.keepDraft', { place: 'letters', value }, nobody);
process.stdout.write(reply);
await thread.end();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
