import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/api.ts';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import type { TemplateBlock } from '../../../shared/letter/letterTemplate.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';

const may = { month: '2026-05' };
const format = 'print' as const;
const first = 'invitation-en';
const say = (text: string): TemplateBlock => ({ kind: 'paragraph', when: [], text });

type Opened = Awaited<ReturnType<typeof openTestCore>>;

/** A new version of a template by somebody, with a paragraph of its own at the top. */
async function written(opened: Pick<Opened, 'asRole'>, text: string, templateId = first) {
  const nurse = opened.asRole('nurse');
  const { words, newest } = await nurse('letter.findTemplate', { templateId });
  const blocks = [say(text), ...words.blocks];
  return nurse('letter.saveTemplate', {
    templateId,
    format,
    newest,
    words: { ...words, blocks },
    note: 'Shorter',
  });
}

async function wordsTo(opened: Pick<Opened, 'call'>, personId: string): Promise<string> {
  const { content } = await opened.call('letter.findPreview', { personId, ...may });
  const { blocks } = content as LetterContent;
  return blocks.map((block) => (block.kind === 'list' ? block.items.join(' ') : block.text)).join('\n');
}

test('what a nurse writes is used once somebody else has approved it, and every letter keeps the words it was made with', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = opened.people[0]?.id ?? '';
  const saved = await written(opened, 'Come and see our new rooms.');

  expect(saved).toMatchObject({ inUse: { version: 1, by: null }, waiting: { version: 2, by: 'A nurse' } });
  expect(await wordsTo(opened, personId)).not.toContain('new rooms');
  await opened.asRole('gp')('letter.approveTemplate', { templateId: first, version: 2 });
  expect(await wordsTo(opened, personId)).toContain('Come and see our new rooms.');

  const { run } = await opened.call('letter.printRun', { ...may, expected: 1 });
  const [pdf] = [...opened.host.offered.values()].map(({ bytes }) => bytes);
  expect((await pageTexts(pdf ?? new Uint8Array())).join('')).toContain(
    unspaced('Come and see our new rooms.'),
  );
  const [made] = await opened.call('letter.listToDraw', { runId: run.id, again: true });
  expect(made?.content).toMatchObject({ footer: expect.arrayContaining(['invitation-en version 2']) });
}, 60_000);

test('nobody approves their own words, unless the practice asks for no second person', async () => {
  const opened = await openTestCore();
  await written(opened, 'New words.');
  const [nurse, admin] = [opened.asRole('nurse'), opened.asRole('admin')];
  const version = { templateId: first, version: 2 };

  await expect(nurse('letter.recordApproval', version)).rejects.toMatchObject({ code: 'own-words' });
  await expect(admin('letter.recordApproval', version)).rejects.toMatchObject({ code: 'not-allowed' });

  await opened.call('letter.changeApproval', { value: 'none', version: 0 });
  await expect(nurse('letter.recordApproval', version)).resolves.toMatchObject({
    inUse: { version: 2, by: 'A nurse' },
    waiting: null,
  });
});

test('a version that was sent back or is not the newest is not approved, and one used before can be used again', async () => {
  const opened = await openTestCore();
  const { call } = opened;
  await written(opened, 'Second.');
  await call('letter.sendBackTemplate', { templateId: first, version: 2, reason: 'Too long' });
  const changed = { code: 'changed-by-someone-else' };
  await expect(call('letter.recordApproval', { templateId: first, version: 2 })).rejects.toMatchObject(
    changed,
  );

  await written(opened, 'Third.');
  await call('letter.recordApproval', { templateId: first, version: 3 });
  const back = await call('letter.recordApproval', { templateId: first, version: 1 });

  expect(back.versions.map(({ version, state, decision }) => [version, state, decision])).toEqual([
    [3, 'used-before', 'Approved by Helen Cross'],
    [2, 'sent-back', 'Sent back by Helen Cross: Too long'],
    [1, 'in-use', 'Approved by Helen Cross'],
  ]);
});

test('hard case 15: of two people who write the same letter at once one is told, and no words are lost', async () => {
  const opened = await openTestCore();
  const { words, newest } = await opened.call('letter.findTemplate', { templateId: first });
  const saving: InputOf<'letter.saveTemplate'> = { templateId: first, format, newest, words };
  const both = await Promise.allSettled([
    opened.asRole('nurse')('letter.saveTemplate', saving),
    opened.asRole('gp')('letter.saveTemplate', saving),
  ]);

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'changed-by-someone-else' },
  });
});

test('a healthcare assistant reads letters and writes none', async () => {
  const { asRole } = await openTestCore();
  const hca = asRole('hca');
  const { words, newest } = await hca('letter.findTemplate', { templateId: first });

  await expect(
    hca('letter.saveTemplate', { templateId: first, format, newest, words }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('words nobody may write are refused at the door', async () => {
  const { call } = await openTestCore();
  const { words, newest } = await call('letter.findTemplate', { templateId: first });
  for (const text of ['Your dementia review', 'Your diabetes check', 'Phone {{phoen}}']) {
    const saving = { templateId: first, format, newest, words: { ...words, blocks: [say(text)] } };
    await expect(call('letter.saveTemplate', saving), text).rejects.toMatchObject({ code: 'invalid-input' });
  }
});

test('words that cannot be printed are not approved, nor a letter that would lack something for everyone', async () => {
  const opened = await openTestCore();
  await written(opened, 'See you soon \u{1f600}');
  await expect(
    opened.call('letter.approveTemplate', { templateId: first, version: 2 }),
  ).rejects.toMatchObject({ code: 'template-undrawable', detail: '\u{1f600}' });

  await written(opened, 'Your conditions: {{conditions}}');
  await expect(
    opened.call('letter.approveTemplate', { templateId: first, version: 3 }),
  ).rejects.toMatchObject({ code: 'template-incomplete', detail: 'the conditions to name' });
}, 60_000);

test('words approved after a letter was made are no reason to pull it', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const run = await opened.call('letter.buildRun', { ...may, expected: 1 });
  await written(opened, 'New words.');
  await opened.call('letter.recordApproval', { templateId: first, version: 2 });

  const print = await opened.call('letter.reprint', { runId: run.id });

  expect(print).toMatchObject({ pulled: [], run: { printed: 1 } });
  const [made] = await opened.call('letter.listToDraw', { runId: run.id, again: true });
  expect(made?.content).toMatchObject({ footer: expect.arrayContaining(['invitation-en version 1']) });
}, 60_000);

test('a message is written, shown and approved like a letter, and says nothing others should not read', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const templateId = 'invitation-text-en';
  const { words, newest } = await opened.call('letter.findTemplate', { templateId });
  const text = (said: string) => ({
    templateId,
    format: 'text' as const,
    newest,
    words: { ...words, blocks: [say(said)] },
  });
  for (const said of ['Your HbA1c is due', 'Due: {{checks}}', 'Bring {{bring}}'])
    await expect(opened.call('letter.saveTemplate', text(said))).rejects.toMatchObject({
      code: 'invalid-input',
    });
  await expect(
    opened.call('letter.saveTemplate', { ...text('Please phone.'), format: 'print' }),
  ).rejects.toMatchObject({ code: 'invalid-input' });

  await opened.call(
    'letter.saveTemplate',
    text('{{firstName}}, please phone {{practiceName}} on {{phone}}.'),
  );
  const approved = await opened.asRole('gp')('letter.approveTemplate', { templateId, version: 2 });
  expect(approved).toMatchObject({ inUse: { version: 2 } });
  const trial = await opened.call('letter.findTrial', {
    personId: opened.people[0]?.id ?? '',
    format: 'text',
  });
  expect(trial.gets?.id).toBe(templateId);
});
