import { expect, test } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import LadderEditor from '../../../renderer/recall/LadderEditor.vue';
import type { TypedStep } from '../../../renderer/recall/recallForm.ts';
import { openPage, settle } from './openPage.ts';

const step = (said: Partial<TypedStep>): TypedStep => ({
  method: 'letter',
  daysAfter: '14',
  by: 'admin',
  purpose: 'invitation',
  template: null,
  ...said,
});

async function edited(given: TypedStep[]) {
  const steps = ref(given);
  const holder = defineComponent({
    render: () =>
      h(LadderEditor, {
        wrongDays: given.map(() => false),
        modelValue: steps.value,
        'onUpdate:modelValue': (changed: TypedStep[]) => (steps.value = changed),
      }),
  });
  const { page } = await openPage(holder, { path: '/', answers: () => ({ lines: [] }) });
  return { page, steps };
}

test('a call is anybody’s, a letter is the office’s: who cannot print is not offered, and who was chosen is said', async () => {
  const { page, steps } = await edited([step({ by: 'nurse' }), step({ method: 'phone', by: 'nurse' })]);
  const doers = (place: number) => page.findAll(`#step-${place}-by option`).map((option) => option.text());
  expect(doers(1)).toEqual(['Practice manager', 'Admin', 'Healthcare assistant', 'Nurse', 'GP']);
  expect(doers(0)).toEqual(['Practice manager', 'Admin', 'Nurse']);
  expect(page.text()).toContain('Nurse cannot print or send');

  await page.get('#step-1-method').setValue('text');
  await settle();
  expect(steps.value[1]).toMatchObject({ method: 'text', by: 'admin' });
});
