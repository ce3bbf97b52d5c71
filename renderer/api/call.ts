import { type InjectionKey, inject } from 'vue';
import { kindOf, type InputOf, type OperationName, type OutputOf } from '../../shared/api.ts';
import { Problem, type Reply } from '../../shared/problem.ts';
import type { HouseEvents, JobProgress } from './events.ts';
import type { Transport } from './transport.ts';

export type CallOptions<Answer = never> = {
  onProgress?: (progress: JobProgress) => void;
  /** Each answer that may still be replaced by a better one, while a task goes on. */
  onSoFar?: (answer: Answer) => void;
  signal?: AbortSignal;
  /** Sent under this id instead of a new one: what was answered under it once is not done again. */
  requestId?: string;
};

/** Asks the program for one operation; throws a Problem when it is refused or fails. */
export type PageCall = <N extends OperationName>(
  name: N,
  input: InputOf<N>,
  options?: CallOptions<OutputOf<N>>,
) => Promise<OutputOf<N>>;

export const callKey: InjectionKey<PageCall> = Symbol('call');

export function useCall(): PageCall {
  const call = inject(callKey);
  if (!call) throw new Error('No call was provided.');
  return call;
}

type Parts = {
  transport: Transport;
  events: HouseEvents;
  newId: () => string;
  /** Waits before asking again, ms; `attempt` from 1. */
  pause: (attempt: number) => Promise<void>;
};

const attempts = 3;

/**
 * A lost answer is asked for again under the same request id: the program then gives the first outcome instead of
 * doing a thing twice. A task has no such memory, so it is never repeated.
 */
export function createCall({ transport, events, newId, pause }: Parts): PageCall {
  async function send(text: string, canRepeat: boolean): Promise<string> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transport.send(text);
      } catch (caught) {
        if (caught instanceof Problem) throw caught;
        if (!canRepeat || attempt >= attempts) throw new Problem('no-answer');
        await pause(attempt);
      }
    }
  }

  return async (name, input, { onProgress, onSoFar, signal, requestId } = {}) => {
    if (signal?.aborted) throw new Problem('cancelled');
    const id = requestId ?? newId();
    const stop = () => transport.cancel(id);
    const forget = onProgress ? events.onProgress(id, onProgress) : undefined;
    const forgetAnswer = onSoFar ? events.onSoFar(id, (answer) => onSoFar(answer as never)) : undefined;
    signal?.addEventListener('abort', stop);
    try {
      const kind = kindOf(name);
      const text = JSON.stringify({ id, operation: name, input });
      return valueOf(await send(text, kind === 'query' || kind === 'command')) as OutputOf<typeof name>;
    } finally {
      signal?.removeEventListener('abort', stop);
      forget?.();
      forgetAnswer?.();
    }
  };
}

/** The value in the text of a Reply; throws its Problem. */
export function valueOf(text: string): unknown {
  const reply = JSON.parse(text) as Reply;
  if (reply.ok) return reply.value;
  throw new Problem(reply.code, reply.detail);
}
