import { keepsItsPlaces } from '../../../shared/booking/appointment.ts';
import type { DayVisit, OtherVisit } from '../../../shared/booking/day.contract.ts';
import type { AccessSettings } from '../../../shared/people/accessSettings.ts';
import type { CommunicationNeed } from '../../../shared/people/importRecord.ts';
import type { DueCheck } from '../../../shared/register/checks.ts';
import { toDoInWords } from '../../../shared/booking/sheetWords.ts';
import { visitNeeds } from '../../../shared/people/visitNeeds.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Reader } from '../../db/store.ts';
import { findAccessSettings } from '../../people/accessSettings.ts';
import { personLineOf } from '../../people/personLine.ts';
import { visitsOf } from '../visitsOf.ts';
import {
  appointmentsOfYears,
  visitsOfDays,
  type DaySpan,
  type OtherVisitRow,
  type VisitRow,
} from './day.sql.ts';

/** Somebody in the book with the places they have, or had where they did not attend. */
export type PlacedVisit = {
  clinicId: string;
  onDay: string;
  first: number;
  count: number;
  takes: boolean;
  visit: DayVisit;
};

type Known = {
  access: AccessSettings;
  others: ReadonlyMap<string, readonly OtherVisitRow[]>;
  due: ReadonlyMap<string, readonly DueCheck[] | null>;
};

/** Everybody of some days with what is to be done for them and the other half of their year. */
export async function dayVisits(db: Reader, span: DaySpan, today: IsoDate): Promise<PlacedVisit[]> {
  const rows = await visitsOfDays(db, span);
  if (rows.length === 0) return [];
  const cycleIds = [...new Set(rows.map(({ cycle_id }) => cycle_id))];
  // The book looks again every few seconds, mostly where nobody has written anything.
  const due = await db.kept(`what is due ${JSON.stringify({ ...span, today })}`, () =>
    dueIn(db, cycleIds, today),
  );
  const known: Known = {
    access: (await findAccessSettings(db)).value,
    others: Map.groupBy(await appointmentsOfYears(db, cycleIds), (row) => row.cycle_id),
    due,
  };
  return rows.map((row) => ({
    clinicId: row.clinic_id,
    onDay: row.on_day,
    first: row.first_place,
    count: row.places,
    takes: keepsItsPlaces(row.state),
    visit: visitOf(row, known),
  }));
}

async function dueIn(db: Reader, cycleIds: readonly string[], today: IsoDate): Promise<Known['due']> {
  const rounds = await visitsOf(db, cycleIds, today);
  return new Map(rounds.map(({ cycleId, checksDue }) => [cycleId, checksDue]));
}

function visitOf(row: VisitRow, { access, others, due }: Known): DayVisit {
  const { id: personId, endedOn: _endedOn, ...person } = personLineOf(row);
  return {
    ...person,
    appointmentId: row.appointment_id,
    version: row.version,
    personId,
    cycleId: row.cycle_id,
    preferredName: row.preferred_name,
    part: row.part,
    state: row.state,
    minutes: row.minutes,
    mode: row.mode,
    seeTo: seenTo(row, access),
    toDo: toDoInWords(due.get(row.cycle_id) ?? null, row.part),
    since: row.since,
    keptUntil: row.state === 'pencilled' ? row.kept_until : null,
    bookedBy: row.booked_by,
    bookedAt: row.booked_at,
    otherHalf: otherHalfOf(row, others.get(row.cycle_id) ?? []),
  };
}

/** Whoever is booked with the visit, then what else matters in the room, each beginning with a capital. */
function seenTo({ needs, language, interpreter }: VisitRow, access: AccessSettings): string[] {
  // Most people need nothing: then there is nothing to take apart.
  if (needs === '[]' && interpreter !== 1) return [];
  const { professionals, others } = visitNeeds(
    { needs: JSON.parse(needs) as CommunicationNeed[], language, interpreter: interpreter === 1 },
    access,
  );
  return [...professionals, ...others].map((words) => words.charAt(0).toUpperCase() + words.slice(1));
}

/** The one that still stands before one that was missed; of several the last. */
function otherHalfOf({ part }: VisitRow, ofYear: readonly OtherVisitRow[]): OtherVisit | null {
  const others = ofYear.filter((one) => one.part !== part);
  const other = others.findLast(({ state }) => state !== 'did-not-attend') ?? others.at(-1);
  if (!other) return null;
  const { id, on_day, starts_at, clinician_name, minutes, state } = other;
  return {
    appointmentId: id,
    part: other.part,
    onDay: on_day,
    startsAt: starts_at,
    minutes,
    clinicianName: clinician_name,
    state,
  };
}
