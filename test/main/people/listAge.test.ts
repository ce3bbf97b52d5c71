import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';

const oakley = aPerson({ 'NHS Number': nhsNumberOf(1) });

test('a part makes the list no younger for everybody else: its age is that of the last whole list, with what the part brought', async () => {
  const opened = await aPracticeWith([{}, { 'Family Name': 'Pawlak' }]);
  opened.clock.set('2026-11-27');
  await importList(opened, aList([oakley]), { extractOn: '2026-11-26', coverage: 'part' });

  const { list } = await opened.call('recall.findToday', {});

  expect(list).toMatchObject({
    whole: { extractOn: '2026-04-01' },
    parts: [{ extractOn: '2026-11-26', people: 1 }],
  });
  await expect(opened.call('people.findListAge', {})).resolves.toEqual(list);
});

test('an older whole list that is read later makes the list no older, and a newer one covers the parts before it', async () => {
  const opened = await aPracticeWith([{}]);
  await importList(opened, aList([oakley]), { extractOn: '2026-04-03', coverage: 'part' });
  await importList(opened, aList([oakley]), { extractOn: '2026-03-01' });
  await expect(opened.call('people.findListAge', {})).resolves.toMatchObject({
    whole: { extractOn: '2026-04-01' },
    parts: [{ extractOn: '2026-04-03' }],
  });

  await importList(opened, aList([oakley]), { extractOn: '2026-04-05' });

  await expect(opened.call('people.findListAge', {})).resolves.toMatchObject({
    whole: { extractOn: '2026-04-05' },
    parts: [],
  });
});
