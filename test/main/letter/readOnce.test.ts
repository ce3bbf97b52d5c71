import { expect, test, vi } from 'vitest';
import { findSetting } from '../../../main/practice/settings.sql.ts';
import { aTellingBook, changeRules, reminders, told } from './aTellingBook.ts';
import { anOfferBook, offers } from './anOffer.ts';

vi.mock('../../../main/practice/settings.sql.ts', { spy: true });

/** How often each setting is read for one answer. */
async function readsOf(ask: () => Promise<unknown>) {
  vi.mocked(findSetting).mockClear();
  await ask();
  const ids = vi.mocked(findSetting).mock.calls.map(([, id]) => id);
  const times = (id: string) => ids.filter((one) => one === id).length;
  return { telling: times('telling'), sending: times('sending') };
}

const once = { telling: 1, sending: 1 };

test('a list of people to tell, to remind or to offer places to reads once how people are told and what can be sent', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { letterReminder: 7 });
  await told(opened, '2026-04-09');
  for (const asked of [{}, reminders])
    expect(await readsOf(() => opened.call('letter.listToTell', asked))).toEqual(once);
  const offering = await anOfferBook();
  expect(await readsOf(() => offering.call('letter.listToTell', offers))).toEqual(once);
});

test('so does Today, which counts all three', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { letterReminder: 7 });
  await told(opened, '2026-04-09');
  expect(await readsOf(() => opened.call('recall.findToday', {}))).toEqual(once);
});
