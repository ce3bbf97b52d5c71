import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../shared/identity/fold.ts';
import type { MemberFilter, MemberLine } from '../../../shared/register/register.contract.ts';
import { placeIn } from '../../../shared/recall/keptPlaces.ts';
import { registers } from '../../../shared/register/facts.ts';
import { monthsOfQofYear } from '../../../shared/time/qofYear.ts';
import { workAlone } from '../../support/aTeam.ts';
import { allMembers, anInventedPractice } from './anInventedPractice.ts';

const months = monthsOfQofYear(2026);
const only = ['everyone', 'flagged', 'moved', 'with-needs', 'not-invited', 'invited'] as const;

const questions = (groupIds: readonly string[], names: readonly string[]) =>
  fc.record({
    year: fc.constant(2026),
    month: fc.option(fc.constantFrom(...months), { freq: 1 }),
    groupIds: fc.subarray([...groupIds], { maxLength: 3 }),
    registers: fc.subarray(['DM', 'HTN', 'AST', 'CHD', 'CANCER', 'SMI'] as const, { maxLength: 2 }),
    search: fc.oneof(fc.constant(''), fc.constantFrom(...names)),
    only: fc.constantFrom(...only),
  });

function isAsked(line: MemberLine, { month, groupIds, registers, search, only }: MemberFilter): boolean {
  const words = fold(search).split(' ').filter(Boolean);
  const text = fold(`${line.familyName} ${line.givenName} ${line.birthDate} ${line.nhsNumber ?? ''}`);
  return (
    (month === null || line.plannedMonth === month) &&
    (groupIds.length === 0 || groupIds.includes(line.groupId ?? '')) &&
    (registers.length === 0 || registers.some((one) => line.registers.includes(one))) &&
    words.every((word) => text.includes(word)) &&
    isOnly(line, only)
  );
}

const isInvited = ({ round }: MemberLine) => round !== null && placeIn(round.places, 'invited') === 'done';
const isStillToInvite = ({ round }: MemberLine) =>
  round === null || (round.end === null && placeIn(round.places, 'invited') === 'to-come');

function isOnly(line: MemberLine, only: MemberFilter['only']): boolean {
  if (only === 'flagged') return line.flags.length > 0;
  if (only === 'moved') return line.moved;
  if (only === 'invited') return isInvited(line);
  if (only === 'not-invited') return isStillToInvite(line);
  return true;
}

test(
  'whatever is asked, the total is the number of people behind it, each once',
  { timeout: 120_000 },
  async () => {
    const opened = await anInventedPractice(1200);
    const everyone = (await allMembers(opened, { year: 2026 })).lines;
    const { groups } = await opened.call('register.findGroups', {});
    await moveSome(opened, everyone);
    const now = (await allMembers(opened, { year: 2026 })).lines;
    expect(now.length).toBeGreaterThan(300);
    const names = now
      .slice(0, 40)
      .flatMap((one) => [one.familyName.toUpperCase(), one.nhsNumber?.slice(4) ?? one.birthDate]);

    await fc.assert(
      fc.asyncProperty(
        questions(
          groups.map((group) => group.id),
          names,
        ),
        fc.integer({ min: 1, max: 60 }),
        async (asked, limit) => {
          const found = await allMembers(opened, asked, asked.month === null ? 200 : limit);
          const ids = found.lines.map((line) => line.id);
          expect(ids).toHaveLength(found.total);
          expect(new Set(ids).size).toBe(ids.length);
          expect(found.byGroup.reduce((sum, { count }) => sum + count, 0)).toBe(found.total);
          if (asked.only === 'with-needs') return;
          expect(ids.toSorted()).toEqual(
            now
              .filter((line) => isAsked(line, asked))
              .map((line) => line.id)
              .toSorted(),
          );
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('each number of the year opens a list with as many people, by month, by group and by both', async () => {
  const opened = await anInventedPractice(600);
  const year = await opened.call('register.findYear', { year: 2026 });
  const count = async (asked: Parameters<typeof allMembers>[1]) =>
    (await allMembers(opened, asked)).lines.length;

  expect(await count({ year: 2026 })).toBe(year.total);
  expect(year.months.map(({ month }) => month)).toEqual(months);
  expect(year.months.reduce((sum, { born }) => sum + born, 0)).toBe(year.total);
  for (const group of year.groups)
    expect(await count({ year: 2026, groupIds: [group.id] })).toBe(group.count);
  for (const { month, total, byGroup } of year.months) {
    expect(await count({ year: 2026, month })).toBe(total);
    for (const one of byGroup)
      expect(await count({ year: 2026, month, groupIds: [one.groupId] })).toBe(one.count);
  }
  const kept = await opened.call('register.listRegisters', {});
  expect(kept.map(({ register }) => register)).toEqual([...registers]);
  for (const { register, listed } of kept)
    expect(await count({ year: 2026, registers: [register] })).toBe(listed);
});

test('who has died or left is on no list to invite and stays to be found', async () => {
  const opened = await anInventedPractice(800);
  const listed = new Set((await allMembers(opened, { year: 2026 })).lines.map((line) => line.id));
  const [next] = [(await allMembers(opened, { year: 2027 })).lines.map((line) => line.id)];
  for (const standing of ['died', 'left'] as const) {
    const { total, lines } = await opened.call('people.listPeople', { standing, limit: 200 });
    expect(total).toBeGreaterThan(0);
    expect(lines.filter((line) => listed.has(line.id) || next?.includes(line.id))).toEqual([]);
    const [one] = lines;
    const found = await opened.call('people.findPerson', { personId: one?.id ?? '' });
    expect(found.id).toBe(one?.id);
  }
});

type Opened = Awaited<ReturnType<typeof anInventedPractice>>;

/** Every ninth person planned for January and later goes to March, some with a letter. */
async function moveSome({ call }: Opened, lines: readonly MemberLine[]) {
  const personIds = lines
    .filter((line, index) => index % 9 === 0 && line.plannedMonth > '2026-12')
    .map(({ id }) => id);
  const move = { who: { personIds: personIds.slice(0, 50), year: 2026 }, toMonth: '2027-03' };
  await call('recall.moveMonth', { ...move, reason: 'Away until spring' });
  await workAlone({ call });
  const run = await call('letter.findRun', { month: '2026-12' });
  const built = await call('letter.buildRun', { month: '2026-12', expected: run.going });
  const toDraw = await call('letter.listToDraw', { runId: built.id });
  await call('letter.markPrinted', { runId: built.id, invitationIds: toDraw.map((one) => one.invitationId) });
  await call('letter.confirmPosted', { runId: built.id, postedOn: '2026-11-22' });
}
