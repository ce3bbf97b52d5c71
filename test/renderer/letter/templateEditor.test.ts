import { beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { aRecord, blocks, settle, thePage, words } from './theTemplatePage.ts';

const place = blocks.findIndex((block) => block.when.includes('conditions not named'));

// The page is loaded as the router does it; the first time takes longest.
beforeAll(async () => (await thePage()).page.unmount(), 60_000);

test('what is typed stands in the letter at once, and nothing is asked of the program for it', async () => {
  const { page, asked, box } = await thePage();
  const before = asked.length;
  await box(`blocks.${place}`).setValue('Come and see our new rooms.');

  expect(page.find('article').text()).toContain('Come and see our new rooms.');
  expect(asked).toHaveLength(before);
  page.unmount();
});

test('a part only for some people is left out of the letter of the others, and says so in words', async () => {
  const { page, box } = await thePage();
  await box(`blocks.${place}`).setValue('Only some read this.');
  const choice = page.find(`select[aria-label="part ${place + 1} only where"]`);
  await choice.trigger('focus');
  await choice.setValue('housebound');

  expect(page.find('article').text()).not.toContain('Only some read this.');
  expect(page.text()).toContain('the person is housebound');
  page.unmount();
});

test('a field is put in where the caret is', async () => {
  const { page, box, button } = await thePage();
  const target = box(`blocks.${place}`);
  await target.setValue('Phone  today.');
  target.element.focus();
  await target.trigger('focusin');
  target.element.setSelectionRange(6, 6);
  // The words have the room: the fields stand behind a button, and are gone once one is put in.
  expect(button('Phone')).toBeUndefined();
  await button('Put in')?.trigger('click', { detail: 1 });
  await button('Phone')?.trigger('click');
  expect(button('Phone')).toBeUndefined();

  expect(target.element.value).toBe('Phone {{phone}} today.');
  page.unmount();
});

test('an unknown field and a condition are refused in words at the part, and nothing typed is lost', async () => {
  const { page, asked, box, button } = await thePage();
  await box(`blocks.${place}`).setValue('Phone {{phoen}}.');
  await button('Save as version 2')?.trigger('click');
  await settle();
  expect(page.find('[role="alert"]').text()).toContain('{{phoen}} is no field');
  expect(page.find(`[id="blocks.${place}-error"]`).text()).toContain('Choose one of the fields offered');

  await box(`blocks.${place}`).setValue('Your dementia check.');
  await button('Save as version 2')?.trigger('click');
  await settle();
  expect(page.find(`[id="blocks.${place}-error"]`).text()).toContain('never written in a letter');
  expect(box(`blocks.${place}`).element.value).toBe('Your dementia check.');
  expect(asked.filter((one) => one.name === 'letter.saveTemplate')).toEqual([]);
  page.unmount();
});

test('a condition that may not be named is told beside a mistyped field, not only once that is put right', async () => {
  const { page, box, button } = await thePage();
  await box(`blocks.${place}`).setValue('Phone {{phoen}}.');
  await box(`blocks.${place + 1}`).setValue('Your dementia check.');
  await button('Save as version 2')?.trigger('click');
  await settle();
  expect(page.find(`[id="blocks.${place}-error"]`).text()).toContain('is no field');
  expect(page.find(`[id="blocks.${place + 1}-error"]`).text()).toContain('never written in a letter');
  page.unmount();
});

test('saves a new version with its note, and says that it waits', async () => {
  const waiting = { version: 2, by: 'Siân Prosser', byId: 'm1', at: '2026-11-23T09:00:00Z' };
  const { page, asked, box, button } = await thePage({
    answers: {
      'letter.saveTemplate': ({ words: saved }: { words: typeof words }) =>
        aRecord({ words: saved, wordsInUse: words, newest: 2, waiting }),
    },
  });
  await box(`blocks.${place}`).setValue('New words.');
  await page.find('#note').setValue('Shorter');
  await button('Save as version 2')?.trigger('click');
  await settle();

  const [saving] = asked.filter((one) => one.name === 'letter.saveTemplate');
  expect(saving?.input).toMatchObject({
    templateId: 'invitation-en',
    format: 'print',
    newest: 1,
    note: 'Shorter',
  });
  expect(page.text()).toContain('Version 2 waits to be approved');
  expect(page.text()).toContain('Somebody else approves it');
  expect(button('Approve and use')).toBeUndefined();
  page.unmount();
});

test('words that clash with those of somebody else stay, and can be kept as the next version', async () => {
  let newest = 1;
  const { page, asked, box, button } = await thePage({
    answers: {
      'letter.findTemplate': () => aRecord({ newest }),
      'letter.saveTemplate': (input: { newest: number }) => {
        if (input.newest !== 2) throw new Problem('changed-by-someone-else');
        return aRecord({ newest: 3 });
      },
    },
  });
  await box(`blocks.${place}`).setValue('My words.');
  newest = 2;
  await button('Save as version 2')?.trigger('click');
  await settle();
  expect(page.text()).toContain('What was typed is still here.');
  await button('Keep these words as the next version')?.trigger('click');
  await settle();

  expect(asked.filter((one) => one.name === 'letter.saveTemplate').at(-1)?.input).toMatchObject({
    newest: 2,
  });
  page.unmount();
});

test('brings back what was being typed, parts not yet written included', async () => {
  const draft = {
    newest: 1,
    words: { ...words, blocks: [{ kind: 'paragraph', when: [], text: '' }, ...blocks] },
  };
  const { page, box } = await thePage({
    answers: { 'practice.findDraft': () => ({ value: JSON.stringify(draft) }) },
  });

  expect(page.text()).toContain('Brought back, not saved.');
  expect(box('blocks.0').element.value).toBe('');
  page.unmount();
});

test('a removed part can be put back', async () => {
  const { page, button } = await thePage();
  const count = () => page.findAll('textarea[id^="blocks."]').length;
  const before = count();
  await page.find('button[aria-label="Remove part 1"]').trigger('click');
  expect(count()).toBe(before - 1);
  await button('Put back what was removed')?.trigger('click');
  expect(count()).toBe(before);
  page.unmount();
});

test('a healthcare assistant reads the letter and has nothing to write in', async () => {
  const { page } = await thePage({ role: 'hca' });

  expect(page.find('article').text()).toContain('It is time for your yearly health check.');
  expect(page.findAll('textarea')).toHaveLength(0);
  page.unmount();
});

test('a hard sentence is pointed out and stops nothing', async () => {
  const { page, box, button } = await thePage();
  const long = Array.from({ length: 30 }, () => 'word').join(' ');
  await box(`blocks.${place}`).setValue(`${long}.`);

  expect(page.text()).toContain('The longest sentence has 30 words');
  expect(button('Save as version 2')).toBeDefined();
  page.unmount();
});
