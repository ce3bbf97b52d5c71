import type { LetterRun, RunQuestion } from '../../shared/letter/letter.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import type { Confirmed } from '../practice/secondPerson.ts';
import { gatherPapers, setDesk } from './desk.ts';
import { cohortRows } from './cohort.sql.ts';
import { judge } from './judge.ts';
import { addInvitationEvents, addInvitations, addRun, type EventRow } from './letterRun.sql.ts';
import { runIn } from './runOfLetters.ts';

type Build = RunQuestion & {
  expected: number;
  /** How many of them are made; fewer than `expected` are the first few, to be looked at. All when left out. */
  take?: number;
  confirmed?: Confirmed | null;
};

/** Makes the invitations of everyone who goes, judged in this transaction. Refuses when that is not whom the user saw. */
export async function buildRun(
  ctx: WriteContext,
  { month, groupIds, expected, take = expected, confirmed = null }: Build,
): Promise<LetterRun> {
  const desk = await setDesk(ctx);
  const rows = await cohortRows(ctx.db, { month, groupIds });
  const papers = await gatherPapers(ctx.db, rows);
  const all = rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const id = ctx.newId();
    const judged = own ? judge(row, own, desk, id) : null;
    return judged?.letter && judged.holds.length === 0 ? [{ ...judged, id, letter: judged.letter, own }] : [];
  });
  if (all.length !== expected) throw new Problem('run-changed', `${all.length} for ${expected}`);
  const going = all.slice(0, take);

  const runId = ctx.newId();
  await addRun(ctx.db, {
    id: runId,
    month,
    group_ids: JSON.stringify(groupIds),
    built_at: ctx.clock.now(),
    built_by: ctx.actor.name,
    confirmed_by: confirmed?.by ?? null,
    confirmed_at: confirmed?.at ?? null,
    first_of: take < expected ? expected : null,
    looked_by: null,
    looked_at: null,
  });
  await addInvitations(
    ctx.db,
    going.map(({ id, row, attempt, letter, own }) => ({
      id,
      run_id: runId,
      cycle_id: row.cycle_id,
      person_id: row.person_id,
      attempt,
      serial: own?.madeBefore ?? 0,
      ...templateIn(letter.footer),
      content: JSON.stringify(letter),
    })),
  );
  await addInvitationEvents(
    ctx.db,
    going.map(({ id }) => eventOf(ctx, { id, events: [] }, { kind: 'built' })),
  );
  return runIn(ctx, runId);
}

/** The last line of the small print names the template and its version. */
function templateIn(footer: readonly string[]): { template_id: string; template_version: number } {
  const [, id = '', version = '0'] = /^(.*) version (\d+)$/.exec(footer.at(-1) ?? '') ?? [];
  return { template_id: id, template_version: Number(version) };
}

type Happened = { kind: EventRow['kind']; on?: string; detail?: string | null };

/**
 * The next thing that happens to a letter. Its place is its id: the order does not hang on the clocks of two computers,
 * and of two who record the next thing at once the database takes one.
 */
export function eventOf(
  ctx: WriteContext,
  letter: { id: string; events: readonly unknown[] },
  { kind, on, detail }: Happened,
): EventRow {
  return {
    id: `${letter.id}.${String(letter.events.length + 1).padStart(4, '0')}`,
    invitation_id: letter.id,
    kind,
    happened_on: on ?? ctx.clock.today(),
    detail: detail ?? null,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  };
}
