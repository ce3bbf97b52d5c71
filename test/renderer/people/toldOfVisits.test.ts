import { defineComponent, h } from 'vue';
import { expect, test } from 'vitest';
import ToldOfVisits from '../../../renderer/ui/person/ToldOfVisits.vue';
import { aLine, two } from '../letter/aListToTell.ts';
import { openPage, settle } from '../recall/openPage.ts';

const pressOf = async (words: string) => {
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)?.click();
  await settle(20);
};

const hostOf = (about: 'appointments' | 'offers') =>
  defineComponent({ render: () => h(ToldOfVisits, { cycleId: 'c1', about, name: 'OAKLEY1' }) });

test('beside somebody’s appointments stands of which nobody has told them, and how it goes', async () => {
  const host = hostOf('appointments');
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
    'Not yet told of Mon 07-Dec-2026 09:30 and Mon 21-Dec-2026 09:00: goes by text',
  );
  await pressOf('Told by phone');
  expect(page.text()).toContain('Told by phone.');
  await pressOf('Take back');
  expect(asked.some(({ name }) => name === 'letter.takeBackToldByPhone')).toBe(true);
  expect(page.text()).toContain('Not yet told');
});

test('beside places kept for somebody stands until when, and the way to tell them of it', async () => {
  const braille = {
    code: 'format' as const,
    sentence: 'No letter in use in their format',
    detail: 'braille',
  };
  const holds = [{ ...braille, wayOut: 'Order it', until: null }];
  const line = aLine(1, { way: null, keptUntil: '2026-12-04', needs: ['braille'], holds });
  const { page, asked } = await openPage(hostOf('offers'), {
    path: '/',
    answers: () => ({ ...two, lines: [line] }),
  });
  await settle(20);
  expect(page.text()).toContain(
    'Not yet told of the places kept until 04-Dec-2026, held: no letter in use in their format',
  );
  expect(asked[0]?.input).toEqual({ about: 'offers', cycleIds: ['c1'] });
  const links = page.findAll('a').map((one) => [one.text(), one.attributes('href')]);
  expect(links).toEqual([
    ['Order it', '#/letters/formats'],
    ['All offers to send', '#/letters/offers'],
  ]);
});
