import { screenDate } from '../../shared/format.ts';
import { numberedWords } from '../../shared/letter/whichLetter.ts';
import { type Channel, channelWords, isByNotify, isMessage } from '../../shared/recall/channel.ts';
import type { Cycle } from './yearSteps.ts';

/** One line of a year: what happened, when and by whom. */
export type YearEntry = {
  id: string;
  on: string;
  sentence: string;
  by: string;
  takenBack: boolean;
  /** The event to take back; null where it cannot be. */
  eventId: string | null;
};

/** Everything that was recorded and sent in a round, newest first. */
export function yearHistory(cycle: Cycle): YearEntry[] {
  const recorded = cycle.history.map(({ eventId, on, by, sentence, takenBack, canTakeBack }) => ({
    id: eventId,
    on,
    sentence,
    by,
    takenBack,
    eventId: canTakeBack ? eventId : null,
  }));
  const sent = cycle.letters.flatMap(lettersOf);
  return [...sent, ...recorded].toSorted((one, other) =>
    one.on < other.on ? 1 : one.on > other.on ? -1 : 0,
  );
}

/** A message is handed over and delivered, where a letter is printed and posted. */
function wordsFor(channel: Channel) {
  const byNotify = isByNotify(channel);
  return {
    built: byNotify ? 'made, not sent' : 'made, not printed',
    printed: byNotify ? 'handed over, not known to have arrived' : 'printed, posting not confirmed',
    posted: isMessage(channel) ? 'delivered' : 'posted',
    spoilt: byNotify ? 'not taken, waits to be sent' : 'spoilt, to be printed again',
    withdrawn: 'withdrawn',
    returned: 'not delivered',
  };
}

function lettersOf(letter: Cycle['letters'][number]): YearEntry[] {
  const { invitationId, channel, stage, builtOn, printedOn, postedOn, by, detail } = letter;
  const name = `${numberedWords(letter, 'invitation')}, ${channelWords[channel].one}`;
  const entry = (id: string, on: string, words: string): YearEntry => ({
    id: `${invitationId}-${id}`,
    on,
    sentence: `${name}: ${words}${detail && id === 'end' ? ` (${detail})` : ''}`,
    by,
    takenBack: false,
    eventId: null,
  });
  const words = wordsFor(channel);
  const end = stage === 'spoilt' || stage === 'withdrawn' || stage === 'returned' ? words[stage] : null;
  return [
    ...(postedOn ? [entry('posted', postedOn, stage === 'returned' ? 'sent' : words.posted)] : []),
    ...(end ? [entry('end', postedOn ?? printedOn ?? builtOn, end)] : []),
    ...(!postedOn && printedOn && !end ? [entry('printed', printedOn, words.printed)] : []),
    ...(!printedOn && !end ? [entry('built', builtOn, words.built)] : []),
  ];
}

/** `12-May-2026` */
export const dayOf = ({ on }: YearEntry) => screenDate(on);
