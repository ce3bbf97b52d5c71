import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { sql } from '../../../main/db/sql.ts';
import { capacityRows } from '../../../main/booking/capacity/capacity.sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aBookedPair, clinicsOpenUntil, roundOf } from './aClinic.ts';
import { countOneByOne } from './countOneByOne.ts';

// A practice of its own for every run, each step of it through the door.
vi.setConfig({ testTimeout: 120_000 });

const people = 6;
const reason = 'They asked for it';
const on = '2026-04-07';

type Opened = Awaited<ReturnType<typeof aPractice>>;

/** Some with needs that ask for longer visits, some with needs that do not, with groups and months of their own. */
async function aPractice() {
  const opened = await aPracticeOf([
    { row: 1 },
    { row: 2, circumstances: { language: 'Urdu', interpreter: true } },
    { row: 3, birthDate: '1948-12-03' },
    { row: 4, circumstances: { housebound: true } },
    { row: 5, birthDate: '1961-12-20', circumstances: { language: 'Polish', interpreter: true } },
    { row: 6, birthDate: '1970-02-14' },
  ]);
  await clinicsOpenUntil(opened, '2026-06-26');
  return opened;
}

/** What may happen to the person of a row; what cannot happen to them as they are is refused and changes nothing. */
const happenings = {
  booked: (opened: Opened, row: number) => aBookedPair(opened, row, { tests: row * 2, talk: row }),
  cancelled: async ({ call, ...opened }: Opened, row: number) => {
    const { personId } = await roundOf({ call, ...opened }, row);
    const { appointments } = await call('booking.findPersonAppointments', { personId });
    const live = appointments.find(({ state }) => state === 'booked');
    if (!live) return;
    const { id: appointmentId, version } = live;
    const why = { because: 'person' as const, reason, otherHalf: 'release' as const };
    await call('booking.cancelAppointment', { personId, appointmentId, version, ...why });
  },
  declined: async (opened: Opened, row: number) =>
    opened.call('recall.recordContact', {
      ...(await roundOf(opened, row)),
      method: 'phone',
      outcome: 'declined',
      on,
    }),
  tested: async (opened: Opened, row: number) =>
    opened.call('recall.recordStep', {
      ...(await roundOf(opened, row)),
      milestone: 'tests',
      what: 'done',
      on,
    }),
  moved: async (opened: Opened, row: number) => {
    const { personId } = await roundOf(opened, row);
    await opened.call('recall.moveMonth', {
      who: { personIds: [personId], year: 2026 },
      toMonth: '2026-11',
      reason,
      lasts: row % 2 === 0 ? 'always' : 'once',
    });
  },
  signing: (opened: Opened, row: number) =>
    needing(opened, row, { kind: 'sign-language', term: 'Requires a sign language interpreter' }),
  'large print': (opened: Opened, row: number) =>
    needing(opened, row, { kind: 'large-print-20', term: 'Requires information in large print' }),
  died: async ({ call, ...opened }: Opened, row: number) => {
    const { personId } = await roundOf({ call, ...opened }, row);
    const { version } = await call('people.findPerson', { personId });
    await call('people.recordDeath', { personId, version, death: { kind: 'formal', on } });
  },
  'a day later': async ({ call, clock }: Opened) => {
    clock.set('2026-04-08');
    await call('register.startDay', {});
  },
} as const;

async function needing(
  opened: Opened,
  row: number,
  need: { kind: 'sign-language' | 'large-print-20'; term: string },
) {
  const { personId } = await roundOf(opened, row);
  const { version } = await opened.call('people.findPerson', { personId });
  const needs = [{ ...need, code: null }];
  await opened.call('people.recordNeeds', { personId, version, needs, askedOn: on });
}

const names = Object.keys(happenings) as (keyof typeof happenings)[];
const happened = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: people })), {
  minLength: 4,
  maxLength: 14,
});

const inOrder = <T extends object>(cells: readonly T[]) =>
  cells.map((cell) => JSON.stringify(Object.entries(cell).toSorted())).toSorted();

test('whatever happens to people, the year counts what their rows say one by one', async () => {
  const done = new Set<string>();
  const property = fc.asyncProperty(happened, async (all) => {
    const opened = await aPractice();
    for (const [name, row] of all) {
      try {
        await happenings[name](opened, row);
        done.add(name);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      const { cells } = await opened.call('booking.findYear', {});
      expect(inOrder(cells)).toEqual(inOrder(await countOneByOne(opened.core, [2025, 2026, 2027])));
    }
    await opened.core.close();
  });
  await fc.assert(property, { numRuns: 24, seed: 4 });
  expect([...done].toSorted()).toEqual(names.toSorted());
});

test.skipIf(process.env['HOUSE_TEST_ENGINE'] === 'postgres')(
  'the rounds of a year are counted from an index, without fetching any of them',
  async () => {
    const { core } = await aPractice();
    const asked: string[] = [];
    await core.write(async (db) => {
      const explaining = {
        ...db,
        rows: async <T>(statement: Parameters<typeof db.rows>[0]) => {
          const steps = await db.rows<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`);
          asked.push(...steps.map(({ detail }) => detail));
          return [] as T[];
        },
      };
      await capacityRows(explaining, [2025, 2026]);
    });
    const ofRounds = asked.filter((step) => /\bc\b/.test(step));
    expect(ofRounds.map((step) => step.replace(/ \(.*/, ''))).toEqual([
      'SEARCH c USING COVERING INDEX cycle_counted',
    ]);
  },
);
