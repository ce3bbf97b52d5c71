import type { AuditRow } from '../audit.sql.ts';
import type { Actor, Session } from '../context.ts';
import type { Which } from '../core.ts';
import type { Purpose } from '../db/store.ts';
import type { PasswordCost } from '../practice/passwords.ts';
import type { FileOnShelf } from './fileShelf.ts';

/** What a worker is told when it starts. */
export type WorkerStart = {
  folder: string;
  postgresUrl?: string;
  purpose: Purpose;
  passwordCost: PasswordCost;
};

/** From the relay to a worker. Requests and replies cross as JSON text. */
export type ToWorker =
  | { kind: 'run'; id: number; session: Session; text: string; cancel: SharedArrayBuffer }
  | { kind: 'open'; id: number; which: Which; key: string }
  | { kind: 'close'; id: number }
  | { kind: 'access'; id: number; row: AuditRow }
  | { kind: 'asked'; id: number; answer: unknown }
  | { kind: 'ask-failed'; id: number; text: string }
  | { kind: 'job-report'; jobId: number; report: unknown };

/** From a worker to the relay. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; text: string }
  | { kind: 'progress'; id: number; done: number; total: number; what: string }
  | { kind: 'so-far'; id: number; text: string }
  | { kind: 'opened'; which: Which; key: string }
  | { kind: 'signed-in'; sessionId: string; actor: Actor }
  | { kind: 'ask'; id: number; ask: Ask };

/** What a worker cannot do by itself. */
export type Ask =
  | { what: 'call'; session: Session; name: string; inputText: string; requestId: string }
  | { what: 'access'; row: AuditRow }
  | { what: 'open-file'; handle: string }
  | { what: 'offer-file'; name: string; type: string; bytes: Uint8Array }
  | { what: 'job-start'; name: string }
  | { what: 'job-ask'; jobId: number; request: unknown }
  | { what: 'job-end'; jobId: number };

/** A file the worker may read: where its bytes are and, when the shell spooled it, how they are locked. */
export type FileAnswer = FileOnShelf;
