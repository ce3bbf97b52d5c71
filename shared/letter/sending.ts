import type { Sending } from '../practice/sending.ts';
import { isByNotify, type Channel } from '../recall/channel.ts';

/** What is missing before a channel can be used, in words for staff; null where it is ready. */
export function missingFor(channel: Channel, sending: Sending, isSample: boolean): string | null {
  if (!isByNotify(channel)) return null;
  if (isSample) return 'The sample practice sends nothing real.';
  if (sending.apiKey === null) return 'No GOV.UK Notify key is set. A manager sets it in Settings, Sending.';
  if (channel === 'text' && sending.textTemplateId === null)
    return 'The template for texts is not set. A manager sets it in Settings, Sending.';
  if (channel === 'email' && sending.emailTemplateId === null)
    return 'The template for e-mails is not set. A manager sets it in Settings, Sending.';
  if (channel === 'notify-letter' && !sending.letters)
    return 'Letters by GOV.UK Notify are not switched on. A manager does it in Settings, Sending.';
  return null;
}

/** The id of the service a key belongs to; no secret. Empty where no key is set. */
export function serviceOf({ apiKey }: Pick<Sending, 'apiKey'>): string {
  return apiKey?.slice(-73, -37) ?? '';
}
