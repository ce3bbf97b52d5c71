import { expect, test } from 'vitest';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import { fold } from '../../../shared/identity/fold.ts';
import type { MemberLine } from '../../../shared/register/register.contract.ts';
import { allMembers, anInventedPractice } from './anInventedPractice.ts';

type Key = string | number;
const order = new Map(defaultGroups.map((group, index) => [group.id, index]));

// What is missing comes first going up; equal ones are told apart by name, then by their id.
const keys = {
  name: (line: MemberLine): Key[] => [nameOf(line), line.id],
  birthDate: (line: MemberLine): Key[] => [line.birthDate, line.id],
  group: (line: MemberLine): Key[] => [order.get(line.groupId ?? '') ?? -1, nameOf(line), line.id],
  plannedMonth: (line: MemberLine): Key[] => [line.plannedMonth, nameOf(line), line.id],
  conditions: (line: MemberLine): Key[] => [line.registers.length, nameOf(line), line.id],
  lastReview: (line: MemberLine): Key[] => [line.lastReviewOn ?? '', line.id],
};

let names = new Map<string, number>();
const nameOf = (line: MemberLine) => names.get(line.id) ?? -1;

function compare(one: readonly Key[], other: readonly Key[]): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? '';
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

test('every order of a list is the one anybody would sort it in by hand, both ways, in windows of any size', async () => {
  const opened = await anInventedPractice(900);
  const byName = (await allMembers(opened, { year: 2026, sort: 'name' })).lines;
  names = new Map(byName.map((line, place) => [line.id, place]));
  expect(byName.length).toBeGreaterThan(250);
  const outOfOrder = byName.filter((line, place) => {
    const next = byName[place + 1];
    return next !== undefined && fold(line.familyName) > fold(next.familyName);
  });
  expect(outOfOrder.map((line) => line.familyName)).toEqual([]);

  for (const sort of Object.keys(keys) as (keyof typeof keys)[]) {
    for (const descending of [false, true]) {
      const asked = { year: 2026, sort, descending };
      const whole = (await allMembers(opened, asked)).lines.map((line) => line.id);
      const expected = byName
        .toSorted((one, other) => compare(keys[sort](one), keys[sort](other)) * (descending ? -1 : 1))
        .map((line) => line.id);
      expect(whole, `${sort} ${descending ? 'down' : 'up'}`).toEqual(expected);
      expect((await allMembers(opened, asked, 37)).lines.map((line) => line.id)).toEqual(whole);
    }
  }
});
