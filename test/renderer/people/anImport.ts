import type { ImportSummary } from '../../../shared/people/import.contract.ts';

/** An import of a part of 120 people; what is said replaces it. */
export function aSummary(said: Partial<ImportSummary> = {}): ImportSummary {
  return {
    importId: 'i1',
    kind: 'systmone',
    files: ['list.csv'],
    refused: [],
    extractOn: '2026-11-20',
    coverage: 'part',
    reportCount: null,
    people: { new: 0, changed: 120, unchanged: 0, older: 0, missing: 0, rejected: 0 },
    entries: { conditions: 0, medicines: 0, results: 0 },
    losingAddress: 0,
    valuesLeftOut: 0,
    questions: 0,
    state: 'preview',
    ...said,
  };
}
