import { allLines } from '../../../shared/list.ts';
import type { House } from './house.ts';

export type Preview = Awaited<ReturnType<typeof readPreview>>;

/** What an import would do, row by row; who is new or unchanged is only counted. */
export async function readPreview({ call }: House, importId: string) {
  const outcome = (which: 'changed' | 'missing' | 'older') =>
    allLines((window) => call('people.listImported', { importId, outcome: which, ...window }));
  const problems = await allLines((window) => call('people.listImportProblems', { importId, ...window }));
  return {
    changed: (await outcome('changed')).lines,
    older: (await outcome('older')).lines,
    missing: (await outcome('missing')).lines,
    problems: problems.lines,
  };
}
