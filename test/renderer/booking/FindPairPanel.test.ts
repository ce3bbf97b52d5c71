import { afterEach, expect, test, vi } from 'vitest';
import { settle } from '../recall/openPage.ts';
import { aHold } from './aPair.ts';
import { aPanel, askedFor } from './aPairPanel.ts';

afterEach(() => vi.useRealTimers());

test('who, how long, needs and wishes stand above the pairs, and the first pair has the focus', async () => {
  const { page } = await aPanel();
  for (const words of ['GILL', '999 000 0018', 'Tests 30 min, then nurse 60 min', 'Hearing loss', 'Mornings'])
    expect(page.text().replaceAll('\u00a0', ' ')).toContain(words);
  expect(page.text()).toContain('Mon 23-Nov-2026 11:40');
  expect(page.text()).toContain('Mon 07-Dec-2026 10:00');
  expect(document.activeElement?.id).toBe('pair-0');
});

test('Enter books the chosen pair, both halves in one command', async () => {
  const { page, asked, booked } = await aPanel();
  await page.get('#pair-1').setValue(true);
  await page.get('form').trigger('submit');
  await settle();
  expect(askedFor(asked, 'booking.bookPair').map(({ input }) => input)).toEqual([
    {
      personId: 'p1',
      cycleId: 'c1',
      tests: { clinicId: 'clinic-1', place: 3 },
      conversation: { clinicId: 'clinic-2', place: 3 },
    },
  ]);
  expect(booked).toEqual([[{ id: 'a1' }]]);
});

test('a hold says in words how long it lasts, and is over when its time is', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const { page, asked, now } = await aPanel();
  const button = (words: RegExp) => page.findAll('button').find((one) => words.test(one.text()));
  await button(/^Hold 10 min/)?.trigger('click');
  await settle();
  await settle();
  expect(page.text()).toContain('Held for you, 10 minutes left');
  vi.advanceTimersByTime(61_000);
  await settle();
  expect(page.text()).toContain('9 minutes left');
  vi.advanceTimersByTime(500_000);
  await settle();
  expect(page.text()).toContain('39 seconds left');
  now.hold = null;
  const before = askedFor(asked, 'booking.findPairs').length;
  vi.advanceTimersByTime(40_000);
  await settle();
  expect(askedFor(asked, 'booking.findPairs')).toHaveLength(before + 1);
  expect(page.text()).not.toContain('Held for you');
});

test('a colleague’s hold is named with the time it has left', async () => {
  const { page } = await aPanel({
    hold: aHold({ isMine: false, heldBy: 'Kelly Adeyemi', secondsLeft: 180 }),
  });
  expect(page.text()).toContain('Kelly Adeyemi is holding appointments for this person: 3 minutes left.');
});

test('a wish is taken away with its cross, and pairs are looked for again', async () => {
  const { page, asked } = await aPanel();
  const chip = page.findAll('button').find((one) => one.text().includes('Gwen Pritchard'));
  await chip?.trigger('click');
  await settle();
  expect(askedFor(asked, 'booking.saveWishes')[0]?.input).toMatchObject({
    wishes: { clinicianId: null, partOfDay: 'morning' },
    version: 1,
  });
  expect(askedFor(asked, 'booking.findPairs')).toHaveLength(2);
});

test('wishes are added in one place; a time that is none is said there', async () => {
  const { page, asked } = await aPanel();
  await page
    .findAll('button')
    .find((one) => one.text() === 'Wish')
    ?.trigger('click');
  await settle();
  const dialog = document.querySelector('[role="dialog"]');
  const type = (id: string, text: string) => {
    const box = dialog?.querySelector<HTMLInputElement>(`#wish-${id}`);
    if (!box) throw new Error(id);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const keep = () =>
    [...(dialog?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes('Keep'))?.click();
  type('transport', 'patient transport');
  type('notBefore', 'ten');
  keep();
  await settle();
  expect(dialog?.textContent).toContain('Enter a time, for example 10:00');
  type('notBefore', '10:00');
  keep();
  await settle();
  expect(askedFor(asked, 'booking.saveWishes')[0]?.input).toMatchObject({
    wishes: { transport: { words: 'patient transport', notBefore: '10:00', notAfter: null } },
  });
});

test('where there is none, the reasons and what would open one are read out', async () => {
  const none = {
    reasons: ['No place of 60 minutes with a nurse between 20-Apr-2026 and 11-May-2026.'],
    wouldOpen: ['Opening clinics past 08-May-2026.'],
  };
  const { page } = await aPanel({ offers: [], none });
  expect(page.text()).toContain('No time can be offered');
  for (const words of [...none.reasons, ...none.wouldOpen]) expect(page.text()).toContain(words);
});

test('later dates are looked for from the day after the last that is offered', async () => {
  const { page, asked } = await aPanel();
  await page
    .findAll('button')
    .find((one) => one.text() === 'Later dates')
    ?.trigger('click');
  await settle();
  expect(askedFor(asked, 'booking.findPairs').at(-1)?.input).toMatchObject({ notBefore: '2026-11-24' });
});
