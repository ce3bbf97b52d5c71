import { sql } from '../../../main/db/sql.ts';
import type { OutputOf } from '../../../shared/api.ts';
import type { WorkLine } from '../../../shared/recall/work.contract.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import { wrongInBook } from './bookSo.ts';
import { wrongOnBoard, wrongOnToday } from './countsSo.ts';
import { wrongInDay } from './daySo.ts';
import type { Desk } from './desk.ts';
import { wrongOnPinboard } from './pinboardSo.ts';
import { invitedTwice, leftInThePost, wrongEvidence, wrongToTell } from './sentSo.ts';

/**
 * What is wrong with a practice now, in words, whatever has been done in it before; nothing, as a rule. Not `all` of it is
 * asked after every press: to open each person's page is written down each time, and nothing of it mends itself.
 */
export async function whatIsWrong(desk: Desk, { all }: { all: boolean }): Promise<string[]> {
  const rounds = (await desk.call('recall.listWork', { which: 'all', limit: 200 })).lines;
  const wrong = [
    ...rounds.flatMap(withoutNext),
    ...(await wrongCounts(desk)),
    ...(await wrongYears(desk)),
    ...(await wrongInBook(desk)),
    ...(await wrongOnPinboard(desk)),
    ...desk.faults,
  ];
  if (!all) return wrong;
  for (const personId of desk.people) wrong.push(...(await wrongOfPerson(desk, personId)));
  return [...wrong, ...(await wrongLetters(desk, rounds)), ...(await wrongInLists(desk))];
}

async function wrongInLists(desk: Desk): Promise<string[]> {
  return [
    ...(await wrongOnToday(desk)),
    ...(await wrongOnBoard(desk)),
    ...(await wrongToTell(desk)),
    ...(await wrongEvidence(desk)),
    ...(await invitedTwice(desk)),
    ...(await leftInThePost(desk)),
    ...(await wrongInDay(desk)),
  ];
}

/** Nobody has a year twice, and none goes on for whoever has died or left. */
async function wrongYears({ rows }: Desk): Promise<string[]> {
  const years = await rows<{ person_id: string; year: number; ended_as: string | null; is_here: number }>(sql`
    SELECT c.person_id, c.year, c.ended_as,
           CASE WHEN p.death_kind IS NULL AND p.registration = 'registered' THEN 1 ELSE 0 END AS is_here
      FROM cycle c JOIN person p ON p.id = c.person_id ORDER BY c.id`);
  const twice = years.length - new Set(years.map(({ person_id, year }) => `${person_id} ${year}`)).size;
  return [
    ...(twice > 0 ? [`${twice} years are there twice`] : []),
    ...years.flatMap(({ person_id, year, ended_as, is_here }) =>
      is_here === 0 && ended_as === null ? [`${person_id} is not here and ${year} goes on`] : [],
    ),
  ];
}

function withoutNext({ id, end, next, year }: WorkLine): string[] {
  const isLost = end === null && (next.kind === 'none' || next.on === null);
  return isLost ? [`${id} has nothing to come in ${year}`] : [];
}

/** Every count is the rows behind it. */
async function wrongCounts({ call, today }: Desk): Promise<string[]> {
  const { counts } = await call('recall.countWork', {});
  const due = (await call('recall.listWork', { which: 'due', limit: 200 })).lines;
  const year = qofYearOf(today());
  const { total } = await call('register.findYear', { year });
  const listed = await call('register.listMembers', { year, limit: 200 });
  return [
    ...counts.flatMap(({ kind, due: counted }) => {
      const rows = due.filter(({ next }) => next.kind === kind).length;
      return rows === counted ? [] : [`${counted} counted to ${kind}, ${rows} in the list`];
    }),
    ...(total === listed.total && total === listed.lines.length
      ? []
      : [`the year has ${total}, its list ${listed.total}, with ${listed.lines.length} rows`]),
  ];
}

/** What the ladder asks for and what the guard lets go are one. */
async function wrongLetters({ call, today }: Desk, rounds: readonly WorkLine[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const month of new Set(rounds.map(({ plannedMonth }) => plannedMonth))) {
    const going = idsOf(await call('letter.listGoing', { month, limit: 200 }));
    const held = idsOf(await call('letter.listHeld', { month, limit: 200 }));
    for (const { id, cycleId, next, plannedMonth } of rounds) {
      const isDue = ['invite', 'remind'].includes(next.kind) && next.on !== null && next.on <= today();
      if (going.has(cycleId) && !isDue) wrong.push(`${id} would be written to, and ${next.kind} comes next`);
      if (plannedMonth === month && isDue && !going.has(cycleId) && !held.has(cycleId))
        wrong.push(`${id} is due to be written to, and no run knows of it`);
    }
  }
  return wrong;
}

function idsOf({ lines }: { lines: readonly { cycleId: string }[] }): Set<string> {
  return new Set(lines.map(({ cycleId }) => cycleId));
}

async function wrongOfPerson({ call, today }: Desk, personId: string): Promise<string[]> {
  const person = await call('people.findPerson', { personId });
  const rounds = await call('recall.listCycles', { personId });
  const { appointments } = await call('booking.findPersonAppointments', { personId });
  const toCome = appointments.filter(({ state, onDay }) => state === 'booked' && onDay > today());
  return [
    ...(new Set(rounds.map(({ year }) => year)).size < rounds.length ? [`${personId} has a year twice`] : []),
    ...(new Set(toCome.map(({ part }) => part)).size < toCome.length
      ? [`${personId} has two visits of a kind to come`]
      : []),
    ...(person.standing !== 'registered' ? wrongOfGone({ person, rounds, toCome: toCome.length }) : []),
  ];
}

type Gone = {
  person: OutputOf<'people.findPerson'>;
  rounds: OutputOf<'recall.listCycles'>;
  toCome: number;
};

function wrongOfGone({ person: { id, standing }, rounds, toCome }: Gone): string[] {
  return [
    ...(toCome > 0 ? [`${id} has ${standing} and is booked`] : []),
    ...rounds.flatMap(({ end, year }) => (end === null ? [`${id} has ${standing} and ${year} goes on`] : [])),
  ];
}
