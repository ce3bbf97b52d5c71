import type { OutputOf } from '../../../shared/api.ts';
import type { ToTellLine } from '../../../shared/letter/telling.contract.ts';
import { aPreview } from './aPreview.ts';

export type List = OutputOf<'letter.listToTell'>;
const { firstThree, batch } = aPreview(2);
export { firstThree };

export function aLine(row: number, said: Partial<ToTellLine> = {}): ToTellLine {
  const [first] = firstThree;
  if (!first) throw new Error('There is nobody');
  return {
    ...first,
    key: `c${row}`,
    personId: `p${row}`,
    cycleId: `c${row}`,
    familyName: `Oakley${row}`,
    appointments: [
      { id: `t${row}`, version: 1, part: 'tests', onDay: '2026-12-07', startsAt: '09:30' },
      { id: `k${row}`, version: 2, part: 'conversation', onDay: '2026-12-21', startsAt: '09:00' },
    ],
    changed: false,
    answerBy: null,
    keptUntil: null,
    phone: '07700 900123',
    phoneNote: null,
    way: 'text',
    holds: [],
    ...said,
  };
}

const noMobile = {
  code: 'no-mobile' as const,
  sentence: 'No mobile number a text can go to',
  detail: 'none recorded',
  wayOut: 'Correct it',
  until: null,
};
export const two: List = {
  total: 3,
  lines: [aLine(1), aLine(2, { way: 'letter', changed: true }), aLine(3, { way: null, holds: [noMobile] })],
  going: 2,
  ways: [
    { way: 'text', going: 1, firstThree: firstThree.slice(0, 1), firstOnes: null },
    { way: 'letter', going: 1, firstThree: firstThree.slice(0, 1), firstOnes: null },
  ],
  batch,
};
