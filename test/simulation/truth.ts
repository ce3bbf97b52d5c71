import { allLines } from '../../shared/list.ts';
import { defaultStuckLimits, isStuck } from '../../shared/recall/stuckLimits.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { daysBetween } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { checkBook } from './bookTruth.ts';
import type { World } from './simulateYears.ts';

/** A letter has just been posted: by what really happened, may it have been? */
export function checkWritten({ lives, saidDue, today, report }: World, personId: string): void {
  const life = lives.get(personId);
  if (!life) {
    report.wrong.push(`${today}: wrote to somebody nobody knows`);
    return;
  }
  report.posted += 1;
  if (life.diedOn !== null) report.wrong.push(`${today}: wrote to ${personId}, who died on ${life.diedOn}`);
  if (life.leftOn !== null) report.wrong.push(`${today}: wrote to ${personId}, who left on ${life.leftOn}`);
  if (life.declinedIn.has(qofYearOf(today)))
    report.wrong.push(`${today}: wrote to ${personId}, who has declined this year`);
  const said = saidDue.get(personId) ?? [];
  if (!said.includes('invite') && !said.includes('remind'))
    report.wrong.push(
      `${today}: wrote to ${personId}, whose next action was ${said.join(', ') || 'nothing'}`,
    );
  const last = life.written.at(-1);
  if (last !== undefined && daysBetween(last, today) < 7)
    report.wrong.push(`${today}: wrote to ${personId} ${daysBetween(last, today)} days after ${last}`);
  life.written.push(today);
}

/** Everybody with an open round has something to be done next, and the lists tell what is so. */
export async function checkEveryRound(world: World): Promise<void> {
  const { practice, today, report, lives } = world;
  const rounds = await everyRound(world);
  for (const { id, end, next, cycleId } of rounds) {
    if (end === null && (next.kind === 'none' || next.on === null))
      report.wrong.push(`${today}: ${id} has no next action in ${cycleId}`);
    const life = lives.get(id);
    if (life && life.diedOn !== null && end !== 'died')
      report.wrong.push(`${today}: ${id} died on ${life.diedOn} and their round goes on`);
  }
  const stuck = rounds.filter(({ next }) => isStuck(next, defaultStuckLimits, today)).length;
  await checkBook(world, rounds);
  const { lost } = await practice.call('recall.countWork', {});
  if (lost !== stuck) report.wrong.push(`${today}: ${stuck} are stuck and ${lost} are counted as lost`);
}

export async function everyRound({ practice }: World): Promise<WorkLine[]> {
  return (await allLines((window) => practice.call('recall.listWork', { which: 'all', ...window }))).lines;
}
