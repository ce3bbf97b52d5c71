import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import MemberPrint from '../../../renderer/register/MemberPrint.vue';
import { aLine } from '../recall/aLine.ts';
import { openPage, settle } from '../recall/openPage.ts';

afterEach(() => vi.restoreAllMocks());

const everybody = Array.from({ length: 450 }, (_, n) => ({
  ...aLine({ id: `p${n}`, familyName: `Hussain${n}` }),
  moved: false,
  flags: [],
  lastReviewOn: null,
  round: null,
}));

/** The print of a list of 450 people; `held` waits before its second window comes. */
async function printing(held: Promise<void> = Promise.resolve()) {
  // As a print looks at the paper: what stood there when the printer was asked.
  const papers: string[][] = [];
  window.print = () => {
    papers.push([...document.querySelectorAll('[data-print] tbody tr')].map((row) => row.textContent.trim()));
  };
  const Print = defineComponent(
    () => () =>
      h(MemberPrint, {
        question: { year: 2026 },
        title: 'May 2026',
        columns: [{ id: 'name', caption: 'Name' }],
        markOf: () => ({ letter: 'A', name: 'Diabetes' }),
      }),
  );
  await openPage(Print, {
    path: '/registers',
    answers: async (name, { from, limit }) => {
      if (name !== 'register.listMembers') return {};
      if (from !== 0) await held;
      const start = Number(from);
      return { total: everybody.length, byGroup: [], lines: everybody.slice(start, start + Number(limit)) };
    },
  });
  return papers;
}

test('a printed list has everybody on it, each once, however many windows it comes in', async () => {
  const papers = await printing();
  await settle(50);
  expect(papers.map((rows) => rows.length)).toEqual([450]);
  expect(new Set(papers[0]).size).toBe(450);
  expect(papers[0]?.[449]).toContain('HUSSAIN449');
});

test('a list that is called off while it is read is not printed', async () => {
  let come = () => {};
  const papers = await printing(new Promise((resolve) => (come = resolve)));
  await settle(20);
  const buttons = [...document.querySelectorAll('button')];
  buttons.find((one) => one.textContent.includes('Cancel'))?.click();
  come();
  await settle(50);
  expect(papers).toEqual([]);
});
