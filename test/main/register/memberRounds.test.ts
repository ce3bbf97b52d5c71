import { expect, test, vi } from 'vitest';
import { RoundLine } from '../../../shared/recall/roundLine.ts';
import { noRoundWords, roundInWords } from '../../../shared/recall/roundInWords.ts';
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
    'Person 1: To invite',
    'Person 2: Has an appointment, from 13-Apr-2026',
    'Person 3: Declined this year',
    'Person 4: Results to check, from 10-Apr-2026',
  ]);
  // Who is still to be invited: neither whoever said no nor whoever came without being asked.
  expect(await listed(opened, { only: 'not-invited' })).toEqual([
    'Person 1: To invite',
    'Person 2: Has an appointment, from 13-Apr-2026',
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
