import { expect, test, vi } from 'vitest';
import { usePageStatus } from '../../../renderer/api/pageStatus.ts';
import { press, settle } from '../recall/openPage.ts';
import { freeCell, visitCell } from './aBookDay.ts';
import { atFocus, cells, openBook, recorded, two } from './openBook.ts';

test('each place says its time, its state in words and who it is', async () => {
  const { page } = await openBook(two);
  expect(page.find('h1').text()).toBe('Mon 23-Nov-2026');
  expect(page.text()).toContain('1 time free, 1 held');
  const said = cells().map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
  expect(said[0]).toContain('HUSSAIN, Nasreen');
  expect(said[0]).toContain('09:00 Booked');
  expect(said[1]).toContain('10:20 free');
  expect(said[2]).toContain('09:10 Arrived');
  expect(said[3]).toContain('Hearing loss');
  expect(page.findAll('section').map((one) => one.attributes('aria-label'))).toEqual([
    'Beth Okafor, HCA, Room 3',
    'Maya Lindqvist, HCA, Room 3',
    'Pinboard',
  ]);
});

test('arrows go through a column and to what is beside it; one Tab stop is enough', async () => {
  await openBook(two);
  expect(cells().filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  cells()[0]?.focus();
  press('ArrowDown');
  await settle();
  expect(atFocus()).toContain('10:20 free');
  press('ArrowRight');
  await settle();
  expect(atFocus()).toContain('OAKLEY');
  press('ArrowUp');
  await settle();
  expect(atFocus()).toContain('GILL');
  press('ArrowLeft');
  await settle();
  expect(atFocus()).toContain('HUSSAIN');
  expect(document.querySelectorAll('[aria-current=true][data-cell]')).toHaveLength(1);
});

test('who is chosen stands in the panel with what is to be done, their needs and how things are written', async () => {
  const { page } = await openBook({
    'Beth Okafor': [
      visitCell('09:00'),
      visitCell('09:20', { appointmentId: 'a2', needs: ['large-print-24'] }),
    ],
  });
  const panel = () => page.find('[data-chosen]').text();
  cells()[0]?.focus();
  await settle();
  expect(panel()).toContain('Blood: HbA1c, Kidney function');
  expect(panel()).toContain('No needs recorded');
  expect(panel()).toContain('Standard print');
  cells()[1]?.focus();
  await settle();
  expect(panel()).toContain('Large print 24');
});

test('an offer says until when it is kept, and is booked where it stands', async () => {
  const { page, asked } = await openBook({
    'Beth Okafor': [visitCell('09:00', { state: 'pencilled', keptUntil: '2026-12-11' })],
  });
  cells()[0]?.focus();
  await settle();
  expect(page.get('[data-chosen]').text()).toContain('Kept for them until Fri 11-Dec-2026.');
  const yes = page.findAll('[data-chosen] button').find((one) => one.text().startsWith('They say yes'));
  await yes?.trigger('click');
  await settle(20);
  const accepted = asked.find(({ name }) => name === 'booking.acceptOffer')?.input;
  expect(accepted).toEqual({ personId: 'p1', cycleId: 'c1' });
});

test('F8 records that somebody has arrived, and the focus stays where it was', async () => {
  const { asked, book } = await openBook(two);
  cells()[0]?.focus();
  book.columns = {
    ...two,
    'Beth Okafor': [visitCell('09:00', { state: 'arrived', version: 2 }), freeCell('10:20')],
  };
  press('F8');
  await settle(20);
  expect(recorded(asked)).toMatchObject([{ appointmentId: 'a1', personId: 'p1', to: 'arrived', version: 1 }]);
  expect(atFocus()).toContain('HUSSAIN');
  expect(atFocus()).toContain('Arrived');
  press('F8');
  await settle(20);
  expect(recorded(asked)).toHaveLength(1);
});

test('what follows is shown before somebody did not attend is recorded', async () => {
  const { asked } = await openBook(two);
  cells()[0]?.focus();
  press('4', { code: 'Digit4', altKey: true });
  await settle(20);
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('Book the tests again');
  expect(recorded(asked)).toEqual([]);
  const confirm = [...(dialog?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === 'Did not attend',
  );
  confirm?.click();
  await settle(20);
  expect(recorded(asked)).toMatchObject([{ to: 'did-not-attend' }]);
});

test('nobody is offered as missed before their time has come, and the key says why', async () => {
  const { page, asked } = await openBook({ 'Beth Okafor': [visitCell('10:40')] });
  const status = usePageStatus();
  cells()[0]?.focus();
  await settle(20);
  expect(page.text()).toContain('Arrived');
  expect(page.text()).not.toContain('Did not attend');
  press('4', { code: 'Digit4', altKey: true });
  await settle(20);
  expect(status.message?.words).toContain('their time is still to come');
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(recorded(asked)).toEqual([]);
});

test('the book refreshes by itself without losing the place; a free place that has gone hands its focus on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const { asked, book } = await openBook(two);
    cells()[1]?.focus();
    const before = asked.filter(({ name }) => name === 'booking.findDay').length;
    book.columns = {
      ...two,
      'Beth Okafor': [visitCell('09:00'), visitCell('10:20', { appointmentId: 'a9', familyName: 'New' })],
    };
    vi.advanceTimersByTime(15_000);
    await settle(30);
    expect(asked.filter(({ name }) => name === 'booking.findDay')).toHaveLength(before + 1);
    expect(atFocus()).toContain('NEW');
  } finally {
    vi.useRealTimers();
  }
});

test('Ctrl and an arrow lead to the next working day, and a date is typed', async () => {
  const { at } = await openBook(two);
  press('ArrowLeft', { ctrlKey: true });
  await settle();
  expect(at()).toBe('/appointments?day=2026-11-20');
  press('ArrowRight', { ctrlKey: true });
  await settle();
  expect(at()).toBe('/appointments');
  press('g', { ctrlKey: true });
  await settle(20);
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Go to which day?');
});

test('a day without a clinic says where the next one is; without any it leads to where they are made', async () => {
  const { page } = await openBook({});
  expect(page.text()).toContain('No clinics yet');
});
