import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const may = { month: '2026-05' };
const agreed = { format: 'print', language: 'en', size: 16 } as const;

test('hard case 12: a letter held for its format goes in the format the person agreed, until their needs change', async () => {
  const { call, people } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = people[0]?.id ?? '';
  const needs = [{ kind: 'braille' as const, term: 'Braille', code: null }];
  await call('people.recordNeeds', { personId, version: 1, needs, askedOn: '2026-04-07' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0, holds: [{ code: 'format' }] });

  const reason = 'Reads large print with a lens, asked by phone';
  const { agreedFormat } = await call('people.agreeFormat', { personId, version: 2, agreed, reason });

  expect(agreedFormat).toEqual(agreed);
  await expect(call('letter.listGoing', may)).resolves.toMatchObject({ lines: [{ size: 16 }] });
  await call('people.recordNeeds', { personId, version: 3, needs, askedOn: '2026-04-07' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0 });
});
