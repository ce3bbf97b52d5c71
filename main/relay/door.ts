import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HouseEvent } from '../../shared/events.ts';
import { Problem, type Reply } from '../../shared/problem.ts';
import type { Relay } from './relay.ts';

export type DoorRequest = { id: string; operation: string; input: unknown };

/** What somebody without a window has of the program: a session of their own, files by path, and a way to stop. */
export type Door = {
  /** Never rejects. */
  answer(request: DoorRequest): Promise<Reply>;
  /** A file on this computer for the program to read, by handle. Throws `file-unreadable`, `file-too-big`. */
  takePath(path: string): Promise<string>;
  /** Writes a file the program made to a path, over whatever is there. Throws `file-not-written`, `disk-full`. */
  saveTo(handle: string, path: string): Promise<void>;
  /** The name a file the program made goes by. */
  nameOf(handle: string): Promise<string>;
  cancel(requestId: string): void;
  listen(listener: (event: HouseEvent) => void): void;
  /** Signs out and stops what is under way. */
  close(): Promise<void>;
};

/** A door of a running program, for one caller. */
export function openDoor(relay: Relay): Door {
  const session = relay.newSession();
  const running = new Set<string>();
  // Slow work goes on without anybody touching anything.
  relay.listen(session, () => relay.touch(session));

  function mustBeSignedIn(): void {
    if (!relay.isSignedIn(session)) throw new Problem('not-signed-in');
  }

  return {
    answer: async (request) => {
      relay.touch(session);
      running.add(request.id);
      try {
        return JSON.parse(await relay.answer(session, JSON.stringify(request))) as Reply;
      } finally {
        running.delete(request.id);
      }
    },
    takePath: async (path) => {
      mustBeSignedIn();
      return relay.shelf.takePath(path);
    },
    saveTo: async (handle, path) => {
      mustBeSignedIn();
      save(path, relay.shelf.outgoing(handle).bytes);
    },
    nameOf: async (handle) => {
      mustBeSignedIn();
      return relay.shelf.outgoing(handle).name;
    },
    cancel: (requestId) => {
      if (running.has(requestId)) relay.cancel(requestId);
    },
    listen: (listener) => void relay.listen(session, listener),
    close: async () => {
      for (const id of running) relay.cancel(id);
      await relay.forget(session);
    },
  };
}

function save(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Problem(code === 'ENOSPC' ? 'disk-full' : 'file-not-written', code);
  }
}
