import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import { sentTo } from '../../shared/recall/channel.ts';
import type { JudgedNow } from './judgeAgain.ts';

/** Why a letter or message must not leave after all, or null. */
export function reasonToPull(judged: JudgedNow | undefined, content: string | undefined): string | null {
  if (!judged || content === undefined) return 'The record is no longer here';
  // What keeps its copy back is often what keeps the letter back, and says it better of the letter.
  const hold = judged.holds.find(({ code }) => code !== 'copy') ?? judged.holds[0];
  if (hold) return hold.detail === null ? hold.sentence : `${hold.sentence} (${hold.detail})`;
  const made = JSON.parse(content) as LetterContent | MessageContent;
  if ('body' in made) return messageChanged(made, judged.message ?? null);
  if (judged.letter === null || envelopeOf(made) !== envelopeOf(judged.letter)) {
    return 'Name, address or format changed after the letter was made';
  }
  const same = JSON.stringify(made.blocks) === JSON.stringify(judged.letter.blocks);
  return same ? null : 'What is due changed after the letter was made: a new one can be made';
}

function messageChanged(made: MessageContent, now: MessageContent | null): string | null {
  const to = sentTo[made.channel];
  if (now === null || made.to !== now.to || made.language !== now.language)
    return `${to.charAt(0).toUpperCase()}${to.slice(1)} or language changed after the message was made`;
  const same = made.subject === now.subject && made.body === now.body;
  return same ? null : 'What is due changed after the message was made: a new one can be made';
}

/** What the letter says of who it is for: it must still be true when it leaves. */
function envelopeOf({ addressLines, greeting, nhsNumber, size, language }: LetterContent): string {
  return JSON.stringify([addressLines, greeting, nhsNumber, size, language]);
}
