import { defineComponent, h, nextTick } from 'vue';
import { expect, test } from 'vitest';
import LetterCarerDialog from '../../../renderer/people/LetterCarerDialog.vue';
import type { PersonRecord } from '../../../shared/people/person.ts';
import { openPage, settle } from '../recall/openPage.ts';

const wife = {
  gets: 'copy',
  name: 'Eirlys Bevan',
  relationship: 'wife',
  needs: [],
  language: null,
  address: null,
};
const person = (letterCarer: typeof wife | null) =>
  ({
    id: 'p1',
    version: 4,
    familyName: 'Bevan',
    givenName: 'Gwilym',
    title: 'Mr',
    contact: { letterCarer },
  }) as unknown as PersonRecord;

async function opened(carer: typeof wife | null) {
  const dialog = defineComponent({ render: () => h(LetterCarerDialog, { person: person(carer) }) });
  const { asked } = await openPage(dialog, { path: '/', answers: () => person(carer) });
  await settle();
  const type = async (id: string, text: string) => {
    const field = document.getElementById(id) as HTMLInputElement | null;
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input'));
    await nextTick();
  };
  const choose = async (words: string) => {
    [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(words))?.click();
    await nextTick();
  };
  const confirm = async () => {
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent?.includes('Record who reads them'))
      ?.click();
    await settle();
    return asked.findLast(({ name }) => name === 'people.recordLetterCarer')?.input;
  };
  return { type, choose, confirm };
}

test('a copy for somebody else is said as such, and nobody takes the person’s place', async () => {
  const { type, choose, confirm } = await opened(null);
  await choose('Both: a copy goes to the carer');
  await type('carer.name', 'Eirlys Bevan');
  await type('carer.relationship', 'wife');
  await type('reason', 'He asked for it');
  expect(await confirm()).toMatchObject({
    carer: { gets: 'copy', name: 'Eirlys Bevan', relationship: 'wife', address: null },
    reason: 'He asked for it',
  });
});

test('what is on the record stands in the dialog, and the copy is ended by one choice', async () => {
  const { type, choose, confirm } = await opened(wife);
  await type('reason', 'She has died');
  expect(await confirm()).toMatchObject({ carer: { gets: 'copy', name: 'Eirlys Bevan' } });
  await choose('The person themselves');
  expect(await confirm()).toMatchObject({ carer: null });
});
