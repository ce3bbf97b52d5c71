import { expect, test } from 'vitest';
import { aList, importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';

const ann = {
  'NHS number': '999 000 0018',
  'Family name': 'Beck',
  'Given name': 'Ann',
  'Date of birth': '02-May-1960',
};

test('a practice is looked through from its first page to its last row', async () => {
  const opened = await openTestCore();
  await importList(opened, aList([ann]));

  const sound = await opened.call('practice.verify', {});

  expect(sound.problems).toEqual([]);
  expect(sound.engine).toBe(process.env['HOUSE_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite');
  expect(sound.tables).toEqual(
    expect.arrayContaining([
      { name: 'person', rows: 1 },
      { name: 'practice', rows: 1 },
    ]),
  );
});

test('an import that is stopped while it is written is undone as a whole', async () => {
  const opened = await openTestCore();
  const bob = { ...ann, 'NHS number': '999 000 0026', 'Given name': 'Bob' };
  const { importId } = await stage(opened, aList([ann, bob]));

  const stopped = opened.send('people.applyImport', { importId }, { cancelled: () => true });

  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect((await opened.call('people.listPeople', {})).total).toBe(0);
  expect((await opened.call('people.applyImport', { importId })).people.new).toBe(2);
});
