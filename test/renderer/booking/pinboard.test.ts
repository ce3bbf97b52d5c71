import { expect, test } from 'vitest';
import PinboardPage from '../../../renderer/booking/changes/PinboardPage.vue';
import { useBookRequest } from '../../../renderer/api/moveRequest.ts';
import { usePageStatus } from '../../../renderer/api/pageStatus.ts';
import { openPage, press, settle } from '../recall/openPage.ts';
import { aTask } from './aPair.ts';

async function show(answers: Parameters<typeof openPage>[1]['answers']) {
  const opened = await openPage(PinboardPage, { path: '/appointments/pinboard', answers });
  await settle();
  return opened;
}
const dialog = () => document.querySelector('[role="dialog"]');
const said = () => dialog()?.textContent?.replace(/\s+/g, ' ') ?? '';
const pressIn = async (where: ParentNode | null, words: string) => {
  [...(where?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.trim().startsWith(words))
    ?.click();
  await settle(20);
};

test('the pinboard says as many as it has rows, and each way on is there for each of them', async () => {
  const tell = aTask({
    id: 't2',
    kind: 'tell',
    sentence: 'Moved from 23-Nov-2026 09:00: Training',
    phones: [],
  });
  const { asked, page } = await show((name) =>
    name === 'booking.listTasks' ? { total: 2, lines: [aTask(), tell] } : { taskId: 't' },
  );
  expect(page.text()).toContain('2 waiting');
  expect(page.findAll('li')).toHaveLength(2);
  expect(page.text()).toContain('07700 900123');
  await pressIn(document.body, 'Told');
  const closed = () => asked.filter(({ name }) => name === 'booking.closeTask').map(({ input }) => input);
  expect(closed()).toEqual([{ taskId: 't2', version: 1, how: 'Told' }]);
  await pressIn(document.body, 'Close…');
  await pressIn(dialog(), 'Close the task');
  expect(said()).toContain('Say what was done');
  expect(closed()).toHaveLength(1);
});

test('who says yes on the phone is booked from the pinboard in the places that were kept', async () => {
  const offer = aTask({ kind: 'offer', sentence: 'Offer the tests of Mon 23-Nov-2026 09:00' });
  const { asked } = await show((name) =>
    name === 'booking.listTasks' ? { total: 1, lines: [offer] } : { appointments: [] },
  );
  await pressIn(document.body, 'Book it');
  expect(asked.find(({ name }) => name === 'booking.acceptOffer')?.input).toEqual({
    personId: 'p1',
    cycleId: 'c1',
  });
  expect(usePageStatus().message?.words).toBe('Booked: GILL, Harjinder (Mrs)');
});

test('an offer of whoever said no to the next year says so, and is let go of for whoever rings', async () => {
  const notAsked =
    'They have said no to 2027/28: do not ring about this. If they ring, book it or let it go.';
  const { asked, page } = await show((name) =>
    name === 'booking.listTasks'
      ? { total: 1, lines: [aTask({ kind: 'offer', notAsked })] }
      : { appointments: [] },
  );
  expect(page.text()).toContain(notAsked);
  expect(page.text()).not.toContain('Find a time');
  await pressIn(document.body, 'Let it go');
  const [input] = asked.filter(({ name }) => name === 'booking.letGoOfOffer').map((one) => one.input);
  expect(input).toEqual({ personId: 'p1', cycleId: 'c1' });
  expect(usePageStatus().message?.words).toBe('Let go: GILL, Harjinder (Mrs)');
});

test('Ctrl+B on the pinboard finds a pair for whose row has the focus, and takes nobody for them', async () => {
  const { page } = await show(() => ({
    total: 2,
    lines: [aTask(), aTask({ id: 't2', cycleId: 'c2' })],
  }));
  press('b', { ctrlKey: true });
  expect(useBookRequest().request).toBeNull();
  expect(usePageStatus().message?.words).toBe('Go to somebody on the list first');
  page.get<HTMLElement>('[data-task="t2"] a').element.focus();
  press('b', { ctrlKey: true });
  expect(useBookRequest().request).toMatchObject({ personId: 'p1', cycleId: 'c2' });
});
