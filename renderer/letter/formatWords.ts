import { type Channel, channelWords, isMessage } from '../../shared/recall/channel.ts';
import type { GoingLine } from '../../shared/letter/letter.contract.ts';

/** `Letter, large print 16`, `Text, reminder`; the language where it is not English. */
export function formatWords({ size, easyRead, language, attempt }: GoingLine, channel: Channel): string {
  const inLanguage = language === 'en' ? '' : `, ${language}`;
  if (isMessage(channel))
    return `${channelWords[channel].name}${attempt > 1 ? ', reminder' : ''}${inLanguage}`;
  const name = attempt > 1 ? 'Reminder' : 'Letter';
  const large = size > 14 ? `large print ${size}` : 'standard';
  const print = easyRead ? `easy read ${size}` : large;
  return `${name}, ${print}${inLanguage}`;
}
