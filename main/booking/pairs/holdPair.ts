import type { PlaceWanted } from '../../../shared/booking/booking.contract.ts';
import type { Hold, PlaceOffered } from '../../../shared/booking/pairs.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import { minutesLater, secondsBetween } from '../../../shared/time/isoDate.ts';
import type { QueryContext, WriteContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { takeRun } from '../bookPlace.ts';
import { checkPair, offered, type WantedHalves } from './checkPair.ts';
import { addHold, holdFor, placesHeld, type HoldRow } from './hold.sql.ts';
import { clinicsNamed } from '../clinics/clinicsOnDays.sql.ts';
import { pairPapers, type PairPapers, type Round } from './pairPapers.ts';
import { kindsOf } from './pairs.sql.ts';
import { deleteHold } from '../places.sql.ts';

/** Keeps the places of a pair for the practice's minutes. Throws what `checkPair` finds, `place-taken`, `place-held`. */
export async function holdPair(ctx: WriteContext, asked: Round & WantedHalves): Promise<Hold> {
  const { personId, cycleId, tests, conversation } = asked;
  const papers = await pairPapers(ctx.db, asked, ctx.clock.today());
  const placed = await checkPair(ctx.db, papers, {
    wanted: { tests, conversation },
    today: ctx.clock.today(),
  });
  await letGoOfOwn(ctx, personId);
  const now = ctx.clock.now();
  const row: HoldRow = {
    id: ctx.newId(),
    person_id: personId,
    cycle_id: cycleId,
    held_by: ctx.actor.name,
    made_at: now,
    until: minutesLater(now, papers.rules.holdMinutes),
    tests_clinic_id: tests?.clinicId ?? null,
    tests_place: tests?.place ?? null,
    conversation_clinic_id: conversation?.clinicId ?? null,
    conversation_place: conversation?.place ?? null,
  };
  await addHold(ctx.db, row);
  for (const half of [placed.tests, placed.conversation])
    if (half) await takeRun(ctx, half, { holdId: row.id });
  return { ...placed, ...shown(row, ctx) };
}

/** Lets go of what one holds for a person oneself. A colleague's hold that has not lapsed stays theirs: `held-by-colleague`. */
export async function letGoOfOwn(ctx: WriteContext, personId: string): Promise<void> {
  const before = await holdFor(ctx.db, personId);
  if (!before) return;
  if (before.held_by !== ctx.actor.name && before.until > ctx.clock.now())
    throw new Problem('held-by-colleague');
  await deleteHold(ctx.db, before.id);
}

/** Lets go of what is held for a person; whoever may book may, so that a colleague's forgotten hold is no dead end. */
export async function releaseHold(ctx: WriteContext, personId: string): Promise<{ released: boolean }> {
  const before = await holdFor(ctx.db, personId);
  if (before) await deleteHold(ctx.db, before.id);
  return { released: before !== null };
}

/** What is held for a person now; a lapsed hold is none. */
export async function holdShown(
  ctx: Pick<QueryContext, 'db' | 'clock' | 'actor'>,
  personId: string,
  { visits }: PairPapers,
): Promise<Hold | null> {
  const row = await holdFor(ctx.db, personId);
  if (!row || row.until <= ctx.clock.now()) return null;
  const { tests, conversation } = placesHeld(row);
  return {
    tests: await offeredAt(ctx.db, tests, visits.wanted.tests?.minutes ?? 0),
    conversation: await offeredAt(ctx.db, conversation, visits.wanted.conversation?.minutes ?? 0),
    ...shown(row, ctx),
  };
}

function shown({ id, held_by, until }: HoldRow, { actor, clock }: Pick<QueryContext, 'clock' | 'actor'>) {
  const secondsLeft = Math.max(0, Math.ceil(secondsBetween(clock.now(), until)));
  return { id, heldBy: held_by, isMine: held_by === actor.name, until, secondsLeft };
}

async function offeredAt(
  db: Reader,
  place: PlaceWanted | null,
  minutes: number,
): Promise<PlaceOffered | null> {
  if (!place) return null;
  const [clinic] = await clinicsNamed(db, [place.clinicId]);
  const [seer] = await kindsOf(db, clinic ? [clinic.clinician_id] : []);
  if (!clinic || !seer) return null;
  return offered(place, { clinic, seer, minutes });
}
