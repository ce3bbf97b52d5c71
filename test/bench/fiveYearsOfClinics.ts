import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addDays, weekdayOf } from '../../shared/time/isoDate.ts';

/** Seen by one clinician in one day of places of 20 minutes. */
const placesOfDay = 18;
const openedAhead = 90;

type Staff = { id: string; kind: 'hca' | 'nurse' | 'gp'; visitsPerDay: number; places: number };

/**
 * Five years of a book that fits the practice: on every working day enough clinics for everyone on the lists, one in
 * sixteen visits missed, open for three months more; the templates go on after that.
 */
export function fiveYearsOfClinics(folder: string, key: string, today: string): void {
  const db = new Database(join(folder, 'practice.db'));
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${key}'"`, 'cache_size=-64000'])
    db.pragma(setting);
  db.exec('BEGIN');
  const rounds = db.prepare('SELECT id, person_id FROM cycle ORDER BY id').all() as Round[];
  const staff = staffFor(db, rounds.length);
  templatesFor(db, staff, today);
  const write = writers(db);
  let at = 0;
  for (let day = addDays(today, -5 * 365); day <= addDays(today, openedAhead); day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    for (const one of staff) at = clinicOfDay(write, { one, day, isPast: day < today, at, rounds });
  }
  db.exec('COMMIT');
  db.close();
}

type Round = { id: string; person_id: string };

function staffFor(db: Database.Database, rounds: number): Staff[] {
  const daysOfYear = 250;
  const hcas = Math.max(1, Math.ceil(rounds / (placesOfDay * daysOfYear)));
  const talkers = Math.max(2, Math.ceil((rounds * 2) / (placesOfDay * daysOfYear)));
  const kinds = [
    ...Array.from({ length: hcas }, () => 'hca' as const),
    ...Array.from({ length: talkers }, (_, at) => (at % 5 === 4 ? ('gp' as const) : ('nurse' as const))),
  ];
  const add = db.prepare(
    `INSERT INTO clinician (id, name, kind, member_id, languages, left_on, version) VALUES (?, ?, ?, NULL, '[]', NULL, 1)`,
  );
  return kinds.map((kind, at) => {
    const id = `bench-${kind}-${at}`;
    add.run(id, `Clinician ${at + 1}`, kind);
    const places = kind === 'hca' ? 1 : 2;
    return { id, kind, places, visitsPerDay: placesOfDay / places };
  });
}

function templatesFor(db: Database.Database, staff: readonly Staff[], today: string): void {
  const add = db.prepare(
    `INSERT INTO clinic_template (id, name, clinician_id, room_id, weekday, starts_at, ends_at, slot_minutes, mode,
       languages, every_weeks, from_on, until_on, version)
     VALUES (?, 'Clinic', ?, NULL, ?, '09:00', '15:00', 20, 'face-to-face', '[]', 1, ?, NULL, 1)`,
  );
  for (const { id } of staff)
    for (const weekday of [1, 2, 3, 4, 5]) add.run(`${id}-${weekday}`, id, weekday, addDays(today, -5 * 365));
}

function writers(db: Database.Database) {
  return {
    clinic: db.prepare(
      `INSERT INTO clinic (id, template_id, name, clinician_id, room_id, on_day, of_day, starts_at, ends_at, slot_minutes,
         places, mode, languages, state, closed_reason, version)
       VALUES (?, ?, 'Clinic', ?, NULL, ?, ?, '09:00', '15:00', 20, ${placesOfDay}, 'face-to-face', '[]', 'open', NULL, 1)`,
    ),
    appointment: db.prepare(
      `INSERT OR IGNORE INTO appointment (id, person_id, cycle_id, part, pair_id, clinic_id, clinician_id, on_day,
         starts_at, minutes, first_place, places, mode, state, booked_by, booked_at, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, '09:00', ?, ?, ?, 'face-to-face', ?, 'Bench', ?, 1)`,
    ),
    place: db.prepare('INSERT INTO taken_place (clinic_id, place, appointment_id) VALUES (?, ?, ?)'),
  };
}

type Day = { one: Staff; day: string; isPast: boolean; at: number; rounds: readonly Round[] };

/** Half of what is to come is booked; what has been is full. */
function clinicOfDay(write: ReturnType<typeof writers>, { one, day, isPast, at, rounds }: Day): number {
  const clinic = `${one.id} ${day}`;
  write.clinic.run(clinic, `${one.id}-${weekdayOf(day)}`, one.id, day, day);
  const part = one.kind === 'hca' ? 'tests' : 'conversation';
  const visits = isPast ? one.visitsPerDay : Math.floor(one.visitsPerDay / 2);
  for (let visit = 0; visit < visits; visit += 1) {
    const round = rounds[(at + visit) % rounds.length];
    if (!round) continue;
    const missed = isPast && (at + visit) % 16 === 0;
    const state = isPast ? (missed ? 'did-not-attend' : 'done') : 'booked';
    const id = `${clinic} ${visit}`;
    const [first, minutes] = [visit * one.places, one.places * 20];
    const who = [round.person_id, round.id, part] as const;
    const values = [id, ...who, id, clinic, one.id, day, minutes, first, one.places, state, day];
    const { changes } = write.appointment.run(values);
    if (changes === 0 || missed) continue;
    for (let place = first; place < first + one.places; place += 1) write.place.run(clinic, place, id);
  }
  return at + visits;
}
