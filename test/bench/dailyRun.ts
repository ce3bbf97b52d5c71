import { fork } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '../../main/db/sql.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import { openYears } from './openYears.ts';

const skipped = 9;

/** How the days after one are lived in a copy of the practice. */
const ways = {
  'every day': async (folder: string, day: IsoDate) => {
    for (let after = 1; after <= skipped; after += 1) await lookOn(folder, addDays(day, after));
  },
  'skipped for nine days': (folder: string, day: IsoDate) => lookOn(folder, addDays(day, skipped)),
  'run twice': async (folder: string, day: IsoDate) => {
    await lookOn(folder, addDays(day, skipped));
    await lookOn(folder, addDays(day, skipped));
  },
  'killed half-way': async (folder: string, day: IsoDate) => {
    await killedOn(folder, addDays(day, skipped));
    await lookOn(folder, addDays(day, skipped));
  },
} as const;

/** Lives the next nine days of a practice in four ways, each in a copy, and says which of them ended otherwise. */
export async function endsTheSame(folder: string, day: IsoDate): Promise<string[]> {
  const ends = new Map<string, string[]>();
  for (const [name, live] of Object.entries(ways)) {
    const copy = `${folder}-days`;
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    await live(copy, day);
    ends.set(name, await standOf(copy, addDays(day, skipped)));
    rmSync(copy, { recursive: true, force: true });
  }
  const usual = new Set(ends.get('every day'));
  return [...ends].flatMap(([name, end]) => {
    const other = end.find((line) => !usual.has(line));
    const same = other === undefined && end.length === usual.size;
    return same
      ? []
      : [`${day}: the daily run, ${name}, ended otherwise: ${other ?? 'something is missing'}`];
  });
}

/** The daily look, as if nobody had looked yet that day. */
async function lookOn(folder: string, day: IsoDate): Promise<void> {
  const { core, call, close } = await openYears(folder, day);
  await core.write((db) => db.run(sql`DELETE FROM setting WHERE id = 'recall-day'`));
  await call('register.startDay', {});
  await call('recall.startDay', {});
  await close();
}

function killedOn(folder: string, day: IsoDate): Promise<void> {
  const child = fork(join(import.meta.dirname, 'killedDay.ts'), [folder, day], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`Not killed, but ended with ${code}`)),
    );
  });
}

/** Where everybody stands, a line for each; ids of rows are left out, they are made anew. */
async function standOf(folder: string, day: IsoDate): Promise<string[]> {
  const { core, close } = await openYears(folder, day);
  const rows = await core.write(async (db) => [
    ...(await db.rows(sql`
      SELECT 'cycle' AS what, person_id, year, planned_month, state, joined_on, step, places, step_since, next_kind,
             next_on, next_channel, ended_as FROM cycle`)),
    ...(await db.rows(sql`
      SELECT 'standing' AS what, person_id, year, planned_month, group_id, also_fits, registers, flags FROM standing`)),
    ...(await db.rows(sql`
      SELECT 'evidence' AS what, person_id, year, register, counting, care, still_due FROM evidence`)),
  ]);
  await close();
  return rows.map((row) => JSON.stringify(row));
}
