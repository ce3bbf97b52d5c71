import { join } from 'node:path';
import type { Call } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import { addAuditRow, type AuditRow } from './audit.sql.ts';
import type { Actor, Clock, GateContext } from './context.ts';
import { holdFolder, type FolderHold } from './db/holdFolder.ts';
import { isSetUp, openStore } from './db/openStore.ts';
import type { Place, Purpose, Store, Writer } from './db/store.ts';
import { createDispatch, type Request } from './dispatch.ts';
import type { Host } from './host.ts';
import { keyringIn, openKeyring, type OpenKeyring } from './practice/keyring.ts';
import type { PasswordCost } from './practice/passwords.ts';
import { setAsideUnfinished } from './practice/setAsideUnfinished.ts';
import { makeBeside } from './sample/makeBeside.ts';

export type Which = 'practice' | 'sample';

export type CoreOptions = {
  /** The practice's folder; the sample practice lives in a folder inside it. */
  folder: string;
  /** A server in place of the encrypted file; the keyring stays in the folder. */
  postgresUrl?: string;
  clock: Clock;
  newId: () => string;
  passwordCost: PasswordCost;
  host: Host;
  /** The connections this core keeps: all of them, or one when each has a thread of its own. */
  purposes: readonly Purpose[];
  /** How a task asks for queries and commands. */
  callFor(request: Request): Call;
  /** How an access is noted where this core cannot write. */
  recordAccess?: (row: AuditRow) => Promise<void>;
  /** A gate has opened the database: cores in other threads need the same key. */
  onOpened?: (which: Which, key: string) => void;
  onSignedIn(sessionId: string, actor: Actor): void;
};

export type Core = {
  /** Answers one request; throws a Problem or an unexpected error. */
  run(request: Request): Promise<unknown>;
  open(which: Which, key: string): Promise<void>;
  /** A write of the shell's own, such as the note of an access made in another thread. */
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The whole program without a window. */
export function createCore(options: CoreOptions): Core {
  const { clock, newId } = options;
  let opened: {
    which: Which;
    key: string;
    keyring: OpenKeyring;
    stores: Map<Purpose, Store>;
    hold: FolderHold | null;
  } | null = null;

  const folderOf = (which: Which) => (which === 'sample' ? join(options.folder, 'sample') : options.folder);
  const placeOf = (which: Which): Place =>
    options.postgresUrl === undefined || which === 'sample'
      ? { engine: 'sqlite', folder: folderOf(which) }
      : { engine: 'postgres', url: options.postgresUrl };
  const keyringOf = (which: Which) => keyringIn(folderOf(which), options.passwordCost);

  async function open(which: Which, key: string): Promise<void> {
    if (opened?.which === which && opened.key === key) return;
    await connect(which, key);
    options.onOpened?.(which, key);
  }

  const openNew: GateContext['openNew'] = async (key, { prepare, fill }) => {
    await connect('practice', key, async () => {
      if (keyringOf('practice').exists()) throw new Problem('already-set-up');
      setAsideUnfinished(folderOf('practice'), clock.now());
      await prepare();
    });
    try {
      await fill(store('write'));
    } catch (error) {
      await close();
      throw error;
    }
    options.onOpened?.('practice', key);
    return store('write');
  };

  async function connect(which: Which, key: string, prepare?: () => Promise<void>): Promise<void> {
    if (opened) throw new Problem('database-in-use');
    const place = placeOf(which);
    const hold =
      options.purposes.includes('write') && place.engine === 'sqlite' ? holdFolder(place.folder) : null;
    const stores = new Map<Purpose, Store>();
    try {
      await prepare?.();
      for (const purpose of options.purposes) {
        stores.set(purpose, await openStore({ place, key, purpose, now: clock.now() }));
      }
    } catch (error) {
      await closeAll(stores, hold);
      throw error;
    }
    opened = { which, key, keyring: openKeyring(keyringOf(which), key), stores, hold };
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = null;
    if (closing) await closeAll(closing.stores, closing.hold);
  }

  function store(purpose: Purpose): Store {
    const found = opened?.stores.get(purpose);
    if (!found) throw new Problem('not-signed-in', `no connection to ${purpose}`);
    return found;
  }

  function gateContext(request: Request): GateContext {
    return {
      clock,
      newId,
      keyringOf,
      databaseExists: () => isSetUp(placeOf('practice')),
      open: async (which, key) => {
        await open(which, key);
        return store('write');
      },
      openNew,
      makeSample: (make) => {
        if (opened) throw new Problem('database-in-use');
        return makeBeside({ folder: folderOf('sample'), cost: options.passwordCost, now: clock.now() }, make);
      },
      signInAs: (actor) => options.onSignedIn(request.session.id, actor),
      sessionId: request.session.id,
      progress: request.progress,
    };
  }

  const run = createDispatch({
    clock,
    newId,
    store,
    host: options.host,
    keyring: () => {
      if (!opened) throw new Problem('not-signed-in');
      return opened.keyring;
    },
    gateContext,
    recordAccess: options.recordAccess ?? ((row) => store('write').write((db) => addAuditRow(db, row))),
    callFor: options.callFor,
  });

  return {
    run,
    open,
    write: (work) => store('write').write(work),
    close,
  };
}

async function closeAll(stores: Map<Purpose, Store>, hold: FolderHold | null): Promise<void> {
  for (const one of stores.values()) await one.close();
  hold?.letGo();
}
