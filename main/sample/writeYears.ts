import { clinicianKinds } from '../../shared/booking/clinic.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { addDays, addMonths } from '../../shared/time/isoDate.ts';
import { bookingSetting } from '../booking/bookingSetting.ts';
import { addClinics, clinicianRow } from '../booking/clinics/clinic.sql.ts';
import type { WriteContext } from '../context.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { addPastRounds, bookInBulk, openRounds, type Invented } from './bookInBulk.sql.ts';
import { createRandom } from './random.ts';
import {
  clinicsOfSpan,
  fillClinics,
  visitsInYear,
  type HalfTeam,
  type RoundToBook,
} from './yearsOfBookings.ts';

/** How far the book is open, and how full it is then. */
const daysAhead = 84;
const fullAhead = 0.6;
const fullBehind = 0.9;
const perBatch = 10_000;

/**
 * Years of appointments for everyone with a year of care, behind and twelve weeks ahead, in bulk: what a large practice
 * has after so many years, for measurements.
 */
export async function writeYears(ctx: WriteContext, years: number): Promise<void> {
  const today = ctx.clock.today();
  const rounds = (await openRounds(ctx.db, '0000-01', '9999-12')).map(({ person_id, cycle_id }) => ({
    personId: person_id,
    cycleId: cycle_id,
  }));
  const team = await addTeam(ctx, rounds.length);
  const random = createRandom(years);
  for (let ago = years; ago >= 1; ago -= 1) {
    ctx.progress(years - ago, years, 'Inventing the appointments of a year');
    await addPastRounds(ctx.db, ago);
    const past = rounds.map(({ personId, cycleId }) => ({ personId, cycleId: `${cycleId}-${ago}` }));
    const span = {
      from: addMonths(today, -12 * ago),
      until: addDays(addMonths(today, -12 * (ago - 1)), -1),
    };
    const stateOf = () =>
      random.chance(0.94) ? 'done' : random.chance(0.6) ? 'did-not-attend' : 'cancelled';
    await bookSpan(ctx, { team, span, rounds: past, share: fullBehind, stateOf, random });
  }
  const ahead = { from: addDays(today, 1), until: addDays(today, daysAhead) };
  const stateOf = () => 'booked' as const;
  const booked = await bookSpan(ctx, { team, span: ahead, rounds, share: fullAhead, stateOf, random });
  const value = { ...bookingSetting.usual, openUntil: ahead.until };
  await saveSetting(ctx, bookingSetting.id, { value, version: 0 });
  await keepSteps(ctx, booked);
}

async function addTeam(ctx: WriteContext, rounds: number): Promise<HalfTeam[]> {
  const halves = [
    { part: 'tests', kind: clinicianKinds[0], name: 'Healthcare assistant', slotMinutes: 10 },
    { part: 'conversation', kind: clinicianKinds[1], name: 'Nurse', slotMinutes: 20 },
  ] as const;
  const team: HalfTeam[] = [];
  for (const { part, kind, name, slotMinutes } of halves) {
    const count = Math.max(1, Math.ceil(rounds / visitsInYear(slotMinutes)));
    const clinicianIds = Array.from({ length: count }, () => ctx.newId());
    for (const [place, id] of clinicianIds.entries()) {
      const who = { id, name: `${name} ${place + 1}`, kind, memberId: null, languages: [], leftOn: null };
      await ctx.db.insert('clinician', clinicianRow({ ...who, version: 1 }));
    }
    team.push({ part, clinicianIds, slotMinutes });
  }
  return team;
}

type Span = Pick<Parameters<typeof fillClinics>[1], 'share' | 'stateOf' | 'random'> & {
  team: readonly HalfTeam[];
  span: { from: string; until: string };
  rounds: readonly RoundToBook[];
};

/** Opens and fills the clinics of both halves; gives the people who were booked. */
async function bookSpan(ctx: WriteContext, { team, span, ...how }: Span): Promise<string[]> {
  const people = new Set<string>();
  for (const half of team) {
    // The conversations begin two weeks after the tests, with the same people in the same order.
    const from = half.part === 'tests' ? span.from : addDays(span.from, 14);
    const clinics = clinicsOfSpan(half, { ...span, from }, { newId: ctx.newId, bankHolidays });
    await addClinics(ctx.db, clinics);
    let batch: Invented[] = [];
    for (const one of fillClinics(clinics, { ...how, part: half.part, newId: ctx.newId })) {
      people.add(one.personId);
      if (batch.push(one) < perBatch) continue;
      await bookInBulk(ctx.db, batch, ctx.actor.name);
      batch = [];
    }
    await bookInBulk(ctx.db, batch, ctx.actor.name);
  }
  return [...people];
}
