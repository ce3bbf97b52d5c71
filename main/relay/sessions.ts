import { randomUUID } from 'node:crypto';
import type { HouseEvent } from '../../shared/events.ts';
import type { Session } from '../context.ts';

export type Listener = (event: HouseEvent) => void;

/** Milliseconds until somebody counts as idle whose sign-in is never answered. */
const longestSignIn = 60_000;

type Known = { session: Session; touched: number; listeners: Set<Listener> };

/** The windows and command lines that are open, and who is signed in at each. */
export function createSessions() {
  const sessions = new Map<string, Known>();

  return {
    open(): string {
      const id = randomUUID();
      sessions.set(id, { session: { id, actor: null }, touched: performance.now(), listeners: new Set() });
      return id;
    },
    find: (id: string): Session | undefined => sessions.get(id)?.session,
    listenersOf: (id: string): Iterable<Listener> => sessions.get(id)?.listeners ?? [],
    listen(id: string, listener: Listener): () => void {
      sessions.get(id)?.listeners.add(listener);
      return () => sessions.get(id)?.listeners.delete(listener);
    },
    signIn(id: string, actor: Session['actor']): void {
      const known = sessions.get(id);
      // Nobody is idle who waits for the answer to their password; it touches the session.
      if (known) Object.assign(known, { touched: performance.now() + longestSignIn }).session.actor = actor;
    },
    isSignedIn: (id: string): boolean => Boolean(sessions.get(id)?.session.actor),
    isAnybodySignedIn: (): boolean => [...sessions.values()].some(({ session }) => session.actor),
    touch(id: string): void {
      const known = sessions.get(id);
      if (known) known.touched = performance.now();
    },
    /** Where somebody is signed in who has touched nothing for this many milliseconds. */
    idleFor(milliseconds: number): string[] {
      const before = performance.now() - milliseconds;
      return [...sessions].flatMap(([id, { session, touched }]) =>
        session.actor && touched < before ? id : [],
      );
    },
    /** Whether anybody was signed in there; its window is told. */
    leave(id: string): boolean {
      const known = sessions.get(id);
      if (!known?.session.actor) return false;
      known.session.actor = null;
      for (const listener of known.listeners) listener({ kind: 'locked' });
      return true;
    },
    forget: (id: string): boolean => sessions.delete(id),
    ids: (): string[] => [...sessions.keys()],
  };
}
