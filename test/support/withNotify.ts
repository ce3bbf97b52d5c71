import { expect, onTestFinished } from 'vitest';
import type { Call } from '../../shared/api.ts';
import { aPracticeWith } from './aPractice.ts';
import {
  emailTemplateId,
  type Mood,
  notifyKey,
  startNotifyStandIn,
  textTemplateId,
} from './notifyStandIn.ts';

/** A practice that is set up to send, to a stand-in whose every request is looked at. */
export function aSendingPractice(...[rows, options]: Parameters<typeof aPracticeWith>) {
  return setUpToSend(() => aPracticeWith(rows, options));
}

/** The same of a practice that is opened in another way. */
export async function setUpToSend<P extends { call: Call }>(open: () => Promise<P>) {
  const notify = await startNotifyStandIn();
  onTestFinished(async () => {
    await notify.close();
    expect(notify.broken).toEqual([]);
  });
  const opened = await open();
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

export const textsOfMay = { month: '2026-05', channel: 'text' } as const;
export const mobiles = ['07700 900121', '07700 900122', '07700 900123', '07700 900124', '07700 900125'];
/** Seconds. */
export const minutes = 60;

/** A run of texts to so many people that is made and not sent yet; the moods are those of the first requests. */
export async function aRunOf(count: number, ...moods: Mood[]) {
  const people = mobiles
    .slice(0, count)
    .map((mobile, index) => ({ 'Family Name': `Beck${index + 1}`, 'Mobile Telephone': mobile }));
  const opened = await aSendingPractice(people);
  const { id: runId } = await opened.call('letter.buildRun', { ...textsOfMay, expected: count });
  opened.notify.next(...moods);
  const goOn = () => opened.call('letter.sendRun', { runId });
  return { ...opened, runId, goOn };
}
export type RunOfTexts = Awaited<ReturnType<typeof aRunOf>>;
