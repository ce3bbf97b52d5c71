import {
  dueReminder,
  lastDayToRemind,
  type DueReminder,
  type WhichReminder,
} from '../../shared/letter/reminderDue.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import { isMessage } from '../../shared/recall/channel.ts';
import { messagesThatRemind, remindedByLetter, type Day } from './remindedByLetter.ts';
import {
  remindableRows,
  saidOf,
  sentOf,
  type RemindableRow,
  type SentOfRow,
  type WhichAppointments,
} from './toRemind.sql.ts';

/** An appointment with the reminder that is due of it today; null where none is. */
export type ToRemind = RemindableRow & { due: DueReminder | null };

const perStatement = 500;

/** Everything a reminder is due of today, in the order of the appointments; nothing where no way of sending is set up. */
export async function remindersDue(db: Reader, day: Day): Promise<ToRemind[]> {
  const { today, rules } = day;
  const messages = messagesThatRemind(day);
  if (!rules.remind || (messages.length === 0 && rules.letterReminder === null)) return [];
  const all = await lookAt(db, {
    which: { after: today, until: lastDayToRemind(today, rules, bankHolidays) },
    ...day,
    but: new Set(),
  });
  return all.filter(({ due }) => due !== null && (due.by === 'letter' || messages.length > 0));
}

/** The same of some appointments, as if the messages named in `but` had not been made. */
export async function remindersOf(
  db: Reader,
  ids: readonly string[],
  known: Day & { but: ReadonlySet<string> },
): Promise<Map<string, DueReminder | null>> {
  const found: ToRemind[] = [];
  for (let from = 0; from < ids.length; from += perStatement)
    found.push(...(await lookAt(db, { which: { ids: ids.slice(from, from + perStatement) }, ...known })));
  return new Map(found.map(({ id, due }) => [id, due]));
}

type Look = Day & { which: WhichAppointments; but: ReadonlySet<string> };

async function lookAt(db: Reader, { which, but, ...day }: Look): Promise<ToRemind[]> {
  const { rules, today } = day;
  const rows = await remindableRows(db, which);
  const byLetter = await remindedByLetter(db, rows, day);
  const found: ToRemind[] = [];
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    const knownOf = await whatTheyKnow(
      db,
      some.map(({ id }) => id),
      but,
    );
    for (const row of some) {
      const facts = {
        state: row.state,
        onDay: row.on_day,
        mayBeReminded: row.kept_from === 0,
        byLetter: byLetter(row),
        ...knownOf(row),
      };
      found.push({ ...row, due: dueReminder(facts, { rules, today, bankHolidays }) });
    }
  }
  return found;
}

/** Since when they know of an appointment as it stands, and which reminders of it were made. */
async function whatTheyKnow(db: Reader, ids: readonly string[], but: ReadonlySet<string>) {
  const sent = Map.groupBy(await sentOf(db, ids), keyOf);
  const said = Map.groupBy(await saidOf(db, ids), keyOf);
  return ({ id, version }: RemindableRow) => {
    const key = keyOf({ appointment_id: id, version });
    const made = (sent.get(key) ?? []).filter((one) => !but.has(one.invitation_id));
    const days = [...made.flatMap(toldDay), ...(said.get(key) ?? []).map(({ told_on }) => told_on)];
    const hadLetter = made.some((one) => remindedBy(one).length > 0 && !isMessage(one.channel));
    return { toldOn: days.toSorted()[0] ?? null, reminded: made.flatMap(remindedBy), hadLetter };
  };
}

const keyOf = ({ appointment_id, version }: { appointment_id: string; version: number }) =>
  `${appointment_id} ${version}`;

/** Only what has left the building and not come back has told anybody. */
function toldDay({ reminds, last_kind, left_on }: SentOfRow): IsoDate[] {
  const hasLeft = last_kind === 'printed' || last_kind === 'posted';
  return reminds === null && hasLeft && left_on !== null ? [left_on] : [];
}

function remindedBy({ reminds, last_kind }: SentOfRow): WhichReminder[] {
  return last_kind !== 'withdrawn' && (reminds === 1 || reminds === 2) ? [reminds] : [];
}
