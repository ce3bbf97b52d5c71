import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives the computer back what this thread's garbage takes. For the end of long work in a thread that has nothing to do
 * afterwards: V8 collects when more is asked for, and until then keeps what it has. Takes about 0.1 s.
 */
export function giveBackGarbage(): void {
  try {
    // Only a context made under the flag has the function; none made later is to have it.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as NodeJS.GCFunction;
    setFlagsFromString('--no-expose-gc');
    collect({ type: 'major', flavor: 'last-resort' });
  } catch {
    // It is only memory: no work fails because it was not given back.
  }
}
