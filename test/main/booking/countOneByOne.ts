import type { CapacityCell } from '../../../shared/booking/capacity/capacityYear.ts';
import type { CommunicationNeed } from '../../../shared/people/importRecord.ts';
import { AccessSettings } from '../../../shared/people/accessSettings.ts';
import { extraMinutesFor } from '../../../shared/people/visitNeeds.ts';
import { sql } from '../../../main/db/sql.ts';
import type { Core } from '../../../main/core.ts';

type Listed = { person_id: string; year: number; planned_month: string; group_id: string };
type Round = {
  id: string;
  person_id: string;
  year: number;
  state: string;
  ended_as: string | null;
  places: string;
};
type Chosen = { id: string; person_id: string; month: number | null; last_year: number | null };
type Person = { id: string; needs: string; language: string | null; interpreter: number | null };
type Rows = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf(core: Core) {
  return core.write(async (db) => ({
    listed: await db.rows<Listed>(sql`SELECT person_id, year, planned_month, group_id FROM standing`),
    rounds: await db.rows<Round>(sql`SELECT id, person_id, year, state, ended_as, places FROM cycle`),
    booked: await db.rows<{ cycle_id: string; state: string }>(sql`SELECT cycle_id, state FROM appointment`),
    chosen: await db.rows<Chosen>(sql`SELECT id, person_id, month, last_year FROM chosen_month`),
    people: await db.rows<Person>(sql`SELECT id, needs, language, interpreter FROM person`),
  }));
}

/** The cells of three years, one row of a list after another from nothing but the rows themselves. */
export async function countOneByOne(core: Core, years: readonly number[]): Promise<CapacityCell[]> {
  const rows = await rowsOf(core);
  const found = new Map<string, CapacityCell>();
  for (const one of rows.listed.filter(({ year }) => years.includes(year))) {
    const extraMinutes = minutesOf(rows, one.person_id);
    const { year, planned_month: month, group_id: groupId } = one;
    const key = [year, month, groupId, extraMinutes].join(' ');
    const none = { people: 0, movable: 0, tests: 0, talks: 0, testsDone: 0, talksDone: 0 };
    const cell = found.get(key) ?? { year, month, groupId, extraMinutes, ...none };
    found.set(key, cell);
    addTo(cell, rows, one);
  }
  return [...found.values()];
}

function addTo(cell: CapacityCell, rows: Rows, { person_id, year }: Listed): void {
  const round = rows.rounds.find((one) => one.person_id === person_id && one.year === year);
  const open = !round || (round.state === 'open' && round.ended_as === null);
  const placeIs = (at: number, letter: string) => round?.places[at] === letter;
  const tests = open && (!round || placeIs(2, '-'));
  const talk = open && (!round || placeIs(5, '-'));
  const live = ['pencilled', 'booked', 'arrived', 'in-room'];
  const isBooked = rows.booked.some((one) => one.cycle_id === round?.id && live.includes(one.state));
  const [last] = rows.chosen
    .filter((one) => one.person_id === person_id)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const chose =
    last !== undefined && last.month !== null && (last.last_year === null || last.last_year > year);
  cell.people += 1;
  cell.tests += tests ? 1 : 0;
  cell.talks += talk ? 1 : 0;
  cell.testsDone += placeIs(2, 'd') ? 1 : 0;
  cell.talksDone += placeIs(5, 'd') ? 1 : 0;
  cell.movable += tests && talk && (!round || placeIs(1, '-')) && !isBooked && !chose ? 1 : 0;
}

function minutesOf({ people }: Rows, personId: string): number {
  const { needs, language, interpreter } = people.find(({ id }) => id === personId) ?? {
    needs: '[]',
    language: null,
    interpreter: null,
  };
  const question = {
    needs: JSON.parse(needs) as CommunicationNeed[],
    language,
    interpreter: interpreter === 1,
  };
  return extraMinutesFor(question, AccessSettings.parse({}));
}
