import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { expect, test } from 'vitest';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import { useSession } from '../../../renderer/api/session.ts';
import { clockKey } from '../../../renderer/api/today.ts';
import PrintDialog from '../../../renderer/letter/PrintDialog.vue';
import { Problem } from '../../../shared/problem.ts';
import { aPreview, kelly } from './aPreview.ts';

type Given = {
  going: number;
  batch?: Parameters<typeof aPreview>[1];
  firstOnly?: boolean;
  sample?: boolean;
  listOf?: string;
};

const clock = { today: () => '2026-11-27', timeOfDay: () => '10:31' };

/** The dialog of Siân, who prepared the letters. It lies over the page, so it is looked for in the document. */
function aDialog({ going, batch, firstOnly = false, sample = false, listOf = '2026-11-20' }: Given) {
  const whole = { extractOn: listOf, appliedAt: `${listOf}T08:00:00.000Z` };
  const call = (async () => ({ whole, parts: [] })) as unknown as PageCall;
  const pinia = createPinia();
  setActivePinia(pinia);
  useSession().signedIn = {
    member: { id: 'm1', name: 'Siân Prosser', role: 'admin' },
    practice: { name: 'Beckside Surgery', sample },
  };
  const dialog = mount(PrintDialog, {
    props: {
      preview: aPreview(going, batch),
      month: '2027-01',
      channel: 'letter',
      letters: firstOnly ? 5 : going,
      busy: false,
      refusal: null,
    },
    global: { plugins: [pinia], provide: { [callKey as symbol]: call, [clockKey as symbol]: clock } },
    attachTo: document.body,
  });
  const button = (words: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
  return {
    dialog,
    button,
    text: () => document.querySelector('[role="dialog"]')?.textContent ?? '',
    box: <E extends HTMLElement>(id: string) => document.getElementById(id) as E | null,
    async press(words: string) {
      button(words)?.click();
      await nextTick();
    },
  };
}

/** As a person does it: the value, then the news of it. */
async function choose(box: HTMLInputElement | HTMLSelectElement | null, value: string): Promise<void> {
  if (!box) throw new Error('There is no such box');
  box.value = value;
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
  await nextTick();
}

test('where Today warns that the list is old, the last question before printing says so in the same words', async () => {
  const { dialog, text } = aDialog({ going: 20, listOf: '2026-03-14' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(text()).toContain('The list is 258 days old. Deaths and moves since then are not in it.');
  expect(document.querySelector('[role="dialog"] a')?.getAttribute('href')).toBe('#/people/import');
  dialog.unmount();

  const fresh = aDialog({ going: 20 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(fresh.text()).not.toContain('days old');
  fresh.dialog.unmount();
});

test('20 letters are printed with one press and no second person', async () => {
  const { dialog, press, text } = aDialog({ going: 20 });
  await nextTick();
  expect(text()).toContain('Print 20 invitation letters for January 2027?');
  expect(text()).not.toContain('A second person confirms');
  await press('Print 20');
  expect(dialog.emitted('make')).toEqual([[{ each: false, confirmation: null }]]);
  dialog.unmount();
});

test('21 letters ask for a second person by name and password, and the button says what it does', async () => {
  const { dialog, press, box, text } = aDialog({ going: 21 });
  await nextTick();
  expect(text()).toContain(
    'Prepared by Siân Prosser, who stays signed in. Runs of more than 20 need a second person.',
  );
  await press('Confirm and print 21');
  expect(dialog.emitted('make')).toBeUndefined();
  expect(text()).toContain('Choose who confirms');
  expect(text()).toContain('Enter their password');

  await choose(box<HTMLSelectElement>('secondPerson'), kelly.id);
  await choose(box<HTMLInputElement>('secondPassword'), 'three random words');
  await press('Confirm and print 21');
  const confirmation = { memberId: kelly.id, password: 'three random words' };
  expect(dialog.emitted('make')).toEqual([[{ each: false, confirmation }]]);
  dialog.unmount();
});

test('focus starts on Cancel, and Enter in the password box confirms nothing', async () => {
  const { dialog, box } = aDialog({ going: 25 });
  await nextTick();
  expect(document.activeElement?.textContent).toContain('Cancel');
  await choose(box<HTMLInputElement>('secondPassword'), 'three random words');
  box('secondPassword')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await nextTick();
  expect(dialog.emitted('make')).toBeUndefined();
  expect(box('secondPassword')?.closest('form')).toBeNull();
  dialog.unmount();
});

test('a wrong password is said at its box, what was typed stays, and after too many the wait is counted down', async () => {
  const { dialog, press, box, text } = aDialog({ going: 25 });
  await nextTick();
  await choose(box<HTMLSelectElement>('secondPerson'), kelly.id);
  await choose(box<HTMLInputElement>('secondPassword'), 'not hers');
  await dialog.setProps({ refusal: new Problem('wrong-password') });
  await nextTick();
  expect(document.getElementById('secondPassword-error')?.textContent).toContain(
    'That password is not right.',
  );
  expect(box<HTMLInputElement>('secondPassword')?.value).toBe('not hers');

  await dialog.setProps({ refusal: new Problem('wait-before-trying', '64') });
  await nextTick();
  expect(text()).toContain('Wait 1 minute 4 seconds');
  await press('Confirm and print 25');
  expect(dialog.emitted('make')).toBeUndefined();
  dialog.unmount();
});

test('letters made earlier today count, and the dialog says so', async () => {
  const { dialog, text } = aDialog({ going: 10, batch: { unconfirmedToday: 15 } });
  await nextTick();
  expect(text()).toContain('15 letters made today without one count with these');
  dialog.unmount();
});

test('where nobody else may confirm, the dialog says who can change that', async () => {
  const { dialog, text, button } = aDialog({ going: 25, batch: { confirmers: [] } });
  await nextTick();
  expect(text()).toContain('Nobody else here may confirm letters.');
  expect(button('Send back…')).toBeUndefined();
  dialog.unmount();
});

test('the first 5 of 25 need nobody, and say that the others wait', async () => {
  const { dialog, text, press } = aDialog({ going: 25, firstOnly: true });
  await nextTick();
  expect(text()).toContain('Print 5 invitation letters for January 2027?');
  expect(text()).toContain('The first 5 of 25.');
  expect(text()).toContain('20 wait until somebody has looked at these');
  await press('Print 5');
  expect(dialog.emitted('make')).toHaveLength(1);
  dialog.unmount();
});

test('sending back asks for the same name and password', async () => {
  const { dialog, press, box } = aDialog({ going: 25 });
  await nextTick();
  await press('Send back…');
  expect(dialog.emitted('sendBack')).toBeUndefined();
  await choose(box<HTMLSelectElement>('secondPerson'), kelly.id);
  await choose(box<HTMLInputElement>('secondPassword'), 'three random words');
  await press('Send back…');
  expect(dialog.emitted('sendBack')).toEqual([[{ memberId: kelly.id, password: 'three random words' }]]);
  dialog.unmount();
});

test('only the sample practice says what the passwords are', async () => {
  const real = aDialog({ going: 25 });
  await nextTick();
  expect(real.text()).not.toContain('everybody’s is');
  real.dialog.unmount();
  const sample = aDialog({ going: 25, sample: true });
  await nextTick();
  expect(sample.text()).toContain('In the sample practice everybody’s is: sample');
  sample.dialog.unmount();
});
