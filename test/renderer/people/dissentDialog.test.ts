import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { nextTick } from 'vue';
import { expect, test } from 'vitest';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import DissentDialog from '../../../renderer/people/DissentDialog.vue';
import type { PersonRecord } from '../../../shared/people/person.ts';

const refused = {
  kind: 'test-results',
  way: 'text',
  dissents: true,
  reason: 'Her son reads them',
  by: 'Ann Bell',
  at: '2026-04-07T10:00:00.000Z',
} as const;
const person = {
  id: 'p1',
  version: 4,
  familyName: 'Oakley',
  givenName: 'Maureen',
  title: 'Mrs',
  dissents: [refused],
} as unknown as PersonRecord;

async function aDialog(act: 'dissent' | 'withdraw-dissent') {
  const asked: { name: string; input: unknown }[] = [];
  const call = (async (name: string, input: unknown) => {
    asked.push({ name, input });
    return person;
  }) as PageCall;
  const dialog = mount(DissentDialog, {
    props: { act, person },
    global: { plugins: [createPinia()], provide: { [callKey as symbol]: call } },
    attachTo: document.body,
  });
  // The dialog is drawn at the end of the page a moment later.
  await new Promise((resolve) => setTimeout(resolve));
  const field = <T extends Element>(selector: string) => document.querySelector<T>(selector);
  const press = async (words: string) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await nextTick();
  };
  return { dialog, asked, field, press };
}

test('what is refused needs a kind, a way and words, and each lack is said', async () => {
  const { dialog, asked, press } = await aDialog('dissent');
  await press('Record it');

  expect(asked).toEqual([]);
  expect(document.body.textContent).toContain('Choose which messages');
  expect(document.body.textContent).toContain('Choose the way');
  expect(document.body.textContent).toContain('Say why');
  dialog.unmount();
});

test('one thing that was refused is taken back with its reason', async () => {
  const { dialog, asked, field, press } = await aDialog('withdraw-dissent');
  expect(document.body.textContent).toContain('Test results by text');
  field<HTMLInputElement>('input[type="radio"]')?.click();
  await nextTick();
  const reason = field<HTMLInputElement>('#reason');
  if (reason) reason.value = 'A phone of her own';
  reason?.dispatchEvent(new Event('input'));
  await press('Take it back');

  expect(asked).toEqual([
    {
      name: 'people.recordDissent',
      input: {
        personId: 'p1',
        version: 4,
        kind: 'test-results',
        way: 'text',
        dissents: false,
        reason: 'A phone of her own',
      },
    },
  ]);
  dialog.unmount();
});
