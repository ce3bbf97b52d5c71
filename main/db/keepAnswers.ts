import type { Reader } from './store.ts';

// A list that is scrolled and sorted asks for one count again and again; a handful of lists may be open.
const most = 30;

/**
 * What was worked out from the database, kept until somebody writes. `version` is another number as soon as a
 * transaction that another connection has committed can be seen.
 */
export function keepAnswers(version: () => unknown): Reader['kept'] {
  const answers = new Map<string, unknown>();
  let seen: unknown;

  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const now = version();
    if (now !== seen) answers.clear();
    seen = now;
    if (answers.has(name)) return answers.get(name) as T;

    const answer = await make();
    answers.set(name, answer);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
