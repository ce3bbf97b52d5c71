import { defineComponent, h } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import FindPairPanel from '../../../renderer/booking/pairs/FindPairPanel.vue';
import type { FoundPairs } from '../../../shared/booking/pairs.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import { openPage, settle, type Asked } from '../recall/openPage.ts';
import { aHold, anOffer, found } from './aPair.ts';

afterEach(() => vi.useRealTimers());

/** The panel beside a program that knows one person; `now` may change between questions. */
async function aPanel(said: Partial<FoundPairs> = {}, refuses: Partial<Record<string, Problem>> = {}) {
  const now = { ...found(said) };
  const slow = { pairs: Promise.resolve() };
  const booked: unknown[] = [];
  const host = defineComponent({
    render: () =>
      h(FindPairPanel, {
        personId: 'p1',
        cycleId: 'c1',
        focusFirst: true,
        onBooked: (appointments) => booked.push(appointments),
      }),
  });
  const answers = (name: string, input: Record<string, unknown>) => {
    const refused = refuses[name];
    if (refused) throw refused;
    switch (name) {
      case 'booking.findPairs':
        return slow.pairs.then(() => ({ ...now }));
      case 'booking.bookPair':
        return { appointments: [{ id: 'a1' }] };
      case 'booking.hold':
        now.hold = aHold();
        return now.hold;
      case 'booking.releaseHold':
        now.hold = null;
        return { released: true };
      default:
        now.wished = { wishes: input['wishes'] as FoundPairs['wished']['wishes'], version: 2 };
        return now.wished;
    }
  };
  const opened = await openPage(host, { path: '/', answers });
  await settle();
  return { ...opened, now, booked, slow };
}

const askedFor = (asked: readonly Asked[], name: string) => asked.filter((one) => one.name === name);

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

test('where somebody was first, it is said and what is offered now is asked for again', async () => {
  const { page, asked, booked, now } = await aPanel({}, { 'booking.bookPair': new Problem('place-taken') });
  now.offers = [anOffer(6)];
  await page.get('form').trigger('submit');
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody has just been booked there.');
  expect(askedFor(asked, 'booking.findPairs')).toHaveLength(2);
  expect(booked).toEqual([]);
  expect(document.activeElement?.id).toBe('pair-0');
});

test('Enter again before the new pairs are there asks for nothing twice, and the refusal comes with them', async () => {
  const { page, asked, now, slow } = await aPanel({}, { 'booking.bookPair': new Problem('place-held') });
  now.offers = [anOffer(6)];
  let arrive = () => {};
  slow.pairs = new Promise((resolve) => (arrive = resolve));
  await page.get('form').trigger('submit');
  await settle();
  expect(page.find('[role="alert"]').exists()).toBe(false);
  await page.get('form').trigger('submit');
  await settle();
  arrive();
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody is holding that place.');
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
  expect(document.activeElement?.id).toBe('pair-0');
});

test('Enter while a hold is still being kept books as soon as it is', async () => {
  const { page, asked, booked, slow } = await aPanel();
  let arrive = () => {};
  slow.pairs = new Promise((resolve) => (arrive = resolve));
  await page
    .findAll('button')
    .find((one) => one.text().startsWith('Hold 10 min'))
    ?.trigger('click');
  await page.get('form').trigger('submit');
  await settle();
  expect(page.text()).toContain('Booking…');
  expect(askedFor(asked, 'booking.bookPair')).toEqual([]);
  arrive();
  await settle();
  await settle();
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
  expect(booked).toEqual([[{ id: 'a1' }]]);
});

test('a refusal waits for later dates, too, where they are asked for meanwhile', async () => {
  const { page, asked, now, slow } = await aPanel({}, { 'booking.bookPair': new Problem('place-taken') });
  const arrivals: (() => void)[] = [];
  const slowly = () => (slow.pairs = new Promise((resolve) => arrivals.push(resolve)));
  slowly();
  await page.get('form').trigger('submit');
  await settle();
  slowly();
  await page
    .findAll('button')
    .find((one) => one.text() === 'Later dates')
    ?.trigger('click');
  now.offers = [anOffer(6)];
  arrivals[0]?.();
  await settle();
  expect(page.find('[role="alert"]').exists()).toBe(false);
  await page.get('form').trigger('submit');
  arrivals[1]?.();
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody has just been booked there.');
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
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
