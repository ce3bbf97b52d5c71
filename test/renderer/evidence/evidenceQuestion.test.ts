import { expect, test } from 'vitest';
import {
  careInWords,
  daysInWords,
  listPath,
  questionIn,
  recentInWords,
} from '../../../renderer/evidence/evidenceQuestion.ts';
import type { EvidenceLine } from '../../../shared/evidence/evidence.contract.ts';

const evidence = (
  said: Partial<EvidenceLine['evidence'][number]> = {},
): EvidenceLine['evidence'][number] => ({
  register: 'HTN',
  counting: 2,
  firstOn: '2026-05-01',
  secondOn: '2026-05-20',
  stillDue: true,
  recent: null,
  ...said,
});

test('a list can be linked to and read back; nonsense in the address gives the list that matters most', () => {
  const question = { year: 2026, register: 'DM' as const, show: 'one' as const };
  const query = Object.fromEntries(new URL(`http://house${listPath(question)}`).searchParams);
  expect(questionIn(query, 2025)).toEqual(question);
  expect(questionIn({ register: 'nobody', year: 'x' }, 2026)).toEqual({
    year: 2026,
    register: null,
    show: 'still-due',
  });
});

test('the days that count are told once where every register has the same', () => {
  expect(daysInWords({ evidence: [evidence(), evidence({ register: 'CHD' })] })).toBe(
    '01-May-2026, 20-May-2026',
  );
  expect(daysInWords({ evidence: [evidence(), evidence({ register: 'DM', secondOn: null })] })).toBe(
    'Differs by register',
  );
  expect(daysInWords({ evidence: [evidence({ firstOn: null, secondOn: null })] })).toBe('None');
});

test('care is told without a word about payment', () => {
  const line = { careStatus: 'to-offer', careOn: null, plannedMonth: '2026-06' } as EvidenceLine;
  expect(careInWords(line)).toBe('Still to be offered, planned June 2026');
  expect(careInWords({ ...line, plannedMonth: null })).toBe('Still to be offered');
  expect(careInWords({ ...line, careStatus: 'reviewed', careOn: '2026-06-10' })).toBe('Reviewed 10-Jun-2026');
  expect(careInWords({ ...line, careStatus: 'declined', careOn: '2026-06-10' })).toBe('Declined 10-Jun-2026');
});

test('somebody recent says since when', () => {
  expect(recentInWords({ evidence: [evidence()] })).toBeNull();
  const recent = { kind: 'diagnosed' as const, on: '2026-08-01' };
  expect(recentInWords({ evidence: [evidence({ recent })] })).toBe('Hypertension since 01-Aug-2026');
  expect(recentInWords({ evidence: [evidence({ recent: { ...recent, kind: 'joined' } })] })).toBe(
    'Joined 01-Aug-2026',
  );
});
