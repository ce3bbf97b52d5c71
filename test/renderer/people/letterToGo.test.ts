import { defineComponent, h } from 'vue';
import { expect, test } from 'vitest';
import LetterToGo from '../../../renderer/people/LetterToGo.vue';
import type { Cycle } from '../../../renderer/people/yearSteps.ts';
import { openPage, settle } from '../recall/openPage.ts';

const cycle: Cycle = {
  id: 'c1',
  year: 2026,
  plannedMonth: '2026-11',
  state: 'open',
  version: 1,
  earliestOn: '2026-11-27',
  because: 'Joined on 27 November 2026: due now',
  places: [],
  end: null,
  next: { kind: 'invite', on: '2026-11-27', words: 'To invite', by: 'admin', stuck: false },
  history: [],
  letters: [],
};
const address = {
  code: 'address',
  sentence: 'No full address',
  detail: 'not a full UK postcode',
  wayOut: 'Correct the address in the clinical system and import again, or phone.',
  until: null,
};

async function said(hold: object | null, next: Partial<Cycle['next']> = {}) {
  const host = defineComponent({
    render: () => h(LetterToGo, { cycle: { ...cycle, next: { ...cycle.next, ...next } } }),
  });
  const { page, asked } = await openPage(host, {
    path: '/',
    answers: () => (hold === null ? [] : [{ cycleId: 'c1', hold }]),
  });
  await settle(20);
  return { words: page.text().replace(/\s+/g, ' '), asked: asked.map(({ name }) => name) };
}

test('the year of somebody whose letter is held says why, what is missing and the way out, and of no letter that may go', async () => {
  const { words } = await said(address);
  expect(words).toContain(
    'To invite (admin) Held: No full address: not a full UK postcode. Correct the address in the clinical system and import again, or phone.',
  );
  expect(words).not.toContain('A letter may go');
});

test.each([
  ['before today', '2026-11-20', true],
  ['today', '2026-11-23', true],
  ['tomorrow', '2026-11-24', false],
])(
  'whose held letter is due %s finds the link to all held letters only once they are among them',
  async (_when, on, there) => {
    const { words } = await said(address, { on });
    expect(words.includes('All held letters')).toBe(there);
    expect(words).toContain('or phone.');
  },
);

test('whoever can be written to is told of with the day from which a letter may go', async () => {
  const may = 'A letter may go from Fri 27-Nov-2026. Joined on 27 November 2026: due now.';
  expect((await said(null)).words).toContain(may);
  const early = { ...address, code: 'too-early', sentence: 'Too early', detail: null };
  expect((await said(early)).words).toContain(may);
});

test('nothing is said of a letter where what comes next is none', async () => {
  const booked = { kind: 'visit', words: 'Has an appointment on 02-Dec-2026' } as const;
  const { words, asked } = await said(address, booked);
  expect(words).toBe('Has an appointment on 02-Dec-2026 (admin)');
  expect(asked).not.toContain('letter.findHolds');
});
