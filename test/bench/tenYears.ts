import { join } from 'node:path';
import Database from 'better-sqlite3';

const years = 10;

/**
 * Ten years of rounds for everyone on a list, as a practice at work has them: in each a letter and, for two in three,
 * a call a fortnight later, so that many are excluded for payment and still to be offered care.
 */
export function tenYearsOfRounds(folder: string, key: string, year: number): void {
  const db = new Database(join(folder, 'practice.db'));
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${key}'"`, 'cache_size=-64000'])
    db.pragma(setting);
  db.exec('BEGIN');
  for (let ago = 0; ago < years; ago += 1) oneYear(db, year - ago, ago > 0);
  db.exec('DELETE FROM evidence');
  db.exec('COMMIT');
  db.close();
}

function oneYear(db: Database.Database, year: number, isPast: boolean): void {
  const run = `run-${year}`;
  db.prepare(
    `INSERT INTO letter_run (id, month, group_ids, built_at, built_by) VALUES (?, ?, '[]', ?, 'Bench')`,
  ).run(run, `${year}-05`, `${year}-05-01T09:00:00.000Z`);
  if (isPast)
    db.prepare(
      `INSERT INTO cycle (id, person_id, year, planned_month, state, joined_on, version, step, next_kind, ended_as)
       SELECT id || ? , person_id, ?, ?, 'closed', NULL, 1, 'ended', 'none', 'complete' FROM cycle WHERE year = ?`,
    ).run(`-${year}`, year, `${year}-06`, yearNow(db));
  db.prepare(
    `INSERT INTO invitation (id, run_id, cycle_id, person_id, attempt, serial, template_id, template_version, content)
     SELECT c.id || '-letter', ?, c.id, c.person_id, 1, 1, 'invitation', 1, '{}' FROM cycle c WHERE c.year = ?`,
  ).run(run, year);
  for (const kind of ['built', 'printed', 'posted'])
    db.prepare(
      `INSERT INTO invitation_event (id, invitation_id, kind, happened_on, detail, entered_by, entered_at)
       SELECT c.id || '-letter.' || ?, c.id || '-letter', ?, ?, NULL, 'Bench', ? FROM cycle c WHERE c.year = ?`,
    ).run(
      `${kind === 'built' ? 1 : kind === 'printed' ? 2 : 3}${kind}`,
      kind,
      `${year}-05-02`,
      `${year}-05-02T09:00:00.000Z`,
      year,
    );
  db.prepare(
    `INSERT INTO contact (id, cycle_id, person_id, method, outcome, invited, happened_on, entered_by, entered_at)
     SELECT c.id || '-call', c.id, c.person_id, 'phone', 'will-book', 1, ?, 'Bench', ?
       FROM cycle c WHERE c.year = ? AND ABS(RANDOM()) % 3 > 0`,
  ).run(`${year}-05-16`, `${year}-05-16T09:00:00.000Z`, year);
}

function yearNow(db: Database.Database): unknown {
  return db.prepare('SELECT MAX(year) FROM cycle').pluck().get();
}
