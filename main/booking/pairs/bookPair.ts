import {
  appointmentParts,
  bookedByMistake,
  keepsItsPlaces,
  type Appointment,
  type AppointmentPart,
} from '../../../shared/booking/appointment.ts';
import { settledBy } from '../../../shared/booking/tasks.ts';
import { listName, screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext, WriteContext } from '../../context.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { appointmentNamed, appointmentsOfRound, bookedBy } from '../appointment.sql.ts';
import { bookPlace, changeState } from '../bookPlace.ts';
import { checkPair, type WantedHalves } from './checkPair.ts';
import { holdFor } from './hold.sql.ts';
import { personOfRound } from './pairs.sql.ts';
import { pairPapers, type PairPapers, type Round } from './pairPapers.ts';
import { offerTheRest } from '../changes/offerAnew.ts';
import { closedNow } from '../changes/pinboard.ts';
import { deleteHold } from '../places.sql.ts';
import { reopenTasksSince, settleBooked, settleOfferSince } from '../changes/settleTasks.sql.ts';

/** How a booking closes what waited for it. */
const settledWords = 'Booked';

type Booker = WriteContext & Pick<CommandContext, 'canUndo'>;

/**
 * Books both halves, or the one that is needed, from a hold or directly: what is held for the person is theirs to be
 * booked into, whoever holds it. Throws what `checkPair` finds, `place-taken`, `place-held`, `clinic-closed`.
 */
export async function bookPair(ctx: Booker, asked: Round & WantedHalves): Promise<Appointment[]> {
  const person = await personOfRound(ctx.db, asked);
  if (!person) throw new Problem('not-found');
  const appointments = await bookHalves(ctx, asked);
  const name = listName({
    familyName: person.family_name,
    givenName: person.given_name,
    title: person.title,
  });
  ctx.canUndo({
    operation: 'booking.takeBackBooking',
    input: {
      personId: asked.personId,
      appointments: appointments.map(({ id, version }) => ({ id, version })),
    },
    words: `Booked ${appointments.map((one) => screenDate(one.onDay)).join(' and ')}, ${name}`,
  });
  return appointments;
}

/** Checks and takes the places, and settles what waited for them. Throws as `bookPair`. */
export async function bookHalves(ctx: WriteContext, asked: Round & WantedHalves): Promise<Appointment[]> {
  const { personId, cycleId, tests, conversation } = asked;
  const papers = await pairPapers(ctx.db, asked, ctx.clock.today());
  const placed = await checkPair(ctx.db, papers, {
    wanted: { tests, conversation },
    today: ctx.clock.today(),
  });
  const held = await holdFor(ctx.db, personId);
  if (held) await deleteHold(ctx.db, held.id);
  const same = {
    personId,
    cycleId,
    pairId: pairOf(papers, cycleId) ?? ctx.newId(),
    state: 'booked',
  } as const;
  const appointments: Appointment[] = [];
  for (const part of ['tests', 'conversation'] as const) {
    const place = placed[part];
    if (place) appointments.push(await bookPlace(ctx, { ...same, ...place, part }));
  }
  // Whatever waited for a half that stands now is settled, whichever of them was booked this time.
  const kinds = settledBy(appointmentParts.filter((part) => placed[part] ?? papers.fixed[part]));
  const others = kinds.filter((kind) => kind !== 'offer');
  await settleBooked(ctx.db, { cycleId, kinds: others }, closedNow(ctx, settledWords));
  // A half that is still kept for them, where only the other one was booked, is to be offered.
  await offerTheRest(ctx, { personId, cycleId }, settledWords);
  await keepSteps(ctx, [personId]);
  return appointments;
}

/** A half booked later belongs to the one that stands already. */
function pairOf({ had }: PairPapers, cycleId: string): string | undefined {
  return had.find((one) => one.cycle_id === cycleId)?.pair_id;
}

type TakenBack = { personId: string; appointments: readonly { id: string; version: number }[] };

/**
 * The places are free again, and what waited for them waits again. Throws `step-not-possible` once something came of an
 * appointment, `not-allowed` where somebody else booked it.
 */
export async function takeBackBooking(ctx: WriteContext, asked: TakenBack): Promise<Appointment[]> {
  const changed: Appointment[] = [];
  let since = ctx.clock.now();
  for (const { id, version } of asked.appointments) {
    const before = await appointmentNamed(ctx.db, id);
    if (!before || before.personId !== asked.personId) throw new Problem('not-found');
    const booked = await bookedBy(ctx.db, id);
    if (booked?.booked_by !== ctx.actor.name) throw new Problem('not-allowed');
    if (before.state !== 'booked') throw new Problem('step-not-possible');
    changed.push(await changeState(ctx, id, { to: 'cancelled', version, reason: bookedByMistake }));
    if (booked.booked_at < since) since = booked.booked_at;
  }
  for (const cycleId of new Set(changed.map((one) => one.cycleId))) await waitAgain(ctx, cycleId, since);
  await keepSteps(ctx, [asked.personId]);
  return changed;
}

/** What a booking settled is open again, but for the halves that stand in the book all the same. */
async function waitAgain(ctx: WriteContext, cycleId: string, at: string): Promise<void> {
  const ofRound = await appointmentsOfRound(ctx.db, cycleId);
  const stands = (part: AppointmentPart) =>
    ofRound.some((one) => one.part === part && keepsItsPlaces(one.state));
  const gone = appointmentParts.filter((part) => !stands(part));
  const kinds = [
    ...gone.map((part) => `rebook-${part}` as const),
    ...(['rebook-pair', 'outreach', 'waiting'] as const),
  ];
  await reopenTasksSince(ctx.db, { cycleId, kinds }, { at, how: settledWords });
  // Nor is a half offered that was only offered once the other one was booked.
  await settleOfferSince(ctx.db, { cycleId, at, follows: settledWords }, closedNow(ctx, bookedByMistake));
}
