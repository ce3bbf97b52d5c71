import type { MessageChannel } from '../../shared/recall/channel.ts';
import type { Sending } from '../../shared/practice/sending.ts';
import type { Notify } from './notify.ts';

/**
 * What is wrong with the template a channel is sent with, or null. GOV.UK Notify sends a template without our field all
 * the same, to everyone and with the wrong words: so it is looked at before each run.
 */
export async function wrongWithTemplate(
  notify: Notify,
  sending: Sending,
  channel: MessageChannel,
): Promise<string | null> {
  const id = channel === 'text' ? sending.textTemplateId : sending.emailTemplateId;
  const template = id === null ? null : await notify.findTemplate(id);
  if (template === null) return 'GOV.UK Notify has no template with this ID in the service of this key';
  if (template.type !== (channel === 'text' ? 'sms' : 'email'))
    return `This is the ID of a template for ${template.type === 'sms' ? 'text messages' : template.type}`;
  if (!isOnly('body', template.body)) return 'Its message must be ((body)) and nothing else';
  if (channel === 'email' && !isOnly('subject', template.subject ?? ''))
    return 'Its subject must be ((subject)) and nothing else';
  return null;
}

function isOnly(field: string, text: string): boolean {
  return text.replace(/\s/g, '').toLowerCase() === `((${field}))`;
}
