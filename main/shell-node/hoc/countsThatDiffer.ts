import { monthAndYear } from '../../../shared/format.ts';
import { allLines } from '../../../shared/list.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import { systemClock } from '../../clock.ts';
import type { House } from './house.ts';

/** Asks for everything that is counted, counts the rows that come, and says in a sentence where the two differ. */
export async function countsThatDiffer(house: House): Promise<string[]> {
  return [
    ...(await ofPeople(house)),
    ...(await ofYear(house)),
    ...(await ofEvidence(house)),
    ...(await ofLists(house)),
  ];
}

async function ofPeople({ call }: House): Promise<string[]> {
  const people = await allLines((window) => call('people.listPeople', window));
  const ids = new Set(people.lines.map((one) => one.id));
  const registered = people.lines.filter((one) => one.standing === 'registered');
  const registers = await call('register.listRegisters', {});
  return [
    ...differing('People', people.total, ids.size),
    ...registers.flatMap(({ register, name, people: n }) =>
      differing(`Register ${name}`, n, registered.filter((one) => one.registers.includes(register)).length),
    ),
  ];
}

async function ofYear({ call }: House): Promise<string[]> {
  const year = qofYearOf(systemClock.today());
  const found = await call('register.findYear', { year });
  const members = await allLines((window) => call('register.listMembers', { year, ...window }));
  const inMonth = Map.groupBy(members.lines, (one) => one.plannedMonth);
  const inGroup = Map.groupBy(members.lines, (one) => one.groupId ?? '');
  return [
    ...differing('The year', found.total, new Set(members.lines.map((one) => one.id)).size),
    ...differing('The list of the year', members.total, members.lines.length),
    ...found.months.flatMap(({ month, total }) =>
      differing(monthAndYear(month), total, inMonth.get(month)?.length ?? 0),
    ),
    ...found.groups.flatMap(({ id, letter, count }) =>
      differing(`Group ${letter}`, count, inGroup.get(id)?.length ?? 0),
    ),
  ];
}

async function ofEvidence({ call }: House): Promise<string[]> {
  const year = qofYearOf(systemClock.today());
  const { registers, stillDue } = await call('evidence.findYear', { year });
  const due = await allLines((window) => call('evidence.listPeople', { year, ...window }));
  const differ = differing('Still to be offered care', stillDue, due.lines.length);
  for (const { register, name, people } of registers) {
    const list = await allLines((window) =>
      call('evidence.listPeople', { year, register, show: 'everyone', ...window }),
    );
    differ.push(...differing(`QOF evidence of ${name}`, people, list.lines.length));
  }
  return differ;
}

async function ofLists({ call }: House): Promise<string[]> {
  const imports = await allLines((window) => call('people.listImports', window));
  const questions = await allLines((window) => call('people.listQuestions', window));
  const runs = await allLines((window) => call('letter.listRuns', window));
  return [
    ...differing('Imports', imports.total, imports.lines.length),
    ...differing('Questions', questions.total, questions.lines.length),
    ...differing('Letter runs', runs.total, runs.lines.length),
  ];
}

function differing(what: string, counted: number, rows: number): string[] {
  return counted === rows ? [] : [`${what}: the count is ${counted}, but there are ${rows} rows.`];
}
