import type { z } from 'zod';
import { listName, monthAndYear, screenDate, spacedNhsNumber } from '../../shared/format.ts';
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
  for (let from = 0, total = 1; from < total; from += 200) {
    if (ctx.cancelled()) throw new Problem('cancelled');
    const page = await ctx.call('register.listMembers', { ...input, from, limit: 200 });
    total = page.total;
    rows.push(...page.lines.map((line) => rowOf(line, letters, ctx.clock.today())));
    ctx.progress(Math.min(from + 200, total), total, 'Writing the list');
  }
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
