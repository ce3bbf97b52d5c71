import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { keepSteps } from '../../../main/recall/keepSteps.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { whatIsWrong } from '../../simulation/anyOrder/alwaysSo.ts';
import { changeDoings } from '../../simulation/anyOrder/changeDoings.ts';
import { bookDoings } from '../../simulation/anyOrder/bookDoings.ts';
import type { Desk, Doing } from '../../simulation/anyOrder/desk.ts';
import { tryTo } from '../../simulation/anyOrder/desk.ts';
import { formatDoings } from '../../simulation/anyOrder/formatDoings.ts';
import { letterDoings } from '../../simulation/anyOrder/letterDoings.ts';
import { offerDoings } from '../../simulation/anyOrder/offerDoings.ts';
import { openClinics, recordDoings } from '../../simulation/anyOrder/recordDoings.ts';
import { roundDoings } from '../../simulation/anyOrder/roundDoings.ts';
import { settingDoings } from '../../simulation/anyOrder/settingDoings.ts';
import { thenTakenBack } from '../../simulation/anyOrder/takenBack.ts';
import { tellDoings } from '../../simulation/anyOrder/tellDoings.ts';
import { createChance } from '../../simulation/chance.ts';
import { emailTemplateId, notifyKey, textTemplateId } from '../../support/notifyStandIn.ts';
import { addSuppliers } from '../letter/aSupplier.ts';
import { clinicsOpenUntil } from '../booking/aClinic.ts';
import { aPracticeOf, has, takeIn } from '../register/takeIn.ts';

/** `HOUSE_ANY_ORDER=100-400` tries those beginnings in place of the usual few; a server takes ten times as long. */
const usual = process.env['HOUSE_TEST_ENGINE'] === 'postgres' ? '1-3' : '1-12';
const [from = 1, to = 1] = (process.env['HOUSE_ANY_ORDER'] ?? usual).split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, place) => from + place);
const presses = 80;

const months = ['04', '05', '06', '09', '03', '05'];
const salbutamol = { code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2026-03-20' };
const people = months.map((month, place) => ({
  row: place + 1,
  // The last is of an age at which nobody is texted.
  birthDate: `${place === 5 ? 2011 : 1938 + place * 4}-${month}-14`,
  mobile: place % 2 === 1 ? `07700 90012${place}` : null,
  email: place > 3 ? `somebody${place}@example.test` : null,
  // A GP looks at the first two before anybody writes to them.
  conditions: [
    has(place === 5 ? 'Asthma' : 'Essential hypertension', '2018-03-01'),
    ...(place < 2 ? [has('Dementia')] : []),
  ],
  medicines: place === 5 ? [salbutamol] : [],
}));

async function aDesk(seed: number) {
  const opened = await aPracticeOf(people);
  await clinicsOpenUntil(opened, '2026-07-31');
  // A practice that is set up to send, where nothing is sent: what becomes of a message is told by hand.
  if (seed % 3 > 0)
    await opened.call('letter.changeSending', {
      apiKey: notifyKey,
      textTemplateId,
      emailTemplateId,
      letters: false,
      standIn: 'http://127.0.0.1:9',
      version: 0,
    });
  await addSuppliers(opened);
  const { lines } = await opened.call('people.listPeople', {});
  const desk: Desk = {
    call: opened.call,
    chance: createChance(seed),
    people: lines.map(({ id }) => id),
    today: opened.clock.today,
    done: [],
    faults: [],
    rows: (question) => opened.core.write((db) => db.rows(question)),
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
    if (desk.chance.happens(0.5)) await openClinics(desk);
  };
}

/** A list brings in something new of somebody: another diagnosis, one that is over, a review somewhere else. */
function newList(opened: Opened): Doing {
  return async (desk) => {
    const one = desk.chance.oneOf(people);
    const { row, conditions } = one;
    const today = opened.clock.today();
    const over = { ...has('Essential hypertension'), status: 'resolved' as const, resolvedOn: today };
    const said = desk.chance.oneOf([
      { conditions },
      { conditions: [over] },
      { conditions: [...conditions, has('Type 2 diabetes mellitus', today)] },
      { conditions, lastReviewOn: addDays(today, -desk.chance.oneOf([0, 3, 40])) },
    ]);
    desk.done.push(`${today} a list says of ${row}: ${JSON.stringify(said)}`);
    await takeIn(opened, [{ ...one, ...said }]);
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

const doings = [
  ...roundDoings,
  ...letterDoings,
  ...bookDoings,
  ...recordDoings,
  ...offerDoings,
  ...changeDoings,
  ...tellDoings,
  ...formatDoings,
  ...settingDoings,
];

/** Each practice does without some things, so that others happen to the same people one after the other. */
function someOf({ chance }: Desk, all: readonly Doing[]): Doing[] {
  const left = new Set([...new Set(all)].filter(() => chance.happens(0.4)));
  return all.filter((doing) => !left.has(doing));
}

test.each(seeds)(
  'whatever is done in whatever order, nobody is lost, nobody is written to in error, and every count is its rows (%i)',
  async (seed) => {
    const { opened, desk } = await aDesk(seed);
    const later = nextDay(opened);
    const some = someOf(desk, doings);
    const days = [later, later, later, newList(opened), newList(opened)];
    const known = [...some, ...days, ...Array.from({ length: 8 }, () => thenTakenBack(some))];
    await later(desk);
    for (let press = 0; press < presses; press += 1) {
      await desk.chance.oneOf(known)(desk);
      // Whoever presses next is a minute later, so that what was done first can be told from what came after.
      opened.clock.pass(60);
      const wrong = [
        ...(await wronglyKept(opened, desk)),
        ...(await whatIsWrong(desk, { all: press % 4 === 3 })),
      ];
      expect(wrong, desk.done.slice(-40).join('\n')).toEqual([]);
    }
    expect((await desk.call('practice.verify', {})).problems).toEqual([]);
    expect(desk.done.length).toBeGreaterThan(presses / 3);
  },
);
