import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { replyOf, type Reply } from '../../shared/problem.ts';
import { openDoor, type Door } from './door.ts';
import { localAddress } from './localAddress.ts';
import { eachLine, sendLine, ToProgram } from './localMessages.ts';
import type { Relay } from './relay.ts';

const longestLine = 2 * 1024 * 1024;

export type LocalSocket = { address: string; close(): Promise<void> };

/**
 * Lets the command line in while the program is open, each connection with a session and sign-in of its own. Whoever
 * calls this holds the practice's folder, so a socket that lies there was left behind by a program that was killed.
 */
export async function listenLocally({
  folder,
  relay,
}: {
  folder: string;
  relay: Relay;
}): Promise<LocalSocket> {
  const address = localAddress(folder);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, openDoor(relay));
  });
  await startListening(server, address);

  return {
    address,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The socket is made with rights for this user alone, not given them a moment later. */
function startListening(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const before = process.umask(0o177);
    try {
      server.listen(address, () => resolve());
    } finally {
      process.umask(before);
    }
  });
}

function serve(socket: Socket, door: Door): void {
  door.listen((event) => sendLine(socket, { kind: 'event', event }));
  eachLine(socket, longestLine, (line) => {
    const message = read(line);
    // Nothing but our own command line has this address: whatever else it is, it is not talked to.
    if (message === null) return void socket.destroy();
    if (message.kind === 'cancel') return door.cancel(message.requestId);
    void answer(door, message).then((reply) => sendLine(socket, { kind: 'reply', id: message.id, reply }));
  });
  socket.on('error', () => socket.destroy());
  socket.once('close', () => void door.close());
}

function read(line: string): ToProgram | null {
  try {
    return ToProgram.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

async function answer(door: Door, message: Exclude<ToProgram, { kind: 'cancel' }>): Promise<Reply> {
  try {
    switch (message.kind) {
      case 'answer':
        return await door.answer(message.request);
      case 'take':
        return { ok: true, value: await door.takePath(message.path) };
      case 'save':
        await door.saveTo(message.handle, message.path);
        return { ok: true, value: null };
      case 'name':
        return { ok: true, value: await door.nameOf(message.handle) };
    }
  } catch (error) {
    return replyOf(error);
  }
}
