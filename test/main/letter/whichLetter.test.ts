import { expect, test } from 'vitest';
import type { LetterBase } from '../../../shared/letter/letterTried.ts';
import type { TemplateBlock } from '../../../shared/letter/letterTemplate.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { pageTexts } from '../jobs/letters/readPdf.ts';

const may = { month: '2026-05' };
const first = 'invitation-en';
const format = 'print' as const;
const say = (text: string): TemplateBlock => ({ kind: 'paragraph', when: [], text });

test('shows a letter for a real person, and that counts as opening their record', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = opened.people[0]?.id ?? '';
  const { base, gets } = await opened.call('letter.findTrial', { personId });
  const { words } = await opened.call('letter.findTemplate', { templateId: first });
  const drawing = {
    templateId: first,
    format,
    words: { ...words, blocks: [say('Unsaved words.')] },
    size: 20 as const,
  };
  const drawn = await opened.call('letter.drawTemplate', { ...drawing, personId });

  expect((base as LetterBase).person.name.familyName).toBe('Oakley');
  expect(gets?.id).toBe(first);
  const pdf = opened.host.offered.get(drawn.handle)?.bytes ?? new Uint8Array();
  expect((await pageTexts(pdf)).join('')).toContain('Unsavedwords.');
  const { lines } = await opened.call('practice.listAudit', {});
  expect(
    lines.filter((line) => line.operation === 'letter.findTrial' && line.personId === personId),
  ).toHaveLength(2);
}, 60_000);

test('hard case 11: a restricted person is not chosen to try a letter on', async () => {
  const { call, people } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = people[0]?.id ?? '';
  await call('people.changeRestriction', { personId, version: 1, restricted: true, reason: 'Asked for' });

  await expect(call('letter.findTrial', { personId })).rejects.toMatchObject({ code: 'restricted-person' });
});

test('hard case 12: somebody held for their language goes once there is a letter in it', async () => {
  const { call, asRole } = await aPracticeWith([
    { 'Family Name': 'Hussain', 'Main language': 'Urdu', 'Interpreter required': 'Yes' },
  ]);
  const before = await call('letter.findRun', may);
  expect(before.holds).toMatchObject([{ code: 'format', details: 'letter in Urdu 1' }]);

  const added = await asRole('admin')('letter.addTemplate', {
    copyOf: first,
    name: 'Invitation in Urdu',
    format: 'print',
    language: 'ur',
    addressedTo: 'person',
  });
  expect(added).toMatchObject({ id: 'invitation-in-urdu-ur', inUse: null, waiting: { version: 1 } });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0 });
  await call('letter.recordApproval', { templateId: added.id, version: 1 });

  await expect(call('letter.listGoing', may)).resolves.toMatchObject({ lines: [{ language: 'ur' }] });
  await call('letter.retireTemplate', { templateId: added.id, version: 1, reason: 'Not well translated' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0, holds: [{ code: 'format' }] });
});

test('somebody who is housebound, in a care home or reads easy read gets a letter written for them', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = opened.people[0]?.id ?? '';
  const shown = async () => {
    const { base, gets } = await opened.call('letter.findTrial', { personId });
    return [(base as LetterBase).attempt, gets?.id];
  };
  const circumstances = { personId, carer: null, frailty: null };

  expect(await shown()).toEqual([1, first]);
  await opened.call('people.recordCircumstances', {
    ...circumstances,
    version: 1,
    housebound: true,
    careHome: null,
  });
  expect(await shown()).toEqual([1, 'housebound-en']);
  await opened.call('people.recordCircumstances', {
    ...circumstances,
    version: 2,
    housebound: true,
    careHome: true,
  });
  expect(await shown()).toEqual([1, 'care-home-en']);
  const needs = [{ kind: 'easy-read' as const, term: 'Easy read', code: null }];
  await opened.call('people.recordNeeds', { personId, version: 3, needs, askedOn: '2026-04-07' });
  expect(await shown()).toEqual([1, 'care-home-easy-read-en']);
});

test('a group that names letters of its own gets them', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const { groups, version } = await opened.call('register.findGroups', {});
  const added = await opened.call('letter.addTemplate', {
    copyOf: first,
    name: 'Heart clinic',
    set: 'Heart',
    format: 'print',
    language: 'en',
    addressedTo: 'person',
  });
  await opened.asRole('gp')('letter.recordApproval', { templateId: added.id, version: 1 });
  const own = groups.map((group) => (group.id === 'heart' ? { ...group, letterTemplate: 'Heart' } : group));
  await opened.call('register.saveGroups', { groups: own, version });

  const trial = await opened.call('letter.findTrial', { personId: opened.people[0]?.id ?? '' });
  expect(trial.gets?.id).toBe('heart-clinic-en');
});

test('the letter of somebody who needs longer names the longer visit, and so does the list', async () => {
  const opened = await aPracticeWith([
    { 'Family Name': 'Hussain', 'Main language': 'English' },
    { 'Family Name': 'Oakley' },
  ]);
  const personId = opened.people[0]?.id ?? '';
  const needs = [{ kind: 'longer-visit' as const, term: 'Needs a longer appointment', code: null }];
  await opened.call('people.recordNeeds', { personId, version: 1, needs, askedOn: '2026-04-07' });

  const { lines } = await opened.call('letter.listGoing', may);
  const visits = lines.map((line) => line.visits.match(/\d+/g)?.map(Number) ?? []);
  const [longer = [], usual = []] = visits;
  expect(longer).toEqual(usual.map((minutes) => minutes + 10));
  const { base } = await opened.call('letter.findTrial', { personId });
  expect((base as LetterBase).group.conversation.minutes).toBe(longer.at(-1));
});
