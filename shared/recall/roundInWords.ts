import type { IsoDate } from '../time/isoDate.ts';
import { endWords } from './milestones.ts';
import { nextInWords } from './nextWords.ts';
import type { RoundLine } from './roundLine.ts';

/** The year of somebody on a list for whom no round has been opened: it has not come, or came before this program. */
export const noRoundWords = 'No round opened';

/** Open, and looked at for the last time before the program kept what comes next. */
export const notLookedAtWords = 'Not looked at yet';

/** How a round ended, or what is to be done next and from when. */
export function roundInWords(round: Pick<RoundLine, 'end' | 'next'> | null, today: IsoDate): string {
  if (round === null) return noRoundWords;
  if (round.end !== null) return endWords[round.end];
  return round.next.kind === 'none' ? notLookedAtWords : nextInWords(round.next, today);
}
