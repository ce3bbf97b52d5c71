import type { z } from 'zod';
import { listName, monthAndYear, screenDate, spacedNhsNumber } from '../../shared/format.ts';
import { allLines } from '../../shared/list.ts';
import { needWords } from '../../shared/register/ruleInWords.ts';
import { roundInWords } from '../../shared/recall/roundInWords.ts';
import type { MemberLine, registerContract } from '../../shared/register/register.contract.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { Problem } from '../../shared/problem.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import type { TaskContext } from '../context.ts';
import { toCsv } from '../csv.ts';

type Input = z.output<(typeof registerContract)['register.exportMembers']['input']>;

const headings =
  'Name,NHS number,Born,Age,Group,Conditions,Needs,Last review,Planned month,Month moved,Next action'.split(
    ',',
  );

/** The whole of a list as a table for other programs, window by window. It says nothing of where people live. */
export async function exportMembers(ctx: TaskContext, input: Input) {
  const { groups } = await ctx.call('register.findGroups', {});
  const letters = new Map(groups.map((group) => [group.id, group.letter]));
  const rows: string[][] = [headings];
  const { lines } = await allLines(
    (window) => {
      if (ctx.cancelled()) throw new Problem('cancelled');
      return ctx.call('register.listMembers', { ...input, ...window });
    },
    (come, total) => ctx.progress(come, total, 'Writing the list'),
  );
  rows.push(...lines.map((line) => rowOf(line, letters, ctx.clock.today())));
  const name = `Register ${input.month ?? `${input.year}`}.csv`;
  const handle = await ctx.host.offerFile({ name, type: 'text/csv', bytes: toCsv(rows) });
  return { handle, name, rows: rows.length - 1 };
}

function rowOf(line: MemberLine, letters: ReadonlyMap<string, string>, today: IsoDate): string[] {
  return [
    listName(line),
    line.nhsNumber === null ? 'No NHS number' : spacedNhsNumber(line.nhsNumber),
    screenDate(line.birthDate),
    String(ageOn(line.birthDate, today)),
    letters.get(line.groupId ?? '') ?? 'None',
    line.registers.map((register) => registerNames[register].name).join(', ') || 'None',
    line.needs.map((need) => needWords[need]).join(', ') || 'None',
    line.lastReviewOn === null ? 'Not recorded' : screenDate(line.lastReviewOn),
    monthAndYear(line.plannedMonth),
    line.moved ? 'Yes' : 'No',
    roundInWords(line.round, today),
  ];
}
