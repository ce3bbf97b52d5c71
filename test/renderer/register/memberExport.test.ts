import { expect, test } from 'vitest';
import { defineComponent, h, provide } from 'vue';
import { useCall } from '../../../renderer/api/call.ts';
import { filesKey } from '../../../renderer/api/files.ts';
import MemberExport from '../../../renderer/register/MemberExport.vue';
import { openPage, settle } from '../recall/openPage.ts';

test('a list becomes a file only after it was said that whoever has the file can read it', async () => {
  const saved: string[] = [];
  const unused = () => Promise.reject(new Error('not asked for here'));
  const Button = defineComponent(() => {
    const call = useCall();
    return () => h(MemberExport, { call, question: { year: 2026 }, title: 'May 2026', total: 60 });
  });
  const Page = defineComponent(() => {
    const save = (handle: string) => Promise.resolve(void saved.push(handle));
    provide(filesKey, { put: unused, read: unused, save });
    return () => h(Button);
  });
  const answers = (name: string) =>
    name === 'register.exportMembers' ? { handle: 'f1', name: 'Register 2026-05.csv', rows: 60 } : {};
  const { page, asked } = await openPage(Page, { path: '/registers/list', answers });
  const press = async (words: string) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle(20);
  };

  await press('Export');
  const dialog = document.querySelector('[role="dialog"]')?.textContent;
  expect(dialog).toContain('Save May 2026 as a file?');
  expect(dialog).toContain('The file leaves the encryption.');
  expect(asked).toEqual([]);
  await press('Cancel');
  expect(document.querySelector('[role="dialog"]')).toBeNull();

  await press('Export');
  await press('Save the file');
  expect(asked.map(({ name }) => name)).toEqual(['register.exportMembers']);
  expect(saved).toEqual(['f1']);
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(page.exists()).toBe(true);
});
