import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { RoundLine } from '../../../shared/recall/roundLine.ts';
import { noRoundWords, notLookedAtWords, roundInWords } from '../../../shared/recall/roundInWords.ts';
import { aBook, book } from '../booking/aDay.ts';
import { postLetters } from '../recall/postLetters.ts';
import { personOf } from './takeIn.ts';

vi.setConfig({ testTimeout: 60_000 });

type Book = Awaited<ReturnType<typeof aBook>>;

/** The list of the year as it reads: `Person 1: To invite`. */
async function listed(
  { call, clock }: Book,
  asked: { year?: number; only?: 'invited' | 'not-invited' } = {},
) {
  const { lines } = await call('register.listMembers', { year: 2026, ...asked });
  return lines.map((line) => `${line.familyName}: ${roundInWords(line.round, clock.today())}`);
}

async function roundOf({ call }: Book, personId: string) {
  const [round] = await call('recall.listCycles', { personId });
  return { personId, cycleId: round?.id ?? '', version: round?.version ?? 0, on: '2026-04-07' };
}

test('the register says of everybody where their year stands, however they were asked and whatever they said', async () => {
  const opened = await aBook([1, 2, 3, 4].map((row) => ({ row })));
  const { call } = opened;
  await book(opened, 2, { tests: 3, talk: 0 });
  const declining = await roundOf(opened, await personOf(opened, 3));
  await call('recall.recordContact', { ...declining, method: 'phone', outcome: 'declined' });
  const came = await roundOf(opened, await personOf(opened, 4));
  await call('recall.recordStep', { ...came, milestone: 'tests', what: 'done' });

  expect(await listed(opened)).toEqual([
    'Person 1: To invite, since 01-Apr-2026',
    'Person 2: Has an appointment on 13-Apr-2026',
    'Person 3: Declined this year',
    'Person 4: Results to check, from 10-Apr-2026',
  ]);
  // Who is still to be invited: neither whoever said no nor whoever came without being asked.
  expect(await listed(opened, { only: 'not-invited' })).toEqual([
    'Person 1: To invite, since 01-Apr-2026',
    'Person 2: Has an appointment on 13-Apr-2026',
  ]);
  expect(await listed(opened, { only: 'invited' })).toEqual(['Person 3: Declined this year']);

  await postLetters(opened, '2026-05');
  expect(await listed(opened, { only: 'invited' })).toEqual([
    'Person 1: To remind, from 21-Apr-2026',
    'Person 3: Declined this year',
  ]);
});

test('the register and the working list say the same of a round, also where it waits for too long', async () => {
  const opened = await aBook([
    { row: 1 },
    { row: 2, address: { lines: [], town: null, county: null, postcode: null } },
  ]);
  opened.clock.set('2026-06-20');
  await opened.call('recall.startDay', {});
  const members = await opened.call('register.listMembers', { year: 2026 });
  const work = await opened.call('recall.listWork', { which: 'all' });
  const inWork = new Map(work.lines.map((line) => [line.id, RoundLine.parse(line)]));
  expect(members.lines.map(({ id, round }) => [id, round])).toEqual(
    [...inWork].toSorted(
      (one, other) =>
        members.lines.findIndex(({ id }) => id === one[0]) -
        members.lines.findIndex(({ id }) => id === other[0]),
    ),
  );
  expect(members.lines.map(({ round }) => round?.stuck)).toEqual([true, true]);
});

test('the year ahead says that its rounds are not opened, and all of it is still to be invited', async () => {
  const opened = await aBook([{ row: 1 }]);
  expect(await listed(opened, { year: 2027 })).toEqual([`Person 1: ${noRoundWords}`]);
  expect(await listed(opened, { year: 2027, only: 'not-invited' })).toHaveLength(1);
  expect(await listed(opened, { year: 2027, only: 'invited' })).toEqual([]);
});

test('a round nobody has looked at since the program learnt to says so, and does not keep the list from being shown', async () => {
  const opened = await aBook([{ row: 1 }]);
  await opened.core.write((db) =>
    db.run(
      sql`UPDATE cycle SET step = 'identified', next_kind = 'place', next_on = NULL, places = '--------'`,
    ),
  );
  expect(await listed(opened)).toEqual([`Person 1: ${notLookedAtWords}`]);
  const { lines } = await opened.call('recall.listWork', { which: 'all' });
  expect(lines).toMatchObject([{ step: 'gp-review', next: { kind: 'none' } }]);
});

test('a letter that is kept back is said to be so until it is settled another way', async () => {
  const opened = await aBook([{ row: 1, address: { lines: [], town: null, county: null, postcode: null } }]);
  const { call } = opened;
  await call('letter.checkHolds', {});
  const held = async () => (await call('register.listMembers', { year: 2026 })).lines[0]?.round?.held;
  expect(await held()).toBe('address');
  const who = await roundOf(opened, await personOf(opened, 1));
  await call('recall.recordContact', { ...who, method: 'phone', outcome: 'declined' });
  expect(await held()).toBeNull();
});

test('the list as a file says what comes next and since when', async () => {
  const opened = await aBook([{ row: 1 }]);
  opened.clock.set('2026-04-20');
  await opened.call('recall.startDay', {});
  await opened.call('register.exportMembers', { year: 2026 });
  const [file] = [...opened.host.offered.values()];
  const text = new TextDecoder().decode(file?.bytes).replace('\ufeff', '');
  const [row] = Papa.parse<Record<string, string>>(text, { header: true }).data;
  expect([row?.['Planned month'], row?.['Next action']]).toEqual([
    'May 2026',
    'To invite, since 01-Apr-2026',
  ]);
});
