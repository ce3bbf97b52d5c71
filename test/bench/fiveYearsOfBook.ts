import { join } from 'node:path';
import Database from 'better-sqlite3';
import { minutesAfter } from '../../shared/booking/clockTime.ts';
import { addDays, weekdayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';

const yearsBack = 5;
const weeksAhead = 8;
/** A healthcare assistant and a nurse for so many people on the list. */
const peopleEach = 10_000;

const kinds = [
  { kind: 'hca', part: 'tests', slotMinutes: 10, minutes: 20 },
  { kind: 'nurse', part: 'conversation', slotMinutes: 20, minutes: 40 },
] as const;
type Kind = (typeof kinds)[number];

/** Five years in which every clinic was full, and eight weeks to come, for rounds that are there; changes the folder for good. */
export function fiveYearsOfBook(
  folder: string,
  key: string,
  { people, today }: { people: number; today: IsoDate },
) {
  const db = new Database(join(folder, 'practice.db'));
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${key}'"`, 'cache_size=-64000'])
    db.pragma(setting);
  const rounds = db.prepare('SELECT id, person_id, year FROM cycle ORDER BY id').all() as Round[];
  const ofYear = Map.groupBy(rounds, ({ year }) => year);
  db.exec('BEGIN');
  const clinicians = addClinicians(db, Math.max(2, Math.round(people / peopleEach)));
  const add = inserts(db);
  let next = 0;
  let visits = 0;
  for (
    let day = addDays(today, -365 * yearsBack);
    day <= addDays(today, 7 * weeksAhead);
    day = addDays(day, 1)
  ) {
    if (weekdayOf(day) > 5) continue;
    const cycles = ofYear.get(qofYearOf(day)) ?? [];
    for (const { id, kind } of clinicians) {
      const clinic = `${id}-${day}`;
      const count = 480 / kind.minutes;
      add.clinic.run(clinic, id, day, kind.slotMinutes, 480 / kind.slotMinutes);
      for (let n = 0; n < count; n += 1) {
        const cycle = cycles[(next += 1) % cycles.length];
        if (cycle) addVisit(add, { clinic, clinicianId: id, kind, day, n, cycle, isPast: day < today });
        visits += 1;
      }
    }
  }
  db.exec('COMMIT');
  db.exec('ANALYZE');
  db.close();
  return { visits, clinicians: clinicians.length };
}

function addClinicians(db: Database.Database, each: number): { id: string; kind: Kind }[] {
  const add = db.prepare(
    `INSERT INTO clinician (id, name, kind, member_id, languages, left_on, version) VALUES (?, ?, ?, NULL, '[]', NULL, 1)`,
  );
  return kinds.flatMap((kind) =>
    Array.from({ length: each }, (_, n) => {
      const id = `bench-${kind.kind}-${n}`;
      add.run(id, `Clinician ${kind.kind} ${n}`, kind.kind);
      return { id, kind };
    }),
  );
}

function inserts(db: Database.Database) {
  return {
    clinic: db.prepare(
      `INSERT INTO clinic (id, template_id, name, clinician_id, room_id, on_day, starts_at, ends_at, slot_minutes, places,
         mode, languages, state, closed_reason, version)
       VALUES (?, NULL, 'Clinic', ?, NULL, ?, '09:00', '17:00', ?, ?, 'face-to-face', '[]', 'open', NULL, 1)`,
    ),
    visit: db.prepare(
      `INSERT INTO appointment (id, person_id, cycle_id, part, pair_id, clinic_id, clinician_id, on_day, starts_at,
         minutes, first_place, places, mode, state, booked_by, booked_at, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, 'face-to-face', ?, 'Bench', ?, 1)`,
    ),
    event: db.prepare(
      `INSERT INTO appointment_event (id, appointment_id, kind, sentence, reason, entered_by, entered_at)
       VALUES (?, ?, ?, '', NULL, 'Bench', ?)`,
    ),
    place: db.prepare(
      `INSERT INTO taken_place (clinic_id, place, appointment_id, hold_id, blocked) VALUES (?, ?, ?, NULL, NULL)`,
    ),
  };
}

type Round = { id: string; person_id: string; year: number };
type Visit = {
  clinic: string;
  clinicianId: string;
  kind: Kind;
  day: IsoDate;
  n: number;
  cycle: { id: string; person_id: string };
  isPast: boolean;
};

function addVisit(add: ReturnType<typeof inserts>, visit: Visit): void {
  const { clinic, clinicianId, kind, day, n, cycle, isPast } = visit;
  const id = `${clinic}-${n}`;
  const at = `${day}T09:00:00.000Z`;
  const state = isPast ? 'done' : 'booked';
  const starts = minutesAfter('09:00', n * kind.minutes);
  const what = [kind.part, cycle.id, clinic, clinicianId, day, starts, kind.minutes, n * 2, state, at];
  add.visit.run(id, cycle.person_id, cycle.id, ...what);
  for (const event of isPast ? ['booked', 'done'] : ['booked'])
    add.event.run(`${id}-${event}`, id, event, at);
  for (const place of [n * 2, n * 2 + 1]) add.place.run(clinic, place, id);
}
