import { connect, type Socket } from 'node:net';
import type { HouseEvent } from '../../shared/events.ts';
import { Problem, replyOf, type Reply } from '../../shared/problem.ts';
import type { Door } from './door.ts';
import { isOurs, localAddress } from './localAddress.ts';
import { eachLine, sendLine, type FromProgram, type ToProgram } from './localMessages.ts';

/** The door of the program that is open on a folder, or null when none is. */
export async function knock(folder: string): Promise<Door | null> {
  const address = localAddress(folder);
  if (!isOurs(address)) return null;
  const socket = await connected(address);
  return socket === null ? null : doorThrough(socket);
}

function connected(address: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(address, () => resolve(socket));
    // Nobody listens: the program was killed and left its socket behind.
    socket.once('error', () => resolve(null));
  });
}

type Numbered = Exclude<ToProgram, { kind: 'cancel' }>;
type Unnumbered<M> = M extends { id: number } ? Omit<M, 'id'> : never;

function doorThrough(socket: Socket): Door {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(event: HouseEvent) => void>();
  let last = 0;

  eachLine(socket, Infinity, (line) => {
    const message = JSON.parse(line) as FromProgram;
    if (message.kind === 'event') return listeners.forEach((listener) => listener(message.event));
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      for (const answer of waiting.values()) answer(replyOf(new Problem('closing')));
      waiting.clear();
      resolve();
    });
  });

  const ask = (message: Unnumbered<Numbered>) =>
    new Promise<Reply>((resolve) => {
      if (socket.destroyed) return resolve(replyOf(new Problem('closing')));
      waiting.set((last += 1), resolve);
      sendLine(socket, { ...message, id: last } as Numbered);
    });
  const value = async (message: Unnumbered<Numbered>) => {
    const reply = await ask(message);
    if (!reply.ok) throw new Problem(reply.code, reply.detail);
    return reply.value;
  };

  return {
    answer: (request) => ask({ kind: 'answer', request }),
    takePath: async (path) => String(await value({ kind: 'take', path })),
    saveTo: async (handle, path) => void (await value({ kind: 'save', handle, path })),
    nameOf: async (handle) => String(await value({ kind: 'name', handle })),
    cancel: (requestId) => sendLine(socket, { kind: 'cancel', requestId }),
    listen: (listener) => void listeners.add(listener),
    close: () => {
      socket.destroy();
      return closed;
    },
  };
}
