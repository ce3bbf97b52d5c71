import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { supplierIssues, supplierOf } from '../../../renderer/people/accessDraft.ts';
import { needsTroubles } from '../../../renderer/people/needsGiven.ts';
import NeedsPicker from '../../../renderer/people/NeedsPicker.vue';
import type { NeedGiven } from '../../../shared/people/access.contract.ts';
import type { NeedKind } from '../../../shared/people/importRecord.ts';
import { usualNeed } from '../../../shared/people/usualNeeds.ts';

const bare = (words: string) => words.replaceAll(/\s/g, '');

function aPicker(start: NeedGiven[] = []) {
  const needs = ref<NeedGiven[]>(start);
  const page = mount(
    defineComponent(
      () => () =>
        h(NeedsPicker, {
          id: 'need',
          modelValue: needs.value,
          'onUpdate:modelValue': (now: NeedGiven[]) => (needs.value = now),
        }),
    ),
    { attachTo: document.body },
  );
  const press = async (words: string) => {
    await page
      .findAll('button')
      .find((button) => bare(button.text()).startsWith(bare(words)))
      ?.trigger('click');
    await nextTick();
  };
  const type = (words: string) => page.find('#need-search').setValue(words);
  return { page, needs, press, type };
}

test('a ticked need has the national code where one says exactly that, and words where none does', async () => {
  const { page, needs } = aPicker();
  await page.find('#need-easy-read').setValue(true);
  await page.find('#need-braille').setValue(true);

  expect(needs.value).toMatchObject([
    { kind: 'easy-read', code: '796161000000101', group: '004' },
    { kind: 'braille', code: null, term: 'Braille' },
  ]);
  await page.find('#need-easy-read').setValue(false);
  expect(needs.value).toHaveLength(1);
  page.unmount();
});

test('any need of the national list is found by its words and added under its group', async () => {
  const { page, needs, press, type } = aPicker();
  await type('guide dog');

  expect(page.text()).toContain('007 Additional support');
  expect(page.text()).toContain('009 Environment');
  await press('Add Uses guide dog');
  expect(needs.value).toMatchObject([{ code: '862731000000105', group: '007' }]);
  expect(page.text()).toContain('Recorded when you confirm');
  await press('Remove Uses guide dog');
  expect(needs.value).toEqual([]);
  page.unmount();
});

test('what the list does not have is recorded in words, without a code', async () => {
  const { page, needs, press, type } = aPicker();
  await type('the green room');

  expect(page.text()).toContain('Not in the national list');
  await press('Add “the green room”');
  expect(needs.value).toMatchObject([{ kind: 'other', code: null, term: 'the green room', group: null }]);
  page.unmount();
});

test('a need that is recorded is not offered a second time', async () => {
  const arabic = {
    kind: 'interpreter' as const,
    code: '203311000000101',
    term: 'Arabic language interpreter needed',
    group: '006' as const,
    reviewDueOn: null,
  };
  const { page, type } = aPicker([arabic]);
  await type('arabic');

  expect(page.text()).toContain('Recorded already');
  page.unmount();
});

test('a supplier without name, format, way to order or days is said field by field', () => {
  const empty = { id: 's1', name: ' ', formats: [], howToOrder: '', usualDays: 'soon' };
  expect(supplierIssues([empty])).toEqual([
    { field: 's1-name', message: 'Enter the name of the supplier' },
    { field: 's1-formats', message: 'Choose what they make' },
    { field: 's1-howToOrder', message: 'Say how to order' },
    { field: 's1-usualDays', message: 'Enter days from 0 to 90' },
  ]);
  const whole = { ...empty, name: 'Dots', formats: ['braille' as const], howToOrder: 'Ask', usualDays: '7' };
  expect(supplierIssues([whole])).toEqual([]);
  expect(supplierOf(whole).usualDays).toBe(7);
});

test('a need that was typed and never added is not dropped without a word', () => {
  expect(needsTroubles([], ' guide dog ')).toEqual(['Add “guide dog” to the needs, or empty the box']);
  expect(needsTroubles([], '  ')).toEqual([]);
});

test.each<[NeedKind[], string[]]>([
  [['phone-only', 'no-phone'], ['Phone only and No phone calls rule each other out: choose one']],
  [['phone-only', 'text-only'], ['Phone only and Text only rule each other out: choose one']],
  [
    ['letter-only', 'text-only', 'phone-only', 'no-phone'],
    ['Phone only, Text only and Letter only rule each other out: choose one'],
  ],
  [['text-only', 'no-phone', 'interpreter'], []],
])('ways that rule each other out are not recorded together: %s', (kinds, said) => {
  expect(
    needsTroubles(
      kinds.map((kind) => usualNeed(kind, kind)),
      '',
    ),
  ).toEqual(said);
});
