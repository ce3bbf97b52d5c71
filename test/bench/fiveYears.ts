import { join } from 'node:path';
import Database from 'better-sqlite3';
import { minutesAfter } from '../../shared/booking/clockTime.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../shared/recall/workingDays.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';

const years = 5;
const weeksAhead = 16;
/** Clinics of a working day, three hours each. */
const starts = ['09:00', '13:30'];

type Kind = { kind: 'hca' | 'nurse' | 'gp'; part: 'tests' | 'conversation'; slot: number; visit: number };
const kinds: readonly Kind[] = [
  { kind: 'hca', part: 'tests', slot: 10, visit: 3 },
  { kind: 'nurse', part: 'conversation', slot: 20, visit: 2 },
  { kind: 'gp', part: 'conversation', slot: 20, visit: 2 },
];

/**
 * Five years of an appointment book for everyone on a list, nearly full as a practice's is: every clinic that was held,
 * who was seen in it, and the weeks ahead, the next ones fullest. The folder is changed for good.
 */
export function fiveYearsOfAppointments(folder: string, key: string, today: IsoDate): void {
  const db = new Database(join(folder, 'practice.db'));
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${key}'"`, 'cache_size=-64000'])
    db.pragma(setting);
  db.exec('BEGIN');
  const year = qofYearOf(today);
  for (let ago = 1; ago <= years; ago += 1) pastRounds(db, year - ago);
  const book = new Book(db, today);
  for (let day = addDays(today, -365 * years); day <= addDays(today, 7 * weeksAhead); day = addDays(day, 1))
    if (isWorkingDay(day, bankHolidays)) book.fill(day);
  db.prepare(
    `INSERT INTO setting (id, value, changed_at, changed_by, version) VALUES ('booking', ?, ?, 'Bench', 1)`,
  ).run(JSON.stringify({ openUntil: addDays(today, 7 * weeksAhead) }), `${today}T09:00:00.000Z`);
  db.exec('COMMIT');
  db.exec('ANALYZE');
  db.close();
}

function pastRounds(db: Database.Database, year: number): void {
  const now = db.prepare('SELECT MAX(year) FROM cycle').pluck().get();
  db.prepare(
    `INSERT INTO cycle (id, person_id, year, planned_month, state, joined_on, version, step, next_kind, ended_as)
     SELECT id || ?, person_id, ?, ?, 'closed', NULL, 1, 'ended', 'none', 'complete' FROM cycle WHERE year = ?`,
  ).run(`-${year}`, year, `${year}-06`, now);
}

class Book {
  private readonly db: Database.Database;
  private readonly today: IsoDate;
  private readonly seers: { id: string; kind: Kind }[] = [];
  private readonly rounds = new Map<string, { id: string; person_id: string }[]>();
  private chance = 2026;
  private made = 0;

  constructor(db: Database.Database, today: IsoDate) {
    this.db = db;
    this.today = today;
    const many = db
      .prepare('SELECT COUNT(*) FROM cycle WHERE year = ?')
      .pluck()
      .get(qofYearOf(today)) as number;
    // Half an hour of tests, forty minutes of talk, six hours a day, 250 days a year.
    const needed = { hca: (many * 30) / 90_000, nurse: (many * 34) / 90_000, gp: (many * 6) / 90_000 };
    for (const kind of kinds)
      for (let n = 0; n < needed[kind.kind] + 1; n += 1) {
        const id = `${kind.kind}-${n}`;
        db.prepare(
          `INSERT INTO clinician (id, name, kind, languages, version) VALUES (?, ?, ?, '[]', 1)`,
        ).run(id, `Clinician ${id}`, kind.kind);
        this.seers.push({ id, kind });
      }
  }

  fill(day: IsoDate): void {
    const weeks = (Number(day.slice(0, 4)) - Number(this.today.slice(0, 4))) * 52;
    const isPast = day <= this.today;
    const full = isPast || day <= addDays(this.today, 28) || weeks < 0 ? 0.93 : 0.6;
    for (const seer of this.seers)
      for (const startsAt of starts) this.clinic(day, { ...seer, startsAt, full, isPast });
  }

  private clinic(
    day: IsoDate,
    held: { id: string; kind: Kind; startsAt: string; full: number; isPast: boolean },
  ): void {
    const { kind, startsAt } = held;
    const id = `${held.id}-${day}-${startsAt}`;
    const places = 180 / kind.slot;
    this.run(
      `INSERT INTO clinic (id, name, clinician_id, on_day, starts_at, ends_at, slot_minutes, places, mode, languages,
                           state, version) VALUES (?, 'Clinic', ?, ?, ?, ?, ?, ?, 'face-to-face', '[]', 'open', 1)`,
      [id, held.id, day, startsAt, minutesAfter(startsAt, 180), kind.slot, places],
    );
    for (let place = 0; place + kind.visit <= places; place += kind.visit)
      if (this.next() < held.full) this.visit(day, { ...held, clinicId: id, place });
  }

  private visit(
    day: IsoDate,
    at: { id: string; kind: Kind; startsAt: string; clinicId: string; place: number; isPast: boolean },
  ): void {
    const round = this.roundFor(qofYearOf(day), at.kind.part, at.isPast);
    if (!round) return;
    const id = `visit-${(this.made += 1)}`;
    const { slot, visit, part } = at.kind;
    this.run(
      `INSERT INTO appointment (id, person_id, cycle_id, part, pair_id, clinic_id, clinician_id, on_day, starts_at,
         minutes, first_place, places, mode, state, booked_by, booked_at, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'face-to-face', ?, 'Bench', ?, 1)`,
      [
        id,
        round.person_id,
        round.id,
        part,
        round.id,
        at.clinicId,
        at.id,
        day,
        minutesAfter(at.startsAt, at.place * slot),
      ]
        .concat([slot * visit, at.place, visit] as never[])
        .concat([at.isPast ? 'done' : 'booked', `${day}T09:00:00.000Z`]),
    );
    for (let place = at.place; place < at.place + visit; place += 1)
      this.run('INSERT INTO taken_place (clinic_id, place, appointment_id) VALUES (?, ?, ?)', [
        at.clinicId,
        place,
        id,
      ] as never[]);
  }

  /** Everybody of a year in turn; whoever is to come is booked once, and every third is left to be booked. */
  private roundFor(year: number, part: string, isPast: boolean) {
    const name = `${year} ${part} ${isPast ? 'past' : 'ahead'}`;
    const left = this.rounds.get(name) ?? [];
    if (left.length === 0) {
      if (!isPast && this.rounds.has(name)) return undefined;
      // This year's rounds are seen ahead only, so that whoever is asked for below has everything before them.
      const from = isPast ? Math.min(year, qofYearOf(this.today) - 1) : qofYearOf(this.today);
      left.push(
        ...(this.db
          .prepare(`SELECT id, person_id FROM cycle WHERE year = ? AND (? = 1 OR rowid % 3 > 0)`)
          .all(from, isPast ? 1 : 0) as { id: string; person_id: string }[]),
      );
    }
    this.rounds.set(name, left);
    return left.pop();
  }

  private readonly statements = new Map<string, Database.Statement>();
  private run(text: string, values: readonly (string | number)[]): void {
    const statement = this.statements.get(text) ?? this.db.prepare(text);
    this.statements.set(text, statement);
    statement.run(...values);
  }

  private next(): number {
    this.chance = (this.chance * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.chance / 2_147_483_648;
  }
}
