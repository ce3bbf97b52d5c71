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
  /** Halves of the round that stand or have been. */
  tests: number;
  conversation: number;
  /** Halves of it that are kept for an answer. */
  kept: number;
};

/** Each open task of the pinboard is about something that still wants doing, and what wants it has one. */
export async function wrongOnPinboard(desk: Desk): Promise<string[]> {
  const standing = (part: string) => sql`(SELECT COUNT(*) FROM appointment l WHERE l.cycle_id = t.cycle_id
      AND l.part = ${part} AND l.state IN ('booked', 'arrived', 'in-room', 'done'))`;
  const tasks = await desk.rows<Task>(sql`
    SELECT t.id, t.cycle_id, t.person_id, t.kind, t.sentence, c.ended_as, a.state AS appointment_state,
           CASE WHEN p.death_kind IS NULL AND p.registration = 'registered' THEN 1 ELSE 0 END AS is_here,
           ${standing('tests')} AS tests, ${standing('conversation')} AS conversation,
           (SELECT COUNT(*) FROM appointment l WHERE l.cycle_id = t.cycle_id AND l.state = 'pencilled'
               AND l.kept_until IS NOT NULL) AS kept
      FROM booking_task t JOIN cycle c ON c.id = t.cycle_id JOIN person p ON p.id = t.person_id
      LEFT JOIN appointment a ON a.id = t.appointment_id
     WHERE t.closed_at IS NULL ORDER BY t.id`);
  const { lines, total } = await desk.call('booking.listTasks', { limit: 200 });
  const shown = new Set(lines.map(({ id }) => id));
  const doubled = [...Map.groupBy(tasks, ({ cycle_id, kind }) => `${cycle_id} ${kind}`)]
    .filter(([key, some]) => some.length > 1 && key.endsWith('offer'))
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

function whyPointless({
  kind,
  is_here,
  ended_as,
  appointment_state,
  tests,
  conversation,
  kept,
  sentence,
}: Task) {
  if (is_here === 0) return 'they are not here';
  if (kind === 'tell')
    return appointment_state === 'booked' || appointment_state === 'pencilled'
      ? null
      : `it is ${appointment_state}`;
  if (ended_as !== null && kind !== 'offer') return `their year has ended ${ended_as}`;
  if (kind === 'offer') return kept === 0 ? 'nothing is kept for them' : null;
  // It is to be moved, and still stands where it is.
  if (sentence.startsWith('Still booked') && ['booked', 'pencilled'].includes(appointment_state ?? ''))
    return null;
  if (kind === 'rebook-tests') return tests > 0 ? 'the tests are booked' : null;
  if (kind === 'rebook-conversation') return conversation > 0 ? 'the conversation is booked' : null;
  if (kind === 'rebook-pair') return tests > 0 && conversation > 0 ? 'both are booked' : null;
  return null;
}

/** Places are kept for somebody, and nobody is to say so: unless somebody closed that task, or half of it fell away. */
async function offersNobodyMakes(desk: Desk): Promise<string[]> {
  const rows = await desk.rows<{ id: string; person_id: string }>(sql`
    SELECT a.id, a.person_id FROM appointment a
     WHERE a.state = 'pencilled' AND a.kept_until IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM booking_task t WHERE t.cycle_id = a.cycle_id AND t.closed_at IS NULL
             AND t.kind <> 'tell')
       AND NOT EXISTS (SELECT 1 FROM booking_task t WHERE t.cycle_id = a.cycle_id AND t.closed_how = 'Done')
     ORDER BY a.id`);
  return rows.map(({ id, person_id }) => `${id} is kept for ${person_id}, and nobody is to offer it`);
}
