import { z } from 'zod';
import { api, type Call, type OperationName } from '../shared/api.ts';
import type { Kind, Operation } from '../shared/contract.ts';
import { Problem } from '../shared/problem.ts';
import { addAuditRow, answerGivenTo, type AuditRow } from './audit.sql.ts';
import { manyIn, personIn } from './auditedPeople.ts';
import type {
  Actor,
  AnyHandler,
  Clock,
  CommandContext,
  GateContext,
  Inverse,
  Reporting,
  Session,
} from './context.ts';
import type { Store } from './db/store.ts';
import { withEvidence } from './evidence/withEvidence.ts';
import type { Host } from './host.ts';
import type { OpenKeyring } from './practice/keyring.ts';
import { asMayBeSeenNow } from './people/privacy.ts';
import { followDecline } from './booking/changes/followDecline.ts';
import { followRecord } from './booking/changes/followRecord.ts';
import { handlerNamed } from './services.ts';

/** One question at the door. `id` is made by whoever asks; the same id is answered once. */
export type Request = {
  id: string;
  session: Session;
  name: string;
  input: unknown;
  soFar?(answer: unknown): void;
} & Reporting;

/** What the door works with. A core that lacks a connection does not answer the kinds that need it. */
export type DoorParts = {
  clock: Clock;
  newId: () => string;
  store(purpose: 'write' | 'read' | 'stage'): Store;
  host: Host;
  keyring(): OpenKeyring;
  gateContext(request: Request): GateContext;
  /** Keeps the note of an opened record; rejects when it cannot be kept. */
  recordAccess(row: AuditRow): Promise<void>;
  callFor(request: Request): Call;
};

/** The one door: allow, parse, answer in the way of the kind, check the answer. */
export function createDispatch(parts: DoorParts) {
  return async function run(request: Request): Promise<unknown> {
    const operation = operationNamed(request.name);
    const tools = { clock: parts.clock, newId: parts.newId };

    if (operation.kind === 'gate') {
      const input = parse(operation.input, request.input);
      const handler = handlerFor('gate', request.name);
      return operation.output.parse(await handler(parts.gateContext(request), input));
    }

    const actor = allow(request.session, operation);
    const input = parse(operation.input, request.input);
    switch (operation.kind) {
      case 'query':
        return answerQuery(request, operation, { actor, input });
      case 'command':
        return answerCommand(request, operation, { actor, input });
      case 'task':
        return answerTask();
    }

    async function answerTask() {
      const ctx = {
        ...tools,
        actor,
        host: parts.host,
        call: parts.callFor(request),
        stage: parts.store('stage'),
        progress: request.progress,
        soFar: (answer: unknown) => request.soFar?.(operation.output.parse(answer)),
        cancelled: request.cancelled,
      };
      return operation.output.parse(await handlerFor('task', request.name)(ctx, input));
    }
  };

  async function answerQuery(request: Request, operation: Operation, { actor, input }: Allowed) {
    const handler = handlerFor('query', request.name);
    const ctx = { actor, clock: parts.clock, newId: parts.newId };
    const answer = await parts.store('read').read((db) => handler({ ...ctx, db }, input));
    const checked = operation.output.parse(answer);
    // Whoever opens a record leaves a note of it; where no note can be kept, nothing is shown.
    if (operation.opens) await parts.recordAccess(rowFor(request, { actor, input }, 'opened'));
    return checked;
  }

  async function answerCommand(request: Request, operation: Operation, allowed: Allowed) {
    const refusals: string[] = [];
    try {
      return await writeAnswer(request, operation, { ...allowed, refusals });
    } catch (error) {
      for (const detail of refusals)
        await parts.recordAccess({ ...rowFor(request, allowed, 'refused'), detail });
      throw error;
    }
  }

  type Noted = Allowed & { refusals: string[] };
  function writeAnswer(request: Request, operation: Operation, { actor, input, refusals }: Noted) {
    const handler = handlerFor('command', request.name);
    return parts.store('write').write(async (db) => {
      // A server may ask for the whole command again.
      refusals.length = 0;
      const before = await answerGivenTo(db, request.id, request.name, actor.id);
      if (before) return operation.output.parse(await asMayBeSeenNow(db, actor, JSON.parse(before.answer)));

      let inverse: Inverse | null = null;
      const ctx: CommandContext = {
        actor,
        clock: parts.clock,
        newId: parts.newId,
        db,
        keyring: parts.keyring(),
        // A command for many can be stopped wherever it says how far it is, and is undone; one person's is over first.
        progress: (done, total, what) => {
          if (total > 1 && request.cancelled()) throw new Problem('cancelled');
          request.progress(done, total, what);
        },
        noteRefusal: (detail) => void refusals.push(detail),
        peopleChanged: (personIds) => followRecord(ctx, personIds),
        declineChanged: (round) => followDecline(ctx, round),
        canUndo: (how) => void (inverse = how),
      };
      const answer = await withEvidence(ctx, async (watched) =>
        operation.output.parse(await handler(watched, input)),
      );
      await addAuditRow(db, {
        ...rowFor(request, { actor, input }, 'changed'),
        version_before: versionIn(input),
        version_after: versionIn(answer),
        request_id: request.id,
        answer: JSON.stringify(answer),
        inverse: inverse === null ? null : JSON.stringify(inverse),
      });
      return answer;
    });
  }

  function rowFor(request: Request, { actor, input }: Allowed, kind: AuditRow['kind']): AuditRow {
    const operation = operationNamed(request.name);
    return {
      id: parts.newId(),
      at: parts.clock.now(),
      session_id: request.session.id,
      member_id: actor.id,
      member_name: actor.name,
      operation: request.name,
      kind,
      person_id: personIn(operation, input),
      version_before: null,
      version_after: null,
      request_id: request.id,
      answer: null,
      inverse: null,
      detail: manyIn(operation, input),
    };
  }
}

type Allowed = { actor: Actor; input: unknown };

function operationNamed(name: string): Operation {
  if (!Object.hasOwn(api, name)) throw new Problem('unknown-operation', name);
  return api[name as OperationName];
}

function allow(session: Session, operation: Operation): Actor {
  if (!session.actor) throw new Problem('not-signed-in');
  if (!operation.roles.includes(session.actor.role)) throw new Problem('not-allowed');
  return session.actor;
}

function parse(schema: z.ZodType, rawInput: unknown): unknown {
  const parsed = schema.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  // Paths only: what was typed may be a patient's.
  throw new Problem('invalid-input', parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
}

function handlerFor<K extends Kind>(_kind: K, name: string): AnyHandler<K> {
  return handlerNamed(name) as AnyHandler<K>;
}

function versionIn(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  return typeof value.version === 'number' ? value.version : null;
}
