import { letterWords, messageWords } from '../../shared/letter/whichLetter.ts';
import { type Channel, channelWords, isMessage } from '../../shared/recall/channel.ts';
import type { GoingLine } from '../../shared/letter/letter.contract.ts';

/** `Letter, large print 16`, `Text, reminder`; the language where it is not English. */
export function formatWords({ size, easyRead, language, ...which }: GoingLine, channel: Channel): string {
  const inLanguage = language === 'en' ? '' : `, ${language}`;
  if (isMessage(channel)) return `${channelWords[channel].name}${messageWords(which)}${inLanguage}`;
  const large = size > 14 ? `large print ${size}` : 'standard';
  const print = easyRead ? `easy read ${size}` : large;
  return `${letterWords(which)}, ${print}${inLanguage}`;
}
