import { aLine } from './aLine.ts';
import type { Asked } from './openPage.ts';

const people = [
  aLine(),
  aLine({ id: 'p2', cycleId: 'c2', familyName: 'Gill', givenName: 'Harjinder' }),
  aLine({ id: 'p3', cycleId: 'c3', familyName: 'Oakley', givenName: 'Maureen' }),
];

/** The program with three people to phone; `phoned` are those somebody else has phoned meanwhile. */
type Phoning = { draft?: string | null; phoned?: string[]; openUntil?: string | null };
export function aPhoneList({ draft = null, phoned = [], openUntil = null }: Phoning = {}) {
  const left = new Map(people.map((line) => [line.cycleId, line]));
  const kept = { draft };
  const answers = (name: string, input: Record<string, unknown>) => {
    switch (name) {
      case 'practice.findDraft':
        return { value: kept.draft };
      case 'practice.keepDraft':
        kept.draft = input['value'] as string | null;
        return {};
      case 'booking.findBookingRules':
        return { rules: { openUntil }, version: 1 };
      case 'recall.listWork':
        return { total: left.size, lines: [...left.values()], byKind: [] };
      case 'recall.findCall': {
        const line = left.get(String(input['cycleId']));
        const next = phoned.includes(String(input['cycleId'])) ? 'check-booking' : 'phone';
        return {
          ...line,
          sex: 'female',
          preferredName: null,
          phones: line?.id === 'p3' ? null : { homePhone: '01632 960555', mobile: null },
          interpreter: false,
          language: null,
          needs: [],
          next,
          before: [],
          script: ['Hello'],
        };
      }
      case 'recall.recordContact':
        left.delete(String(input['cycleId']));
        return {};
      default:
        return {};
    }
  };
  return { answers, kept };
}

export const recorded = (asked: readonly Asked[]) =>
  asked.filter(({ name }) => name === 'recall.recordContact').map(({ input }) => input);
