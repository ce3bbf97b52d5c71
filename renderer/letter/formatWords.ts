import { type Channel, channelWords, isMessage } from '../../shared/recall/channel.ts';
import type { GoingLine } from '../../shared/letter/letter.contract.ts';

/** `Letter, large print 16`, `Text, reminder`; the language where it is not English. */
export function formatWords({ size, language, attempt }: GoingLine, channel: Channel): string {
  const inLanguage = language === 'en' ? '' : `, ${language}`;
  if (isMessage(channel))
    return `${channelWords[channel].name}${attempt > 1 ? ', reminder' : ''}${inLanguage}`;
  const name = attempt > 1 ? 'Reminder' : 'Letter';
  const print = size > 14 ? `large print ${size}` : 'standard';
  return `${name}, ${print}${inLanguage}`;
}
