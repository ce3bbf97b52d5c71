import { beforeEach, expect, test, vi } from 'vitest';
import ImportPreview from '../../../renderer/people/ImportPreview.vue';
import ImportResult from '../../../renderer/people/ImportResult.vue';
import { openPage, settle } from '../recall/openPage.ts';
import { aSummary } from './anImport.ts';

beforeEach(() => {
  // No rows are drawn into a table without height.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
});

const press = async (page: Awaited<ReturnType<typeof openPage>>['page'], words: string) => {
  const button = page.findAll('button').find((one) => one.text().startsWith(words));
  await button?.trigger('click');
  await settle(10);
};

test('how many people lose their address is said in the preview, opens who they are, and is said once more before the import', async () => {
  const { page, asked } = await openPage(ImportPreview, {
    path: '/people/import',
    answers: () => ({ total: 0, lines: [] }),
    props: { summary: aSummary({ losingAddress: 120 }), picked: ['list.csv'], busy: false },
  });

  expect(page.text()).toContain('120 people lose their street or postcode');
  await press(page, 'See who');
  expect(asked.at(-1)).toMatchObject({ name: 'people.listImported', input: { losesAddress: true } });
  await press(page, 'Import…');
  expect(document.body.textContent).toContain(
    '120 people lose their street or postcode: no letter can go to them',
  );
});

test('somebody new is said to be new in everything, and what is left out is one press away', async () => {
  const line = {
    personId: null,
    row: 2,
    familyName: 'Pawlak',
    givenName: 'Ewa',
    title: null,
    nhsNumber: null,
    birthDate: '1956-05-12',
    outcome: 'new',
    differences: [],
  };
  const { page, asked } = await openPage(ImportPreview, {
    path: '/people/import',
    answers: (name) => ({ total: 1, lines: name === 'people.listImported' ? [line] : [] }),
    props: { summary: aSummary({ valuesLeftOut: 1 }), picked: ['list.csv'], busy: false },
  });

  await settle(20);
  expect(page.text()).toContain('Everything');
  await press(page, '1 value or row left out');
  expect(asked.at(-1)?.name).toBe('people.listImportProblems');
});

test('after the import it says how many of the practice are on a register and how many on none, and what was left out', async () => {
  const { page, asked } = await openPage(ImportResult, {
    path: '/people/import',
    answers: (name) => (name === 'register.findYear' ? { total: 121 } : { total: 200, lines: [] }),
    props: { summary: aSummary({ valuesLeftOut: 1, state: 'applied' }) },
  });

  expect(page.text().replaceAll(/\s+/g, ' ')).toContain(
    'Of the 200 people registered here, 121 are on a register and invited in the month they are planned for, ' +
      'unless their year is over already; 79 are on none, so no letter is made for them.',
  );
  await press(page, '1');
  expect(asked.at(-1)?.name).toBe('people.listImportProblems');
});

test('after the import it says how many of those due can be sent nothing and why, and where they are', async () => {
  const sentence = '2: no full address and 1: asks to be phoned, not written to';
  const { page, asked } = await openPage(ImportResult, {
    path: '/people/import',
    answers: (name) =>
      name === 'recall.findToday'
        ? { jobs: [{ kind: 'held', count: 3, sentence }] }
        : name === 'letter.checkHolds'
          ? { looked: 9, held: 3 }
          : { total: 0, lines: [] },
    props: { summary: aSummary({ state: 'applied' }) },
  });
  await settle(20);

  expect(page.text().replaceAll(/\s+/g, ' ')).toContain(
    `Of those due to be invited or reminded, 3 can be sent nothing: ${sentence}. See who`,
  );
  expect(page.find('a[href="#/recall/held"]').exists()).toBe(true);
  // The look comes first, so that the list just taken in counts.
  const names = asked.map(({ name }) => name);
  expect(names.indexOf('letter.checkHolds')).toBeLessThan(names.indexOf('recall.findToday'));
});

test('a whole list that misses more than a tenth of the practice is asked about before it is taken in', async () => {
  const people = { new: 0, changed: 80, unchanged: 40, older: 0, missing: 80, rejected: 0 };
  const { page } = await openPage(ImportPreview, {
    path: '/people/import',
    answers: () => ({ total: 0, lines: [] }),
    props: {
      summary: aSummary({ coverage: 'whole', people, questions: 80 }),
      picked: ['list.csv'],
      busy: false,
    },
  });
  expect(page.text()).toContain('80 of the 200 people registered here are not on this list');
  expect(page.text()).toContain('80 questions to answer afterwards');
  await press(page, 'Import…');
  expect(document.body.textContent).toContain('no letter goes to them until it is answered');
});

test('a list nobody could be read from cannot be taken in', async () => {
  const people = { new: 0, changed: 0, unchanged: 0, older: 0, missing: 200, rejected: 3 };
  const { page } = await openPage(ImportPreview, {
    path: '/people/import',
    answers: () => ({ total: 0, lines: [] }),
    props: {
      summary: aSummary({ coverage: 'whole', people, questions: 200 }),
      picked: ['list.csv'],
      busy: false,
    },
  });
  expect(page.text()).toContain('Nobody could be read from this list');
  expect(page.findAll('button').some((one) => one.text().startsWith('Import'))).toBe(false);
  expect(page.text()).toContain('3 values or rows left out');
});
