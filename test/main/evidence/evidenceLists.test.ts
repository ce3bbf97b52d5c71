import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { keepEvidence } from '../../../main/evidence/keepEvidence.ts';
import { evidenceShows, type EvidenceLine } from '../../../shared/evidence/evidence.contract.ts';
import type { Register } from '../../../shared/register/facts.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { anInventedPractice } from '../register/anInventedPractice.ts';

type Opened = Awaited<ReturnType<typeof anInventedPractice>>;
type Asked = { register: Register | null; show: (typeof evidenceShows)[number] };

async function allFound({ call }: Opened, asked: Asked, limit = 60) {
  const lines: EvidenceLine[] = [];
  for (;;) {
    const page = await call('evidence.listPeople', { year: 2026, ...asked, from: lines.length, limit });
    lines.push(...page.lines);
    if (page.lines.length === 0 || lines.length >= page.total) return { total: page.total, lines };
  }
}

/** Phone calls of this year for about two people in three, none, one or two each, some too near each other. */
async function inviteMany({ core, clock, manager }: Opened): Promise<void> {
  await core.write(async (db) => {
    const rounds = await db.rows<{ id: string; person_id: string }>(sql`
      SELECT id, person_id FROM cycle WHERE year = 2026 ORDER BY id`);
    const calls = rounds.flatMap((round, index) =>
      [0, index % 11]
        .slice(0, index % 3)
        .map((days, place) => [
          `call-${index}-${place}`,
          round.id,
          round.person_id,
          'phone',
          'will-book',
          1,
          addDays('2026-09-01', days),
          manager.name,
          clock.now(),
        ]),
    );
    await db.insertMany(
      'contact',
      'id cycle_id person_id method outcome invited happened_on entered_by entered_at'.split(' '),
      calls,
    );
    const ids = rounds.map((round) => round.person_id);
    await keepEvidence({ db, clock, progress: () => {} }, ids);
  });
}

test(
  'whatever is asked, the figure is the number of people behind it, each once, and each fits',
  { timeout: 120_000 },
  async () => {
    const opened = await anInventedPractice(900);
    await inviteMany(opened);
    const year = await opened.call('evidence.findYear', { year: 2026 });
    expect(year.stillDue).toBeGreaterThan(10);

    for (const figures of year.registers) {
      const { register } = figures;
      const shown: [Asked['show'], number][] = [
        ['everyone', figures.people],
        ['none', figures.none],
        ['one', figures.one],
        ['two', figures.two],
        ['still-due', figures.stillDue],
        ...(figures.recent === null ? [] : [['recent', figures.recent] as [Asked['show'], number]]),
      ];
      for (const [show, figure] of shown) {
        const found = await allFound(opened, { register, show });
        expect([register, show, found.total, new Set(found.lines.map(({ id }) => id)).size]).toEqual([
          register,
          show,
          figure,
          figure,
        ]);
      }
    }
    const due = await allFound(opened, { register: null, show: 'still-due' });
    expect([due.total, due.lines.length]).toEqual([year.stillDue, year.stillDue]);
  },
);

test(
  'windows of any size put together are the whole list, in the order of names',
  { timeout: 120_000 },
  async () => {
    const opened = await anInventedPractice(500);
    await inviteMany(opened);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Register | null>(null, 'HTN', 'DM', 'AST'),
        fc.constantFrom(...evidenceShows),
        fc.integer({ min: 7, max: 200 }),
        async (register, show, limit) => {
          const { lines, total } = await allFound(opened, { register, show }, limit);
          const whole = await allFound(opened, { register, show }, 200);
          expect(lines.map(({ id }) => id)).toEqual(whole.lines.map(({ id }) => id));
          expect(total).toBe(lines.length);
          for (const { evidence, careStatus } of lines) {
            expect(evidence.length).toBeGreaterThan(0);
            if (register !== null) expect(evidence.map((one) => one.register)).toEqual([register]);
            if (show === 'still-due')
              expect(evidence.every(({ counting, stillDue }) => counting === 2 && stillDue)).toBe(true);
            if (show === 'still-due') expect(careStatus).toBe('to-offer');
          }
        },
      ),
      { numRuns: 25 },
    );
  },
);

test('counting everyone again changes nothing', async () => {
  const opened = await anInventedPractice(300);
  await inviteMany(opened);
  const rows = () =>
    opened.core.write((db) => db.rows(sql`SELECT * FROM evidence ORDER BY person_id, year, register`));
  const before = await rows();
  await opened.core.write(async (db) => {
    const people = await db.rows<{ id: string }>(sql`SELECT id FROM person ORDER BY id`);
    await keepEvidence(
      { db, clock: opened.clock, progress: () => {} },
      people.map(({ id }) => id),
    );
  });
  expect(await rows()).toEqual(before);
});

test('a practice brought up to this version counts everyone with the first thing it does', async () => {
  const opened = await anInventedPractice(200);
  await inviteMany(opened);
  const before = await opened.call('evidence.findYear', { year: 2026 });
  await opened.core.write((db) => db.run(sql`DELETE FROM evidence`));
  await opened.call('register.startDay', {});
  expect(await opened.call('evidence.findYear', { year: 2026 })).toEqual(before);
});
