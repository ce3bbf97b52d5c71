import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import GroupEditor from '../../../renderer/register/GroupEditor.vue';
import { newGroup } from '../../../renderer/register/groupDraft.ts';

const editor = () =>
  mount(GroupEditor, {
    props: { group: newGroup(), count: null, mayEdit: true, removable: true, letterSets: [] },
    attachTo: document.body,
  });

test('minutes that cannot be are said to be wrong at their field, and what was there stays', async () => {
  const page = editor();
  for (const wrong of ['0', '4', '121', '', '2o', '7.5']) {
    await page.get('#group-hca').setValue(wrong);
    expect(page.text(), wrong).toContain('Enter minutes from 5 to 120');
  }
  expect(page.emitted('change')).toBeUndefined();
  expect(page.emitted('wrong')).toEqual([[true]]);
  await page.get('#group-hca').setValue('30');
  expect(page.text()).not.toContain('Enter minutes');
  expect(page.emitted('change')).toEqual([[expect.objectContaining({ hcaMinutes: 30 })]]);
  expect(page.emitted('wrong')).toEqual([[true], [false]]);
});

test('changes that are undone stand in the fields again', async () => {
  const page = editor();
  await page.get('#group-conversation').setValue('0');
  await page.setProps({ group: { ...newGroup(), conversationMinutes: 50 } });
  await nextTick();
  expect(page.get<HTMLInputElement>('#group-conversation').element.value).toBe('50');
  expect(page.text()).not.toContain('Enter minutes');
});
