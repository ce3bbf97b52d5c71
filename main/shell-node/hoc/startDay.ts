import { beginDay, type DayBegun } from '../../../shared/beginDay.ts';
import { counted } from '../../../shared/format.ts';
import type { SignedIn } from '../../../shared/practice/practice.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { withSignIn, type House } from './house.ts';

/** What a window does at the first look of a day, for the night. */
export const startDay: Command = {
  name: 'start-day',
  takes: '',
  summary: 'Bring the practice up to today, as the first look of the day does',
  help: [
    'Registers, everybody’s year, offers nobody answered in time, letters that are to be held; for a manager or the',
    'office also what became of what GOV.UK Notify was handed.',
    'Meant for a scheduled job after midnight: a day it did not run makes no difference, nor does a second time.',
  ],
  options: {},
  run: (line) =>
    withSignIn(line, async (house, { member }) => {
      const begun = await beginDay(house.call);
      await askWhatWasDelivered(line, house, member);
      return { value: begun, lines: linesOf(begun) };
    }),
};

/** The day does not wait for another service, nor for its troubles. */
async function askWhatWasDelivered({ terminal }: CommandLine, { call }: House, { role }: SignedIn['member']) {
  if (role !== 'manager' && role !== 'admin') return;
  try {
    const { stopped } = await call('letter.pollDelivery', {});
    if (stopped !== null) terminal.note(stopped);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'cancelled') throw error;
    terminal.note(error.message);
  }
}

function linesOf({ registers, rounds, offers, letters }: DayBegun): string[] {
  return [
    `${counted(registers.recomputed, 'person', 'people')} put on or off registers anew.`,
    `${counted(rounds.looked, 'person', 'people')} looked at for their next step.`,
    `${counted(offers.freed, 'offer')} nobody answered in time, free again.`,
    `${counted(letters.held, 'letter')} held of ${letters.looked} that wait.`,
  ];
}
