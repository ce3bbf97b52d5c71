import { defineComponent, h } from 'vue';
import { expect, test } from 'vitest';
import CloseClinicDialog from '../../../renderer/booking/clinics/CloseClinicDialog.vue';
import { Problem } from '../../../shared/problem.ts';
import { openPage, settle } from '../recall/openPage.ts';

const clinic = {
  id: 'k1',
  templateId: 't1',
  name: 'Tests',
  clinicianName: 'Maya Lindqvist',
  onDay: '2026-11-30',
  startsAt: '09:00',
  endsAt: '12:00',
  places: 18,
  people: 2,
  state: 'open' as const,
  closedReason: null,
  version: 4,
};
const affected = {
  people: 2,
  keeping: 0,
  cancels: true,
  going: 1,
  following: 0,
  staying: 0,
  wrong: null,
  warnings: [],
  appointments: [],
};

const said = () => document.querySelector('[role="dialog"]')?.textContent?.replace(/\s+/g, ' ') ?? '';
async function press(words: string) {
  [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')]
    .find((one) => one.textContent?.trim().startsWith(words))
    ?.click();
  await settle(20);
}

test('a clinic people are booked in is closed only after showing them, and as it was shown', async () => {
  const closed: unknown[] = [];
  let refuses = true;
  const host = defineComponent({
    render: () => h(CloseClinicDialog, { clinic, onClosed: (one: unknown) => closed.push(one) }),
  });
  const { asked } = await openPage(host, {
    path: '/',
    answers: (name) => {
      if (name === 'booking.findAffected') return affected;
      if (refuses) throw new Problem('changed-by-someone-else');
      return { ...clinic, state: 'closed' };
    },
  });
  await settle();
  await press('Close the clinic');
  expect(said()).toContain('Say why the clinic is closed');
  expect(asked).toEqual([]);
  const box = document.querySelector<HTMLInputElement>('#reason');
  if (!box) throw new Error('nothing to type into');
  box.value = 'Maya is ill';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Close the clinic');
  expect(said()).toContain('Tests on Mon 30-Nov-2026: who is affected?');

  const doIt = () =>
    [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')]
      .find((one) => /2/.test(one.textContent ?? ''))
      ?.click();
  doIt();
  await settle(20);
  expect(said()).toContain('Other people are affected than were shown.');
  refuses = false;
  await press('Look again');
  doIt();
  await settle(20);
  expect(asked.at(-1)?.input).toEqual({ clinicId: 'k1', version: 4, reason: 'Maya is ill', expected: 2 });
  expect(closed).toHaveLength(1);
});
