import { expect, test } from 'vitest';
import ImportPreview from '../../../renderer/people/ImportPreview.vue';
import { openPage, settle } from '../recall/openPage.ts';
import { aSummary } from './anImport.ts';

const press = async (page: Awaited<ReturnType<typeof openPage>>['page'], words: string) => {
  const button = page.findAll('button').find((one) => one.text().startsWith(words));
  await button?.trigger('click');
  await settle(10);
};

test('how many people lose their address is said in the preview, opens who they are, and is said once more before the import', async () => {
  const { page, asked } = await openPage(ImportPreview, {
    path: '/people/import',
    answers: () => ({ total: 0, lines: [] }),
    props: { summary: aSummary({ losingAddress: 120 }), busy: false },
  });

  expect(page.text()).toContain('120 people lose their street or postcode');
  await press(page, 'See who');
  expect(asked.at(-1)).toMatchObject({ name: 'people.listImported', input: { losesAddress: true } });
  await press(page, 'Import…');
  expect(document.body.textContent).toContain(
    '120 people lose their street or postcode: no letter can go to them',
  );
});
