import type { HouseEvent } from '../../../shared/events.ts';
import type { Transport } from '../../../renderer/api/transport.ts';

type Request = { id: string; operation: string; input: unknown };

/** A way to the program that answers from a list: a Reply, or `lost` where no answer comes. */
export function aFakeTransport(answers: (object | 'lost')[]) {
  const sent: Request[] = [];
  const cancelled: string[] = [];
  let hear: (event: HouseEvent) => void = () => undefined;
  const transport: Transport = {
    send: async (text) => {
      sent.push(JSON.parse(text) as Request);
      const answer = answers.shift();
      if (answer === undefined || answer === 'lost') throw new TypeError('Failed to fetch');
      return JSON.stringify(answer);
    },
    cancel: (id) => void cancelled.push(id),
    touch: () => undefined,
    lock: async () => undefined,
    putFile: async () => JSON.stringify({ ok: true, value: 'handle' }),
    saveFile: async () => undefined,
    readFile: async () => new Uint8Array(),
    listen: (listener) => {
      hear = listener;
      return () => undefined;
    },
  };
  return { transport, sent, cancelled, tell: (event: HouseEvent) => hear(event) };
}
