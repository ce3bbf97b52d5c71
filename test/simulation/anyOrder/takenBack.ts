import { sql } from '../../../main/db/sql.ts';
import { Problem } from '../../../shared/problem.ts';
import { anyOf, type Desk, type Doing } from './desk.ts';

/**
 * Does one thing and takes it back with Ctrl+Z; what stands in the book and on the pinboard must be as
 * before, but for a year that has ended: there the record has the last word.
 */
export function thenTakenBack(doings: readonly Doing[]): Doing {
  return async (desk) => {
    const doing = anyOf(desk, doings);
    if (!doing) return;
    const before = await standing(desk);
    const from = desk.done.length;
    await doing(desk);
    const done = desk.done.slice(from).filter(isChange);
    const { undo } = await desk.call('practice.findUndo', {});
    if (done.length !== 1 || !undo || undo.requestId === before.undo) return;
    const refused = await takeBack(desk, undo);
    if (refused !== null) {
      const isTrue =
        (await isOfGone(desk, undo, refused)) ||
        isOnPerson(refused, done[0] ?? '') ||
        (await isKeptFree(desk, undo, refused));
      if (!isTrue) desk.faults.push(`refused to take back: ${refused}, after ${done[0]}`);
      return;
    }
    const after = await standing(desk);
    const added = after.rows.filter((row) => !before.rows.includes(row));
    const gone = before.rows.filter((row) => !after.rows.includes(row));
    const fell = leavesCancelled.includes(undo.operation) ? gone.flatMap(placeIn) : [];
    const isAsBefore =
      fell.length > 0 ? fell.every((place) => isPinned(place, after.rows)) : added.length + gone.length === 0;
    if (!isAsBefore)
      desk.faults.push(`taken back, and not as before: ${gone.join()} became ${added.join()} by ${done[0]}`);
  };
}

/** What was told on the phone is kept on the person, where it is taken back. */
function isOnPerson(refused: string, done: string): boolean {
  const isTold = /recall\.recordContact .*"outcome":"(died|moved)"/.test(done);
  return isTold && refused.endsWith('Take the death or the departure back on the person.');
}

/** Nothing stands again for somebody who has died or left; a visit nobody had recorded may have stood until now. */
async function isOfGone(desk: Desk, { input }: { input: unknown }, refused: string): Promise<boolean> {
  if (!refused.includes('They are no longer a patient here')) return false;
  const gone = await desk.rows<{ id: string }>(sql`
    SELECT id FROM person WHERE death_kind IS NOT NULL OR registration = 'left' ORDER BY id`);
  return gone.some(({ id }) => JSON.stringify(input).includes(id));
}

/** A place that no longer fits its clinic is kept free as soon as whoever had it has not. */
async function isKeptFree(desk: Desk, { input }: { input: unknown }, refused: string): Promise<boolean> {
  if (!refused.includes('place-given-away')) return false;
  const rows = await desk.rows<{ id: string }>(sql`
    SELECT a.id FROM appointment a JOIN taken_place t ON t.clinic_id = a.clinic_id AND t.place >= a.first_place
       AND t.place < a.first_place + a.places AND t.blocked IS NOT NULL
     WHERE a.state IN ('cancelled', 'did-not-attend') ORDER BY a.id`);
  return rows.some(({ id }) => JSON.stringify(input).includes(id));
}

/** Ctrl+Z; gives why it was refused, in words, or null. */
async function takeBack(desk: Desk, { operation, input }: { operation: string; input: unknown }) {
  try {
    await desk.call(operation as 'recall.takeBack', input as never);
    desk.done.push(`${desk.today()} taken back by ${operation}`);
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    desk.done.push(`${desk.today()} taken back by ${operation}: refused, ${error.code}`);
    return `${operation} ${error.code} ${error.detail ?? ''}`;
  }
}

/** What a no or a death has cancelled may be somebody else's by now: it is to be booked again, as the pinboard says. */
const leavesCancelled = ['recall.takeBack', 'people.withdrawDeath', 'people.recordReturn'];

type Row = Record<string, string | null>;

function placeIn(row: string): Row[] {
  const place = JSON.parse(row.startsWith('{') ? row : '{}') as Row;
  return 'part' in place ? [place] : [];
}

/** What was only offered was no promise. */
function isPinned({ cycle_id: cycleId, state }: Row, rows: readonly string[]): boolean {
  const isOfRound = (row: string) => row.startsWith('rebook-') && row.includes(cycleId ?? '');
  return state !== 'booked' || rows.some(isOfRound);
}

const isChange = (words: string) => !words.includes(': refused') && !/^\S+ \w+\.(find|list)/.test(words);

async function standing(desk: Desk) {
  const { undo } = await desk.call('practice.findUndo', {});
  const { lines } = await desk.call('booking.listTasks', { limit: 200 });
  const booked = await desk.rows<Row>(sql`
    SELECT a.person_id, a.cycle_id, a.part, a.state, a.on_day, a.starts_at, a.kept_until
      FROM appointment a JOIN cycle c ON c.id = a.cycle_id
     WHERE a.state NOT IN ('cancelled', 'did-not-attend') AND c.ended_as IS NULL ORDER BY a.id`);
  const rounds = await desk.rows<Row>(sql`
    SELECT person_id, year, planned_month, ended_as, next_kind FROM cycle ORDER BY person_id, year`);
  const told = await Promise.all(
    (['appointments', 'offers', 'reminders'] as const).map(async (about) => {
      const list = await desk.call('letter.listToTell', { about, limit: 200 });
      return list.lines.map(({ key }) => `${about} ${key}`);
    }),
  );
  return {
    undo: undo?.requestId,
    rows: [
      ...lines.map(({ kind, cycleId, sentence }) => `${kind} ${cycleId} ${sentence}`),
      ...[...booked, ...rounds].map((row) => JSON.stringify(row)),
      ...told.flat(),
    ],
  };
}
