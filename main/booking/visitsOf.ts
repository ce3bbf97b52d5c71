import { visitsWanted, type VisitsWanted } from '../../shared/booking/visitsWanted.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { visitNeeds, type VisitNeeds } from '../../shared/people/visitNeeds.ts';
import { placeIn } from '../../shared/recall/keptPlaces.ts';
import type { Milestone } from '../../shared/recall/milestones.ts';
import type { DueCheck } from '../../shared/register/checks.ts';
import { checksFor } from '../../shared/register/checksFor.ts';
import { everyoneElse } from '../../shared/register/placeInGroups.ts';
import { addMonths, ageOn, firstDayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import { newestResults } from '../letter/cohort.sql.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { registersIn } from '../people/personLine.ts';
import { findCheckSettings } from '../register/checkSettings.ts';
import { findGroups, groupsWithRest } from '../register/groups.ts';
import { visitRows, type VisitRow } from './visits.sql.ts';
import { wishesIn } from './pairs/wishes.sql.ts';

/** What one person's year asks of the appointment book. */
export type VisitsOfRound = {
  cycleId: string;
  personId: string;
  plannedMonth: string;
  groupId: string | null;
  /** Both null where nobody is to be booked: the round has ended, the person died or left. */
  wanted: VisitsWanted;
  /** Interpreter and whatever else whoever books sees to. */
  needs: VisitNeeds;
  /** Tests due, for whoever sees them; null where it is not known which registers they are on in that year. */
  checksDue: DueCheck[] | null;
};

/** The longest a result may be valid for any check, in months. */
const longestWindow = 24;

/** What some rounds ask of the appointment book, worked out from the record as it is now. */
export async function visitsOf(
  db: Reader,
  cycleIds: readonly string[],
  today: IsoDate,
): Promise<VisitsOfRound[]> {
  const rows = await visitRows(db, cycleIds);
  const groups = new Map(groupsWithRest((await findGroups(db)).value).map((group) => [group.id, group]));
  const access = (await findAccessSettings(db)).value;
  const settings = (await findCheckSettings(db)).value;
  const results = await resultsOf(db, rows);
  return rows.map((row) => {
    const question = {
      needs: JSON.parse(row.needs) as CommunicationNeed[],
      language: row.language,
      interpreter: row.interpreter === 1,
    };
    const needs = visitNeeds(question, access);
    const checks = checksFor({
      registers: registersIn(row.registers),
      age: ageOn(row.birth_date, today),
      results: results.get(row.person_id) ?? [],
      declined: [],
      plannedMonth: row.planned_month,
      settings,
    });
    return {
      cycleId: row.cycle_id,
      personId: row.person_id,
      plannedMonth: row.planned_month,
      groupId: row.group_id,
      needs,
      checksDue: row.registers === null ? null : checks.due,
      wanted: visitsWanted({
        group: groups.get(row.group_id ?? '') ?? everyoneElse,
        needsTests: checks.needsFirstVisit && isToCome(row, 'tests'),
        needsConversation: isToCome(row, 'conversation'),
        extraMinutes: needs.extraMinutes,
        housebound: row.housebound === 1,
        conversationByPhone: wishesIn(row.wishes).byPhone,
      }),
    };
  });
}

function isToCome(row: VisitRow, milestone: Milestone): boolean {
  if (row.ended_as !== null || row.death_kind !== null || row.registration === 'left') return false;
  return placeIn(row.places, milestone) === 'to-come';
}

async function resultsOf(db: Reader, rows: readonly VisitRow[]) {
  const first = rows.map(({ planned_month }) => planned_month).toSorted()[0];
  if (first === undefined) return new Map<string, { measure: string; takenOn: IsoDate }[]>();
  const ids = rows.map(({ person_id }) => person_id);
  const found = await newestResults(db, ids, addMonths(firstDayOf(first), -longestWindow));
  return new Map(
    [...Map.groupBy(found, (row) => row.person_id)].map(([personId, some]) => [
      personId,
      some.map(({ measure, taken_on }) => ({ measure, takenOn: taken_on })),
    ]),
  );
}
