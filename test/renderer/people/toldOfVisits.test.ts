import { defineComponent, h } from 'vue';
import { expect, test } from 'vitest';
import ToldOfVisits from '../../../renderer/ui/person/ToldOfVisits.vue';
import { two } from '../letter/aListToTell.ts';
import { openPage, settle } from '../recall/openPage.ts';

const pressOf = async (words: string) => {
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)?.click();
  await settle(20);
};

test('beside somebody’s appointments stands of which nobody has told them, and how it goes', async () => {
  const host = defineComponent({ render: () => h(ToldOfVisits, { cycleId: 'c1', name: 'OAKLEY1' }) });
  let told = false;
  const { page, asked } = await openPage(host, {
    path: '/',
    answers: (name) => {
      if (name === 'letter.listToTell') return told ? { ...two, lines: [] } : two;
      told = name === 'letter.recordToldByPhone';
      return { tellingId: 'told-1' };
    },
  });
  await settle(20);
  expect(page.text()).toContain(
    'Not told yet of Mon 07-Dec-2026 09:30 and Mon 21-Dec-2026 09:00: goes by text',
  );
  await pressOf('Told by phone');
  expect(page.text()).toContain('Told by phone.');
  await pressOf('Take back');
  expect(asked.some(({ name }) => name === 'letter.takeBackToldByPhone')).toBe(true);
  expect(page.text()).toContain('Not told yet');
});
