import { findGroups, groupsWithRest } from '../register/groups.ts';
import { Problem } from '../../shared/problem.ts';
import type { Clock, WriteContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { messagesSetUp, reachOf, wishesOf } from './reach.ts';
import { findRecallRules } from './recallRules.ts';
import { keptStepOf, roundOf, type RoundDesk, type RoundPapers } from './roundOf.ts';
import {
  bookedRows,
  contactRows,
  historyRows,
  keptPlacesOf,
  lastVisits,
  keepStepOf,
  roundRows,
  sentRows,
  type KeptStep,
  type RoundRow,
  type WhichRounds,
} from './rounds.sql.ts';

// Each chunk asks for its people's rounds in a few statements; far below what either engine binds at most.
const chunk = 500;

/**
 * Decides again where the rounds of these people stand and what comes next, and keeps what has changed. Everything
 * that touches a round calls it in its own transaction; run twice it changes nothing the second time.
 */
export async function keepSteps(ctx: WriteContext, personIds: readonly string[]): Promise<void> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return;
  const desk = await roundDesk(ctx);
  for (let from = 0; from < ids.length; from += chunk) {
    ctx.progress(from, ids.length, 'Looking what comes next for each person');
    await keepChunk(ctx, ids.slice(from, from + chunk), desk);
  }
}

export async function roundDesk({ db, clock }: { db: Reader; clock: Clock }): Promise<RoundDesk> {
  const groups = groupsWithRest((await findGroups(db)).value);
  return {
    today: clock.today(),
    rules: (await findRecallRules(db)).value,
    gpFirstGroups: new Set(groups.filter(({ gpFirst }) => gpFirst).map(({ id }) => id)),
    messages: await messagesSetUp(db),
  };
}

/** The rounds of some people with everything each is decided by. */
export async function roundPapers(
  db: Reader,
  { personIds, which = 'moving' }: { personIds: readonly string[]; which?: WhichRounds },
  { messages }: Pick<RoundDesk, 'messages'>,
): Promise<RoundPapers[]> {
  const rows = await roundRows(db, personIds, which);
  const wishes = await wishesOf(db, rows, messages);
  const ids = rows.map(({ id }) => id);
  const history = Map.groupBy(await historyRows(db, ids), (row) => row.cycle_id);
  const sent = Map.groupBy(await sentRows(db, ids), (row) => row.cycle_id);
  const contacts = Map.groupBy(await contactRows(db, ids), (row) => row.cycle_id);
  const booked = Map.groupBy(await bookedRows(db, ids), (row) => row.cycle_id);
  const kept = new Map((await keptPlacesOf(db, personIds)).map((row) => [row.person_id, row.kept_until]));
  const visits = Map.groupBy(await lastVisits(db, personIds), (row) => row.person_id);
  return rows.map((row) => ({
    row,
    visitsElsewhere: (visits.get(row.person_id) ?? []).flatMap(({ cycle_id, on_day }) =>
      cycle_id === row.id ? [] : [on_day],
    ),
    keptUntil: kept.get(row.person_id) ?? null,
    booked: booked.get(row.id) ?? [],
    history: history.get(row.id) ?? [],
    // A letter about appointments invites nobody: it is told with the letters, and decides nothing.
    sent: (sent.get(row.id) ?? []).filter(({ attempt }) => attempt > 0),
    letters: sent.get(row.id) ?? [],
    contacts: contacts.get(row.id) ?? [],
    reach: reachOf(row, messages, wishes.get(row.person_id)),
  }));
}

/** One round of a person, open or over; throws `not-found` where there is none. */
export async function papersOf(
  ctx: { db: Reader; clock: Clock },
  { personId, cycleId }: { personId: string; cycleId: string },
  desk?: RoundDesk,
): Promise<RoundPapers> {
  const which = { personIds: [personId], which: 'all' } as const;
  const all = await roundPapers(ctx.db, which, desk ?? (await roundDesk(ctx)));
  const papers = all.find(({ row }) => row.id === cycleId);
  if (!papers) throw new Problem('not-found');
  return papers;
}

async function keepChunk(ctx: WriteContext, ids: readonly string[], desk: RoundDesk): Promise<void> {
  const papers = await roundPapers(ctx.db, { personIds: ids }, desk);
  const changed = papers.flatMap((one) => {
    const kept = keptStepOf(roundOf(one, desk));
    return isKept(one.row, kept) ? [] : [{ row: one.row, kept }];
  });
  // Many stand at the same place, as after an import: one statement for all of them.
  for (const same of Map.groupBy(changed, ({ kept }) => JSON.stringify(kept)).values()) {
    const [first] = same;
    if (first)
      await keepStepOf(
        ctx.db,
        same.map(({ row }) => row.id),
        first.kept,
      );
  }
  const others = changed.flatMap(({ row, kept }) => (changesOthers(row, kept) ? row.person_id : []));
  // The rounds before it follow; theirs change no other, so that this ends.
  if (others.length > 0) await keepChunk(ctx, [...new Set(others)], desk);
}

/** What somebody says of this year goes for what is left of the year before. */
function changesOthers(row: RoundRow, { ended_as }: KeptStep): boolean {
  return (row.kept_ended_as === 'declined') !== (ended_as === 'declined');
}

function isKept(row: RoundRow, kept: KeptStep): boolean {
  return (
    row.kept_step === kept.step &&
    row.kept_places === kept.places &&
    row.kept_step_since === kept.step_since &&
    row.kept_next_kind === kept.next_kind &&
    row.kept_next_on === kept.next_on &&
    row.kept_next_channel === kept.next_channel &&
    row.kept_next_purpose === kept.next_purpose &&
    row.kept_next_set === kept.next_set &&
    row.kept_next_by === kept.next_by &&
    row.kept_ended_as === kept.ended_as
  );
}
