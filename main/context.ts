import type { z } from 'zod';
import type { Call } from '../shared/api.ts';
import type { Contract, Kind, Operation, Role } from '../shared/contract.ts';
import type { Instant, IsoDate } from '../shared/time/isoDate.ts';
import type { Reader, Store, Writer } from './db/store.ts';
import type { Host } from './host.ts';
import type { Keyring, OpenKeyring } from './practice/keyring.ts';

export type Actor = { id: string; name: string; role: Role };
/** One signed-in window or command line. */
export type Session = { id: string; actor: Actor | null };
export type Clock = { today(): IsoDate; now(): Instant };
/** `total` 0 means that it is not known. */
export type Progress = (done: number, total: number, what: string) => void;

/** How somebody who waits for a request hears of it, and stops it. */
export type Reporting = { progress: Progress; cancelled: () => boolean };

type Base = { clock: Clock; newId: () => string };
export type Tools = Base & { actor: Actor };

export type QueryContext = Tools & { db: Reader };
/** One write transaction. */
export type WriteContext = Tools & {
  db: Writer;
  progress: Progress;
  /** What must follow when people's records read differently: registers, groups and cycles, in the same transaction. */
  peopleChanged(personIds: readonly string[]): Promise<void>;
};
export type CommandContext = WriteContext & {
  keyring: OpenKeyring;
  /**
   * What must follow in the appointment book when what somebody declines of a round has changed, in the same transaction;
   * gives the days of the appointments it cancelled.
   */
  declineChanged(round: { personId: string; cycleId: string }): Promise<IsoDate[]>;
  /** Leaves a note in the audit trail that stays when the command is refused and everything else of it undone. */
  noteRefusal(detail: string): void;
  /** How this is taken back, for whoever did it; kept with the note of it. Without it, it cannot be. */
  canUndo(inverse: Inverse): void;
};
/** A command that takes another back, as a new event of its own; `words` say what would be taken back. */
export type Inverse = { operation: string; input: unknown; words: string };
export type TaskContext = Tools & {
  host: Host;
  call: Call;
  /** The connection that may write to `stage.` tables while it reads the practice's own. */
  stage: Store;
  /** An answer that is whole, and may still be replaced by a better one before the task is over. */
  soFar(answer: unknown): void;
} & Reporting;
export type GateContext = Base & {
  keyringOf(which: 'practice' | 'sample'): Keyring;
  /** The practice has a database already, with or without its keyring. */
  databaseExists(): Promise<boolean>;
  /** Opens the database, or gives the open one; the key is 64 hex digits. */
  open(which: 'practice' | 'sample', key: string): Promise<Store>;
  /**
   * Makes the practice's database and opens it, moving what a set-up that was cut short left behind out of the way.
   * `prepare` runs before the database is made, `fill` once it is open; if either fails, it is closed again.
   */
  openNew(
    key: string,
    steps: { prepare(): Promise<void>; fill(store: Store): Promise<void> },
  ): Promise<Store>;
  /** Makes the sample practice anew; the old one stays until the new one is whole. */
  makeSample(make: MakePractice): Promise<void>;
  signInAs(actor: Actor): void;
  sessionId: string;
  progress: Progress;
};

/** Writes a new practice into an empty database and its key into an empty keyring. */
export type MakePractice = (empty: { store: Store; key: string; keyring: Keyring }) => Promise<void>;

type Contexts = { gate: GateContext; query: QueryContext; command: CommandContext; task: TaskContext };
type Handler<O extends Operation> = (
  ctx: Contexts[O['kind']],
  input: z.output<O['input']>,
) => Promise<z.input<O['output']>>;

/** The functions that answer a contract: one for each of its operations. */
export type Handlers<C extends Contract> = { [N in keyof C]: Handler<C[N]> };

/** A handler whose operation is only known by name, as the door sees it. */
export type AnyHandler<K extends Kind> = (ctx: Contexts[K], input: unknown) => Promise<unknown>;
