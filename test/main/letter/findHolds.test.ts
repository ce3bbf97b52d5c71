import { expect, test } from 'vitest';
import { aPracticeOf, personOf } from '../register/takeIn.ts';

test('why somebody’s invitation is held is said with what is missing, by the way it would go; whoever can be written to is not named', async () => {
  const nowhere = { lines: ['1 Mill Lane'], town: 'Beckside', county: null, postcode: 'ZZ9' };
  const opened = await aPracticeOf([{ row: 1, address: nowhere }, { row: 2 }]);
  const roundOf = async (row: number) => {
    const [round] = await opened.call('recall.listCycles', { personId: await personOf(opened, row) });
    return round?.id ?? '';
  };
  const cycleIds = [await roundOf(1), await roundOf(2)];
  const held = await opened.call('letter.findHolds', { cycleIds });
  expect(held).toMatchObject([
    {
      cycleId: cycleIds[0],
      hold: { code: 'address', sentence: 'No full address', detail: 'not a full UK postcode' },
    },
  ]);
  expect(held).toHaveLength(1);
});
