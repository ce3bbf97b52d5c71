import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import type { RegisterBasis } from '../../shared/register/registerRule.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearName, qofYearOf, type QofYear } from '../../shared/time/qofYear.ts';
import type { WriteContext } from '../context.ts';
import { findGroups, asksForAge, groupsWithRest } from './groups.ts';
import { keepMemberships } from './keepMemberships.ts';
import { closeCycles, cyclesOf, openCycles, type CycleMonthRow } from './openCycles.sql.ts';
import { conditionFacts, medicineFacts, medicinesKnownFor, peopleToPlace } from './recordFacts.sql.ts';
import {
  addReviewDays,
  addStandings,
  forgetStandings,
  hasEarlierImport,
  peopleListed,
  reviewDaysOf,
} from './standing.sql.ts';
import { placePerson, type Placing } from './placePerson.ts';
import { registerBasis } from './registerBasis.ts';
import { createTermAsker } from './termAsker.ts';

// Each chunk asks for its people's facts in a few statements; far below what either engine binds at most.
const chunk = 500;

/** What has changed about people: something was recorded today, or only time has gone by since somebody looked. */
type Change = 'recorded' | 'time';

/**
 * Decides again where these people stand: registers, group, planned month of this and the next year, and the cycle of
 * this year. Idempotent: run twice it changes nothing the second time. What came about by time alone is dated by the day
 * it did, not by that of the look; what was recorded may not be, for those days knew nothing of it.
 */
export async function placePeople(
  ctx: WriteContext,
  personIds: readonly string[],
  change: Change = 'recorded',
): Promise<void> {
  if (personIds.length === 0) return;
  const today = ctx.clock.today();
  const groups = groupsWithRest((await findGroups(ctx.db)).value);
  const round: Round = {
    basis: await registerBasis(ctx.db),
    groups,
    birthdaysMatter: groups.some((group) => asksForAge(group.rule)),
    year: qofYearOf(today),
    hasEarlierImport: await hasEarlierImport(ctx.db),
    today,
    change,
  };
  const terms = createTermAsker(ctx);
  for (let from = 0; from < personIds.length; from += chunk) {
    ctx.progress(from, personIds.length, 'Placing people on registers and in groups');
    await placeChunk(ctx, personIds.slice(from, from + chunk), { round, terms });
  }
  await terms.ask();
}

type Round = {
  basis: RegisterBasis;
  groups: GroupDefinition[];
  birthdaysMatter: boolean;
  year: QofYear;
  hasEarlierImport: boolean;
  today: IsoDate;
  change: Change;
};

async function placeChunk(
  ctx: WriteContext,
  ids: readonly string[],
  { round, terms }: { round: Round; terms: ReturnType<typeof createTermAsker> },
): Promise<void> {
  const { db } = ctx;
  const people = await peopleToPlace(db, ids);
  const conditions = Map.groupBy(await conditionFacts(db, ids), (row) => row.person_id);
  const medicines = Map.groupBy(await medicineFacts(db, ids), (row) => row.person_id);
  const medicinesKnown = await medicinesKnownFor(db, ids);
  const cycles = Map.groupBy(await cyclesOf(db, ids, round.year - 1), (row) => row.person_id);
  const listedBefore = await peopleListed(db, ids);
  const reviewDays: ReadonlyMap<string, IsoDate> =
    round.change === 'time' ? await reviewDaysOf(db, ids) : new Map();

  const placings = people.map((person) =>
    placePerson({
      person,
      conditions: conditions.get(person.id) ?? [],
      medicines: medicinesKnown.has(person.id) ? (medicines.get(person.id) ?? []) : null,
      cycles: cycles.get(person.id) ?? [],
      lookFrom: earlier(reviewDays.get(person.id) ?? round.today, round.today),
      isNew: round.hasEarlierImport && !listedBefore.has(person.id),
      round,
    }),
  );
  for (const placing of placings) terms.note(placing.openTerms);

  await keepMemberships(ctx, placings);
  await forgetStandings(db, ids);
  await addStandings(
    db,
    placings.flatMap((one) => one.standings),
  );
  await addReviewDays(
    db,
    placings.flatMap(({ personId, nextChangeOn }) => (nextChangeOn ? [{ personId, on: nextChangeOn }] : [])),
  );
  await openMissingCycles(ctx, placings, { cycles, year: round.year });
  await closeEndedCycles(ctx, placings);
}

/** Everyone with a place this year, or one carried into it, has a cycle: it is what a letter is an invitation of. */
async function openMissingCycles(
  ctx: WriteContext,
  placings: readonly Placing[],
  { cycles, year }: { cycles: Map<string, CycleMonthRow[]>; year: QofYear },
) {
  const missing = placings.flatMap(({ personId, standings, joinedOn }) =>
    standings
      .filter((one) => one.year <= year && !cycles.get(personId)?.some((cycle) => cycle.year === one.year))
      .map((one) => ({
        id: ctx.newId(),
        personId,
        year: one.year,
        plannedMonth: one.planned_month,
        // Joining matters to the round of its own year only.
        joinedOn: joinedOn !== null && qofYearOf(joinedOn) === one.year ? joinedOn : null,
      })),
  );
  await openCycles(ctx.db, missing);
}

/** A round of the year that is over ends with a sentence that says how, unless it is carried. */
async function closeEndedCycles(ctx: WriteContext, placings: readonly Placing[]) {
  const words = { reviewed: 'reviewed', ended: 'not reviewed' };
  const closings = placings.flatMap(({ endings }) =>
    endings.flatMap(({ cycleId, year, how }) =>
      how === 'carried'
        ? []
        : [{ cycleId, sentence: `The year ${qofYearName(year)} is over: ${words[how]}` }],
    ),
  );
  await closeCycles(ctx.db, closings, { by: ctx.actor.name, at: ctx.clock.now() });
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
