import type { WriteContext } from '../../../main/context.ts';
import { sql } from '../../../main/db/sql.ts';
import { withEvidence } from '../../../main/evidence/withEvidence.ts';
import type { openTestCore } from '../../support/openTestCore.ts';
import { personOf } from '../register/takeIn.ts';

type Opened = Pick<Awaited<ReturnType<typeof openTestCore>>, 'core' | 'clock' | 'manager' | 'call'>;
type Sent = { row: number; on: string; year?: number };
type Said = Sent & {
  method?: 'phone' | 'in-person' | 'text' | 'email' | 'letter';
  outcome?: string;
  invited?: boolean;
  by?: string;
  withdraws?: string;
};

let made = 0;
const nextId = () => `sent-${String((made += 1)).padStart(6, '0')}`;

/** One unit of work as the door does it: whoever it is about is counted again before it is kept. */
function inOneGo<T>({ core, clock, manager }: Opened, work: (ctx: WriteContext) => Promise<T>): Promise<T> {
  return core.write((db) =>
    withEvidence(
      {
        actor: manager,
        clock,
        newId: nextId,
        db,
        progress: () => {},
        peopleChanged: () => Promise.resolve(),
      },
      work,
    ),
  );
}

async function roundOf(ctx: WriteContext, personId: string, year: number): Promise<string> {
  const round = await ctx.db.row<{ id: string }>(sql`
    SELECT id FROM cycle WHERE person_id = ${personId} AND year = ${year}`);
  if (!round) throw new Error(`${personId} has no round of ${year}`);
  return round.id;
}

/** Something posted or sent to whoever a row of the list became; `returned`: it came back some day. Gives its id. */
export async function post(
  opened: Opened,
  {
    row,
    on,
    year = 2026,
    channel = 'letter',
  }: Sent & { channel?: 'letter' | 'text' | 'email' | 'hybrid-mail' },
): Promise<string> {
  const personId = await personOf(opened, row);
  return inOneGo(opened, async (ctx) => {
    const id = ctx.newId();
    const run = `run-${id}`;
    const entered = { entered_by: ctx.actor.name, entered_at: ctx.clock.now() };
    await ctx.db.insert('letter_run', {
      id: run,
      month: on.slice(0, 7),
      group_ids: '[]',
      built_at: ctx.clock.now(),
      built_by: ctx.actor.name,
      channel,
    });
    await ctx.db.insert('invitation', {
      id,
      run_id: run,
      cycle_id: await roundOf(ctx, personId, year),
      person_id: personId,
      attempt: made,
      serial: 1,
      template_id: 'invitation',
      template_version: 1,
      content: '{}',
      channel,
    });
    for (const kind of ['built', 'posted'])
      await ctx.db.insert('invitation_event', {
        id: `${id}.${kind}`,
        invitation_id: id,
        kind,
        happened_on: on,
        detail: null,
        ...entered,
      });
    return id;
  });
}

/** An invitation comes back undelivered. */
export function comesBack(opened: Opened, invitationId: string, on: string): Promise<void> {
  return inOneGo(opened, async (ctx) => {
    await ctx.db.insertMany(
      'invitation_event',
      ['id', 'invitation_id', 'kind', 'happened_on', 'detail', 'entered_by', 'entered_at'],
      [[`${invitationId}.returned`, invitationId, 'returned', on, null, ctx.actor.name, ctx.clock.now()]],
    );
  });
}

/** Something said to or by somebody; an invitation unless it says not. Gives its id. */
export async function say(opened: Opened, said: Said): Promise<string> {
  const {
    row,
    on,
    year = 2026,
    method = 'phone',
    outcome = 'will-book',
    invited = true,
    by,
    withdraws,
  } = said;
  const personId = await personOf(opened, row);
  return inOneGo(opened, async (ctx) => {
    const id = ctx.newId();
    await ctx.db.insert('contact', {
      id,
      cycle_id: await roundOf(ctx, personId, year),
      person_id: personId,
      method,
      outcome,
      invited: invited ? 1 : 0,
      happened_on: on,
      until: null,
      note: null,
      withdraws: withdraws ?? null,
      entered_by: by ?? ctx.actor.name,
      entered_at: ctx.clock.now(),
    });
    return id;
  });
}

/** What the list of a register says of whoever a row became; null where they are not on it. */
export async function evidenceFor(
  { call }: Pick<Opened, 'call'>,
  register: 'DM' | 'HTN' | 'CKD' | 'AST',
  id: string,
) {
  const { lines } = await call('evidence.listPeople', { year: 2026, register, show: 'everyone', limit: 200 });
  const line = lines.find((one) => one.id === id);
  return line ? { ...line.evidence[0], care: line.careStatus } : null;
}
