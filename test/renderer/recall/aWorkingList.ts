import type { WorkLine } from '../../../shared/recall/work.contract.ts';
import { waitingFor } from './aLine.ts';

/** The program with these people; recording something of one takes them off the list, unless `stay`. */
export function aProgram(given: readonly WorkLine[], { stay = false } = {}) {
  let left = [...given];
  return (name: string, input: Record<string, unknown>) => {
    switch (name) {
      case 'recall.listWork': {
        const kinds = [...Map.groupBy(left, ({ next }) => next.kind)];
        return {
          total: left.length,
          lines: left.slice(Number(input['from']), Number(input['from']) + 100),
          byKind: kinds.map(([kind, lines]) => ({ kind, count: lines.length })),
        };
      }
      case 'register.findGroups':
        return { groups: [], words: {}, version: 1 };
      case 'practice.listViews':
        return [];
      case 'recall.countWork':
        return { counts: [], lost: left.length, withoutRound: 0 };
      case 'recall.findMonthEnd':
        return { month: input['month'], lost: left.length, closed: null };
      case 'recall.recordStep':
      case 'recall.recordContact':
      case 'recall.decideNext':
        if (!stay) left = left.filter(({ cycleId }) => cycleId !== input['cycleId']);
        return {};
      default:
        return {};
    }
  };
}

/** Three people who wait for the same. */
export const three = (kind: WorkLine['next']['kind'], said: Partial<WorkLine> = {}) =>
  ['Hussain', 'Gill', 'Oakley'].map((familyName, index) =>
    waitingFor(kind, { ...said, familyName, id: `p${index}`, cycleId: `c${index}` }),
  );
