import { ref, shallowRef } from 'vue';
import { counted } from '../../shared/format.ts';
import { Problem } from '../../shared/problem.ts';
import type { Who } from '../../shared/recall/recall.contract.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';
import type { PageCall } from '../api/call.ts';
import { useGpRequest, useMoveRequest } from '../api/moveRequest.ts';
import { problemOf } from '../api/useQuery.ts';
import { selectedCount, type Selection } from '../ui/table/selection.ts';
import type { Filter } from './memberQuestion.ts';

type Asked = { who: Who; words: string; now: YearMonth | null };
type Ticked = { filter: Filter; selection: Selection; total: number };
const mostNamed = 200;

/** Moves or decides about whoever is ticked: by name up to 200, by the question where everyone is. */
export function useMemberMove(call: PageCall, ticked: () => Ticked) {
  const request = useMoveRequest();
  const gp = useGpRequest();
  const busy = ref(false);
  const problem = shallowRef<Error | null>(null);

  async function whoIsTicked({ filter, selection, total }: Ticked): Promise<Who> {
    if (selection.kind === 'some') {
      if (selection.keys.size > mostNamed) throw tooMany();
      return { personIds: [...selection.keys], year: filter.year };
    }
    if (selection.except.size === 0) return { question: filter };
    if (total > mostNamed) throw tooMany();
    const { lines } = await call('register.listMembers', { ...filter, limit: mostNamed });
    return {
      personIds: lines.map(({ id }) => id).filter((id) => !selection.except.has(id)),
      year: filter.year,
    };
  }

  /** Asks about whoever is ticked; whether anything was changed. */
  async function askWith(ask: (asked: Asked) => Promise<unknown>): Promise<boolean> {
    const now = ticked();
    busy.value = true;
    problem.value = null;
    try {
      const who = await whoIsTicked(now);
      const words = counted(selectedCount(now.selection, now.total), 'person', 'people');
      return (await ask({ who, words, now: now.filter.month })) !== null;
    } catch (caught) {
      problem.value = caught instanceof Problem ? problemOf(caught) : (caught as Error);
      return false;
    } finally {
      busy.value = false;
    }
  }
  const move = () => askWith(request.ask);
  const review = () => askWith(({ who, words }) => gp.ask({ who, words }));
  return { move, review, busy, problem };
}

const tooMany = () =>
  new Error(
    'At most 200 people can be moved by name. Tick everyone in a smaller list, or choose a group or filter first.',
  );
