import { expect, onTestFinished } from 'vitest';
import { aPracticeWith } from './aPractice.ts';
import { emailTemplateId, notifyKey, startNotifyStandIn, textTemplateId } from './notifyStandIn.ts';

/** A practice that is set up to send, to a stand-in whose every request is looked at. */
export async function aSendingPractice(...[rows, options]: Parameters<typeof aPracticeWith>) {
  const notify = await startNotifyStandIn();
  onTestFinished(async () => {
    await notify.close();
    expect(notify.broken).toEqual([]);
  });
  const opened = await aPracticeWith(rows, options);
  await opened.call('letter.changeSending', {
    apiKey: notifyKey,
    textTemplateId,
    emailTemplateId,
    letters: true,
    standIn: notify.url,
    version: 0,
  });
  return { ...opened, notify };
}
