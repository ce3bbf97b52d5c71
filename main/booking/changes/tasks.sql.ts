import { notAskedWords, type BookingTask, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { offerToldWords } from '../../../shared/letter/offerTold.ts';
import { allOf, inList, sql, type Sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { personLineOf } from '../../people/personLine.ts';
import { declinedSince } from '../../recall/declinedSince.sql.ts';
import { offerTellings } from '../../recall/offerTold.sql.ts';
import { wantsDoing } from '../../recall/wantsDoing.sql.ts';
import { personLineColumns, type PersonLineRow } from '../../people/people.sql.ts';

type TaskRow = Omit<NewTask, 'id' | 'person_id'> & {
  task_id: string;
  mobile_to_phone: string | null;
  home_to_phone: string | null;
  task_version: number;
  year: number;
  ended_as: string | null;
  declined_since: number | null;
};

/** Which open tasks: of some kinds, of appointments in one clinic; both ways open where nothing is said. */
export type TaskFilter = { kinds: readonly BookingTaskKind[]; clinicId: string | null };

function openOnes({ kinds, clinicId }: TaskFilter): Sql {
  return allOf([
    wantsDoing,
    ...(kinds.length === 0 ? [] : [sql`t.kind IN ${inList(kinds)}`]),
    ...(clinicId === null
      ? []
      : [sql`t.appointment_id IN (SELECT a.id FROM appointment a WHERE a.clinic_id = ${clinicId})`]),
  ]);
}

export async function countTasks(db: Reader, filter: TaskFilter): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM booking_task t JOIN cycle c ON c.id = t.cycle_id WHERE ${openOnes(filter)}`);
  return row?.n ?? 0;
}

/** One window of the open tasks, the longest due first. */
export function listTasks(
  db: Reader,
  filter: TaskFilter & { from: number; limit: number },
): Promise<BookingTask[]> {
  return tasksWhere(db, openOnes(filter), sql`LIMIT ${filter.limit} OFFSET ${filter.from}`);
}

export async function taskNamed(db: Reader, id: string): Promise<BookingTask | null> {
  return (await tasksWhere(db, sql`t.id = ${id}`, sql``))[0] ?? null;
}

/** What is open of one round, though its year may have ended. */
export function openTasksOf(db: Reader, cycleId: string): Promise<BookingTask[]> {
  return tasksWhere(db, sql`t.cycle_id = ${cycleId} AND t.closed_at IS NULL`, sql``);
}

async function tasksWhere(db: Reader, condition: Sql, part: Sql): Promise<BookingTask[]> {
  const rows = await db.rows<PersonLineRow & TaskRow>(sql`
    SELECT ${personLineColumns}, t.id AS task_id, t.cycle_id, t.appointment_id, t.kind, t.sentence, t.due_on, t.opened_by,
           t.opened_at, t.version AS task_version, c.year, c.ended_as, ${declinedSince} AS declined_since,
           CASE WHEN p.restricted = 0 THEN p.mobile END AS mobile_to_phone,
           CASE WHEN p.restricted = 0 THEN p.home_phone END AS home_to_phone
      FROM booking_task t JOIN person p ON p.id = t.person_id JOIN cycle c ON c.id = t.cycle_id
      LEFT JOIN standing s ON s.person_id = t.person_id AND s.year = c.year
     WHERE ${condition} ORDER BY t.due_on, t.id ${part}`);
  const offered = rows.filter(({ kind }) => kind === 'offer').map(({ cycle_id }) => cycle_id);
  const told = Map.groupBy(await offerTellings(db, offered), ({ cycle_id }) => cycle_id);
  return rows.map((row) => ({
    id: row.task_id,
    person: personLineOf(row),
    phones: [row.mobile_to_phone, row.home_to_phone].filter((one) => one !== null),
    cycleId: row.cycle_id,
    appointmentId: row.appointment_id,
    kind: row.kind,
    sentence: row.sentence,
    told: row.kind === 'offer' ? offerToldWords(told.get(row.cycle_id) ?? []) : null,
    notAsked: notAskedWords(row.kind, {
      year: row.year,
      ended: row.ended_as !== null,
      declinedSince: row.declined_since,
    }),
    dueOn: row.due_on,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    version: row.task_version,
  }));
}

export type NewTask = {
  id: string;
  person_id: string;
  cycle_id: string;
  appointment_id: string | null;
  kind: BookingTaskKind;
  sentence: string;
  due_on: string;
  opened_by: string;
  opened_at: string;
};

const taskColumns = [
  'id',
  'person_id',
  'cycle_id',
  'appointment_id',
  'kind',
  'sentence',
  'due_on',
  'opened_by',
  'opened_at',
] as const satisfies readonly (keyof NewTask)[];

export async function addTasks(db: Writer, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  await db.insertMany(
    'booking_task',
    [...taskColumns, 'version'],
    tasks.map((task) => [...taskColumns.map((column) => task[column]), 1]),
  );
}

export async function isOpenTask(db: Reader, id: string): Promise<boolean> {
  return (await db.row(sql`SELECT id FROM booking_task WHERE id = ${id} AND closed_at IS NULL`)) !== null;
}
