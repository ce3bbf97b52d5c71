import { openStore } from '../../../../main/db/openStore.ts';
import { perform, type Act } from './perform.ts';

/** A program of its own at the same file: does what it is sent, one after the other, and says what came of each. */
const [folder = '', key = '', who = ''] = process.argv.slice(2);
const place = { engine: 'sqlite', folder } as const;
const store = await openStore({ place, key, purpose: 'write', now: 'now' });

process.on('message', (acts: Act[]) => {
  void (async () => {
    const outcomes = [];
    for (const act of acts) outcomes.push(await perform(store, act, who).catch(String));
    process.send?.(outcomes);
  })();
});
process.send?.('ready');
