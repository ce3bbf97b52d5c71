import { expect, test } from 'vitest';
import type { GroupDefinition } from '../../../shared/register/groupRules.ts';
import { allMembers, anInventedPractice } from './anInventedPractice.ts';
import { aPracticeWith } from '../../support/aPractice.ts';

type Opened = Awaited<ReturnType<typeof anInventedPractice>>;

function group(letter: string, rule: GroupDefinition['rule']): GroupDefinition {
  return {
    id: `group-${letter}`,
    letter,
    name: `Group ${letter}`,
    rule,
    gpFirst: false,
    hcaMinutes: 20,
    conversationMinutes: 30,
    conversationWith: 'nurse',
    letterTemplate: 'invitation-en',
  };
}

const ourGroups = [
  group('A', {
    kind: 'anyOf',
    rules: [{ kind: 'housebound' }, { kind: 'careHome' }, { kind: 'frailtyAtLeast', level: 'moderate' }],
  }),
  group('B', { kind: 'ageTo', years: 17 }),
  group('C', {
    kind: 'allOf',
    rules: [
      { kind: 'hasAnyOf', registers: ['DM'] },
      { kind: 'countAtLeast', count: 2, counting: null },
    ],
  }),
  group('D', { kind: 'hasNeed', need: 'interpreter' }),
  group('E', { kind: 'hasAnyOf', registers: ['HTN', 'CHD'] }),
];

async function save({ call }: Opened, groups: GroupDefinition[]) {
  const { version } = await call('register.findGroups', {});
  return call('register.saveGroups', { groups, version });
}

test('the number counted while groups are typed is the number saving them gives, for each group', async () => {
  const opened = await anInventedPractice(900);
  const counted = await opened.call('register.countGroups', { groups: ourGroups });
  await save(opened, ourGroups);

  const { lines } = await allMembers(opened, { year: 2026 });
  const led = (id: string) => lines.filter((line) => line.groupId === id).length;
  expect(counted.total).toBe(lines.length);
  expect(counted.counts.map((one) => [one.groupId, one.leads])).toEqual(
    ourGroups.map(({ id }) => [id, led(id)]),
  );
  expect(counted.counts.every((one) => one.fits >= one.leads && one.leads > 0)).toBe(true);
  const again = await opened.call('register.countGroups', { groups: ourGroups });
  expect(again).toEqual(counted);
});

test('saving groups places everybody anew, also whose round is put off to next year', async () => {
  const opened = await anInventedPractice(300);
  const [someone] = (await allMembers(opened, { year: 2026, month: '2027-02' })).lines;
  const personId = someone?.id ?? '';
  const who = { personIds: [personId], year: 2026 };
  await opened.call('recall.moveMonth', { who, toMonth: '2027-05', reason: 'In hospital' });

  await save(opened, [group('Q', { kind: 'everyone' })]);

  for (const year of [2026, 2027]) {
    const { lines } = await allMembers(opened, { year });
    expect(new Set(lines.map((line) => line.groupId))).toEqual(new Set(['group-Q']));
  }
  const { lines } = await allMembers(opened, { year: 2027 });
  expect(lines.filter((line) => line.id === personId)).toMatchObject([{ plannedMonth: '2027-05' }]);
});

test('putting the groups back as they were puts everybody back', async () => {
  const opened = await anInventedPractice(500);
  const before = await opened.call('register.findGroups', {});
  const placed = (await allMembers(opened, { year: 2026 })).lines;
  await save(opened, ourGroups);
  expect((await allMembers(opened, { year: 2026 })).lines).not.toEqual(placed);

  await save(opened, before.groups);

  expect((await allMembers(opened, { year: 2026 })).lines).toEqual(placed);
});

test('nobody saves groups over a change they have not seen', async () => {
  const { call, asRole } = await aPracticeWith([{}]);
  const { version } = await call('register.findGroups', {});
  await asRole('gp')('register.saveGroups', { groups: ourGroups, version });

  const late = call('register.saveGroups', { groups: [group('Z', { kind: 'everyone' })], version });

  await expect(late).rejects.toMatchObject({ code: 'changed-by-someone-else' });
  await expect(call('register.findGroups', {})).resolves.toMatchObject({ groups: ourGroups });
});

test('what is said of any one person is where they stand: group, and each register with its reason', async () => {
  const opened = await anInventedPractice(250);
  await save(opened, ourGroups);
  const { lines } = await allMembers(opened, { year: 2026 });
  const others = await opened.call('people.listPeople', { limit: 200 });

  for (const line of lines.slice(0, 60)) {
    const said = await opened.call('register.explainPerson', { personId: line.id });
    expect(said.leadGroupId ?? 'nobody').toBe(line.groupId);
    expect(
      said.registers
        .filter((one) => one.on)
        .map((one) => one.register)
        .toSorted(),
    ).toEqual(line.registers.toSorted());
    expect(said.registers.every((one) => one.because !== '')).toBe(true);
    const leading = said.groups.find((one) => one.groupId === said.leadGroupId);
    expect(leading).toMatchObject({ fits: true, why: expect.stringMatching(/\S/) });
  }
  const listed = new Set(lines.map((line) => line.id));
  for (const { id } of others.lines.filter((one) => !listed.has(one.id)).slice(0, 20)) {
    await expect(opened.call('register.explainPerson', { personId: id })).resolves.toMatchObject({
      leadGroupId: null,
    });
  }
});

test('who would lead is told for groups that are not saved yet, and nothing is changed by asking', async () => {
  const { call, people } = await aPracticeWith([{}]);
  const personId = people[0]?.id ?? '';

  const would = await call('register.explainPerson', { personId, groups: ourGroups });

  expect(would.leadGroupId).toBe('group-E');
  await expect(call('register.explainPerson', { personId })).resolves.toMatchObject({ leadGroupId: 'heart' });
});
