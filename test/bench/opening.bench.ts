import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashRaw } from '@node-rs/argon2';
import { usualCost } from '../../main/practice/passwords.ts';
import { countMembersByGroup, memberRows } from '../../main/register/register.sql.ts';
import { usualWindow } from '../../shared/list.ts';
import { registerContract } from '../../shared/register/register.contract.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, single, type Figure } from './figure.ts';
import { signIn, startHouse } from './openHouse.ts';
import { processorSeconds, timed } from './timings.ts';

const turns = 5;
/** Milliseconds: nobody types a password in less, and meanwhile the threads that the names did not need start. */
const typing = 2000;

/** From the start of the program to the first list, with what the password is meant to cost shown apart. */
export async function openingFigures(folder: string, people: number, year: number): Promise<Figure[]> {
  const took = { welcome: [] as number[], signIn: [] as number[], list: [] as number[] };
  const floors = { argon: [] as number[], list: [] as number[] };
  const key = await keyOf(folder);
  for (let turn = 0; turn < turns; turn += 1) {
    const house = startHouse(folder);
    took.welcome.push(await timed(() => house.ask('practice.findWelcome', {})));
    await sleep(typing);
    took.signIn.push(await timed(() => signIn(house)));
    took.list.push(await timed(() => house.ask('register.listMembers', { year, limit: usualWindow })));
    await house.close();
    floors.argon.push(await timed(argon));
    floors.list.push(await timed(() => firstListByHand(folder, key, year)));
  }
  return [
    figureOf({ what: 'start to the names to sign in with', people, goal: null }, took.welcome, null),
    figureOf({ what: 'sign in and open', people, goal: null }, took.signIn, {
      what: 'Argon2id alone, which is meant to be slow',
      samples: floors.argon,
    }),
    figureOf({ what: 'first list after opening', people, goal: { p95: 100 } }, took.list, {
      what: 'open the file and ask the same by hand',
      samples: floors.list,
    }),
  ];
}

/** "Look around": the first time the practice of 9,000 is made, later it is only opened. */
export async function sampleFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'house-bench-'));
  const open = async () => {
    const house = startHouse(folder);
    let milliseconds = 0;
    const worked = await processorSeconds(async () => {
      milliseconds = await timed(() => house.ask('practice.openSample', {}));
    });
    await house.close();
    return { value: milliseconds / 1000, note: `${worked.toFixed(1)} s of processor time` };
  };
  try {
    const figure = { people: 9000, unit: 's' as const };
    return [
      single({ ...figure, what: 'sample practice, first opening', ...(await open()), goal: { p95: 10 } }),
      single({
        ...figure,
        what: 'sample practice, every later opening',
        ...(await open()),
        goal: { p95: 2 },
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function argon(): Promise<Buffer> {
  const { memory: memoryCost, passes: timeCost, lanes: parallelism } = usualCost;
  return hashRaw('three random words', {
    salt: randomBytes(16),
    memoryCost,
    timeCost,
    parallelism,
    outputLen: 32,
  });
}

async function firstListByHand(folder: string, key: string, year: number): Promise<void> {
  const { reader, close } = openByHand(folder, key);
  const question = registerContract['register.listMembers'].input.parse({ year, limit: usualWindow });
  const { from, limit, sort, descending, ...filter } = question;
  await countMembersByGroup(reader, filter);
  await memberRows(reader, filter, { order: { sort, descending }, window: { from, limit } });
  close();
}
