import { sql } from '../../../main/db/sql.ts';
import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { Desk } from './desk.ts';

type Task = {
  id: string;
  cycle_id: string;
  person_id: string;
  kind: BookingTaskKind;
  sentence: string;
  is_here: number;
  ended_as: string | null;
  appointment_state: string | null;
  /** Halves of the round that stand, are kept for an answer, or have been. */
  tests: number;
  conversation: number;
  /** Halves of it that are kept for an answer. */
  kept: number;
  /** Halves of it that were booked or pencilled in after the task was opened, and stand or are kept. */
  since: number;
  /** As its appointment stood when the task was opened. */
  stood_as: string | null;
};

/** Each open task of the pinboard is about something that still wants doing, and what wants it has one. */
export async function wrongOnPinboard(desk: Desk): Promise<string[]> {
  const stands = sql`(SELECT COUNT(*) FROM appointment l WHERE l.cycle_id = t.cycle_id
      AND (l.state IN ('booked', 'arrived', 'in-room', 'done') OR (l.state = 'pencilled' AND l.kept_until IS NOT NULL))`;
  const standing = (part: string) => sql`${stands} AND l.part = ${part})`;
  const tasks = await desk.rows<Task>(sql`
    SELECT t.id, t.cycle_id, t.person_id, t.kind, t.sentence, c.ended_as, a.state AS appointment_state,
           CASE WHEN p.death_kind IS NULL AND p.registration = 'registered' THEN 1 ELSE 0 END AS is_here,
           ${standing('tests')} AS tests, ${standing('conversation')} AS conversation,
           (SELECT COUNT(*) FROM appointment l WHERE l.cycle_id = t.cycle_id AND l.state = 'pencilled'
               AND l.kept_until IS NOT NULL) AS kept,
           ${stands} AND l.id > t.id) AS since,
           (SELECT e.kind FROM appointment_event e WHERE e.appointment_id = t.appointment_id AND e.id < t.id
               AND e.kind NOT IN ('moved', 'told', 'note') ORDER BY e.id DESC LIMIT 1) AS stood_as
      FROM booking_task t JOIN cycle c ON c.id = t.cycle_id JOIN person p ON p.id = t.person_id
      LEFT JOIN appointment a ON a.id = t.appointment_id
     WHERE t.closed_at IS NULL ORDER BY t.id`);
  const { lines, total } = await desk.call('booking.listTasks', { limit: 200 });
  const shown = new Set(lines.map(({ id }) => id));
  // Who is to be moved may be booked again for another reason as well.
  const asking = tasks.filter((task) => !isToMove(task));
  const doubled = [...Map.groupBy(asking, ({ cycle_id, kind }) => `${cycle_id} ${kind}`)]
    .filter(([key, some]) => some.length > 1 && !/tell|waiting/.test(key))
    .map(([key]) => `two tasks ${key}`);
  return [
    ...(total === lines.length ? [] : [`the pinboard has ${total} of ${lines.length} rows`]),
    ...tasks
      .filter(({ id }) => shown.has(id))
      .flatMap((task) => {
        const why = whyPointless(task);
        return why === null ? [] : [`${task.kind} of ${task.person_id}: ${why} (${task.sentence})`];
      }),
    ...doubled,
    ...(await offersNobodyMakes(desk)),
  ];
}

function whyPointless(task: Task): string | null {
  const { kind, is_here, ended_as, appointment_state: state, kept } = task;
  const isToCome = state === 'booked' || state === 'pencilled';
  if (is_here === 0) return 'they are not here';
  if (kind === 'tell') return isToCome ? null : `it is ${state}`;
  // Kept places are theirs until their day, whatever becomes of the year.
  if (kind === 'offer') return kept === 0 ? 'nothing is kept for them' : null;
  if (ended_as !== null) return `their year has ended ${ended_as}`;
  if (kind === 'waiting' || kind === 'outreach')
    return task.since > 0 || (kind === 'outreach' && isToCome) ? 'they have had a time since' : null;
  return isToMove(task) ? null : whyBooked(task);
}

/** It was to be moved when the task was opened, and still stands where it is. */
function isToMove({ stood_as, appointment_state }: Task): boolean {
  return [stood_as, appointment_state].every((state) => state === 'booked' || state === 'pencilled');
}

function whyBooked({ kind, tests, conversation }: Task): string | null {
  if (kind === 'rebook-tests') return tests > 0 ? 'the tests are booked or offered' : null;
  if (kind === 'rebook-conversation')
    return conversation > 0 ? 'the conversation is booked or offered' : null;
  return tests > 0 && conversation > 0 ? 'both are booked or offered' : null;
}

/**
 * Places are kept for somebody, and nobody is to say so: unless half of it has fallen away and is to be booked again, or
 * somebody has closed by hand the last of what was to be done about it. Nobody else closes a task with this word.
 */
async function offersNobodyMakes(desk: Desk): Promise<string[]> {
  const ofPair = sql`t.kind IN ('offer', 'rebook-tests', 'rebook-conversation', 'rebook-pair', 'outreach')`;
  const rows = await desk.rows<{ id: string; person_id: string }>(sql`
    SELECT a.id, a.person_id FROM appointment a
     WHERE a.state = 'pencilled' AND a.kept_until IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM booking_task t WHERE t.cycle_id = a.cycle_id AND t.closed_at IS NULL AND ${ofPair})
       AND NOT EXISTS (SELECT 1 FROM booking_task t WHERE t.closed_how = 'Done' AND t.id = (
             SELECT MAX(t.id) FROM booking_task t WHERE t.cycle_id = a.cycle_id AND ${ofPair}))
     ORDER BY a.id`);
  return rows.map(({ id, person_id }) => `${id} is kept for ${person_id}, and nobody is to offer it`);
}
