import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPractice, as, hoc } from '../../support/hoc.ts';
import { aList } from '../../support/importing.ts';

test('a whole list that misses a tenth of the practice says so and ends with 6, one that names nobody is refused', async () => {
  const folder = await aPractice();
  const listOf = (name: string, people: number) => {
    const rows = Array.from({ length: people }, (_, index) => ({
      Surname: `Oakley${'abcdefghij'[index]}`,
      'First name': 'Robin',
      'Date of birth': `1${index}/05/1950`,
    }));
    const file = join(folder, name);
    writeFileSync(file, people > 0 ? aList(rows) : 'Surname,First name,Date of birth\r\n');
    return ['import', file, '--data', folder, ...as, '--extract-date'];
  };
  expect(await hoc([...listOf('all.csv', 10), '2026-03-01'])).toMatchObject({ code: 0 });
  expect(await hoc([...listOf('none.csv', 0), '2026-03-02'])).toMatchObject({ code: 1 });
  const half = await hoc([...listOf('half.csv', 5), '2026-03-03']);
  expect(half.code).toBe(6);
  expect(half.out).toContain(
    '5 of the 10 people registered here are not on this list. Is it the whole list?',
  );
  expect(half.out).toContain('5 questions to answer');
});
