import { expect, test, vi } from 'vitest';
import CapacityPage from '../../../../renderer/booking/capacity/CapacityPage.vue';
import { aCell, aYear } from '../../../shared/booking/aCapacityYear.ts';
import { openPage, press, settle } from '../../recall/openPage.ts';

const nurses = (month: string, minutes: number) => ({
  month,
  kind: 'nurse' as const,
  minutes,
  opened: 0,
  booked: 0,
});
const year = aYear({
  cells: [aCell({ month: '2027-02', people: 30 }), aCell({ month: '2027-03', people: 3 })],
  supply: [nurses('2027-02', 600), nurses('2027-03', 1800)],
});
const plan = {
  rule: 'The last birthdays move.',
  moves: [
    {
      move: { year: 2026, from: '2027-02', to: '2027-03', groupId: 'd', people: 14 },
      people: 14,
      deferred: 0,
      sentences: [{ people: 14, words: 'Moves to March 2027.' }],
      stay: [{ people: 16, words: 'Not needed for this change' }],
    },
  ],
  people: 14,
  deferred: 0,
};

async function theYear(role: 'manager' | 'nurse' = 'manager') {
  const opened = await openPage(CapacityPage, {
    path: '/appointments/year',
    role,
    answers: (name) =>
      name === 'booking.findYear'
        ? year
        : name === 'booking.findYearPlan'
          ? plan
          : { moved: 14, deferred: 0 },
  });
  await settle(30);
  const button = (words: string) => {
    const found = [...document.querySelectorAll('button')]
      .filter((one) => one.textContent.includes(words))
      .at(-1);
    if (!found) throw new Error(`No button says ${words}`);
    return found;
  };
  const line = (caption: string) => {
    const row = opened.page.findAll('tbody tr').find((one) => one.get('th').text() === caption);
    return row?.findAll('td').map((cell) => cell.text()) ?? [];
  };
  return { ...opened, button, line };
}

test('a month that is over is marked in words and says where there is time to spare', async () => {
  const { page, line } = await theYear();
  expect(page.text()).toContain('Nurse: 1 month over');
  expect(line('Wanted, h').slice(10)).toEqual(['20', '2']);
  expect(line('Spare, h')[10]).toContain('−10');
  expect(line('Spare, h')[10]).toContain('Over');
  expect(page.text()).toContain('15 double appointments have no place.');
  expect(page.text()).toContain('March 2027 has 28 h to spare.');
});

test('people moved by keys and menu change every month at once, and Undo takes it back', async () => {
  const { page, asked, button, line } = await theYear();
  const cell = page.get<HTMLElement>('[data-cell="3-10"]');
  cell.element.focus();
  press('Enter');
  await settle(30);
  const select = (id: string, value: string) => {
    const field = document.querySelector<HTMLSelectElement>(`#${id}`);
    if (!field) throw new Error(`No field ${id}`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  select('to', '2027-03');
  const people = document.querySelector<HTMLInputElement>('#people');
  if (people) people.value = '14';
  people?.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  button('Try it').click();
  await settle(30);
  expect(line('Change, h').slice(10)).toEqual(['−9', '+9']);
  expect(page.text()).toContain('14 people from February 2027 to March 2027');
  // The page has the numbers: nothing is asked again.
  expect(asked.map(({ name }) => name)).toEqual(['booking.findYear']);
  button('Undo the last step').click();
  await settle();
  expect(line('Change, h')).toEqual([]);
  expect(page.text()).toContain('Nothing is being tried');
});

test('before months change it is said who moves and who stays, and a reason is asked for', async () => {
  const { page, asked, button } = await theYear();
  button('January to March births').click();
  await settle();
  button('Apply as planned months').click();
  await vi.waitFor(() => expect(page.text()).toContain('16: Not needed for this change'));
  button('Plan 14 people').click();
  await settle();
  expect(page.text()).toContain('Say why the months are changing');
  await page.get('#reason').setValue('February is full');
  button('Plan 14 people').click();
  await settle(30);
  const applied = asked.find(({ name }) => name === 'booking.applyYear');
  expect(applied?.input).toMatchObject({ reason: 'February is full', people: 14 });
  expect(page.text()).toContain('Nothing is being tried');
});

test('whoever may not plan people anew can still try', async () => {
  const { page, button } = await theYear('nurse');
  button('January to March births').click();
  await settle();
  expect(page.text()).toContain('January to March births of 2026/27');
  expect(page.text()).not.toContain('Apply as planned months');
});
