import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { keepSteps } from '../../../main/recall/keepSteps.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { whatIsWrong } from '../../simulation/anyOrder/alwaysSo.ts';
import { bookDoings } from '../../simulation/anyOrder/bookDoings.ts';
import type { Desk, Doing } from '../../simulation/anyOrder/desk.ts';
import { tryTo } from '../../simulation/anyOrder/desk.ts';
import { letterDoings } from '../../simulation/anyOrder/letterDoings.ts';
import { recordDoings } from '../../simulation/anyOrder/recordDoings.ts';
import { roundDoings } from '../../simulation/anyOrder/roundDoings.ts';
import { createChance } from '../../simulation/chance.ts';
import { clinicsOpenUntil } from '../booking/aClinic.ts';
import { aPracticeOf, has, takeIn } from '../register/takeIn.ts';

/** `HOUSE_ANY_ORDER=100-400` tries those beginnings in place of the usual few; a server takes ten times as long. */
const usual = process.env['HOUSE_TEST_ENGINE'] === 'postgres' ? '1-3' : '1-12';
const [from = 1, to = 1] = (process.env['HOUSE_ANY_ORDER'] ?? usual).split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, place) => from + place);
const presses = 80;

const months = ['04', '05', '06', '09', '03'];
const people = months.map((month, place) => ({
  row: place + 1,
  birthDate: `${1938 + place * 4}-${month}-14`,
  // A GP looks at the first two before anybody writes to them.
  conditions: [has('Essential hypertension'), ...(place < 2 ? [has('Dementia')] : [])],
}));

async function aDesk(seed: number) {
  const opened = await aPracticeOf(people);
  await clinicsOpenUntil(opened, '2026-07-31');
  const { lines } = await opened.call('people.listPeople', {});
  const desk: Desk = {
    call: opened.call,
    chance: createChance(seed),
    people: lines.map(({ id }) => id),
    today: opened.clock.today,
    done: [],
  };
  return { opened, desk };
}

type Opened = Awaited<ReturnType<typeof aDesk>>['opened'];

/** A later day, on which somebody opens the program; on those between nobody did. */
function nextDay({ clock }: Opened): Doing {
  return async (desk) => {
    clock.set(addDays(clock.today(), desk.chance.oneOf([1, 1, 3, 7, 14, 21, 30, 60])));
    for (const day of ['register.startDay', 'booking.startDay', 'recall.startDay'] as const)
      await tryTo(desk, day, {});
  };
}

/** A list brings in something new of somebody: another diagnosis, one that is over, a review somewhere else. */
function newList(opened: Opened): Doing {
  return async (desk) => {
    const { row, birthDate, conditions } = desk.chance.oneOf(people);
    const today = opened.clock.today();
    const over = { ...has('Essential hypertension'), status: 'resolved' as const, resolvedOn: today };
    const said = desk.chance.oneOf([
      { conditions },
      { conditions: [over] },
      { conditions: [...conditions, has('Type 2 diabetes mellitus', today)] },
      { conditions, lastReviewOn: addDays(today, -desk.chance.oneOf([0, 3, 40])) },
    ]);
    desk.done.push(`${today} a list says of ${row}: ${JSON.stringify(said)}`);
    await takeIn(opened, [{ row, birthDate, ...said }]);
  };
}

/** What each round keeps for the lists is what looking at it again comes to. */
async function wronglyKept({ core, clock, manager }: Opened, { people: personIds }: Desk): Promise<string[]> {
  const peopleChanged = () => Promise.resolve();
  return core.write(async (db) => {
    const kept = () => db.rows<{ id: string }>(sql`SELECT * FROM cycle ORDER BY id`);
    const before = await kept();
    const ctx = { db, clock, actor: manager, newId: () => '', progress: () => {}, peopleChanged };
    await keepSteps(ctx, personIds);
    const after = await kept();
    return before.flatMap((row, place) => {
      const [kept, looked] = [JSON.stringify(row), JSON.stringify(after[place])];
      return kept === looked ? [] : [`kept as ${kept}, which is ${looked}`];
    });
  });
}

test.each(seeds)(
  'whatever is done in whatever order, nobody is lost, nobody is written to in error, and every count is its rows (%i)',
  async (seed) => {
    const { opened, desk } = await aDesk(seed);
    const later = nextDay(opened);
    const doings = [
      ...roundDoings,
      ...letterDoings,
      ...bookDoings,
      ...recordDoings,
      later,
      later,
      later,
      newList(opened),
      newList(opened),
    ];
    await later(desk);
    for (let press = 0; press < presses; press += 1) {
      await desk.chance.oneOf(doings)(desk);
      const wrong = [...(await wronglyKept(opened, desk)), ...(await whatIsWrong(desk))];
      expect(wrong, desk.done.slice(-40).join('\n')).toEqual([]);
    }
    expect(desk.done.length).toBeGreaterThan(presses / 3);
  },
);
