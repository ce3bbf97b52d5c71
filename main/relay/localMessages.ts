import type { Socket } from 'node:net';
import { z } from 'zod';
import type { HouseEvent } from '../../shared/events.ts';
import type { Reply } from '../../shared/problem.ts';

const id = z.int().min(1);

/** What the command line says to a running program: one JSON text a line. */
export const ToProgram = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    id,
    request: z.object({ id: z.string().min(1).max(100), operation: z.string().max(100), input: z.unknown() }),
  }),
  z.object({ kind: z.literal('take'), id, path: z.string().min(1).max(4096) }),
  z.object({ kind: z.literal('save'), id, handle: z.string().max(100), path: z.string().min(1).max(4096) }),
  z.object({ kind: z.literal('name'), id, handle: z.string().max(100) }),
  z.object({ kind: z.literal('cancel'), requestId: z.string().max(100) }),
]);
export type ToProgram = z.infer<typeof ToProgram>;

/** What it says back. */
export type FromProgram = { kind: 'reply'; id: number; reply: Reply } | { kind: 'event'; event: HouseEvent };

/** Calls `heard` with every line; a line longer than `longest` characters ends the connection. */
export function eachLine(socket: Socket, longest: number, heard: (line: string) => void): void {
  let waiting = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (waiting + text).split('\n');
    waiting = lines.pop() ?? '';
    if (waiting.length > longest) return void socket.destroy();
    for (const line of lines) if (!socket.destroyed) heard(line);
  });
}

export function sendLine(socket: Socket, message: ToProgram | FromProgram): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
}
