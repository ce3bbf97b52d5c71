import { computed } from 'vue';
import { listName } from '../../../shared/format.ts';
import type { BookingTask, BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { PageCall } from '../../api/call.ts';
import { usePageStatus } from '../../api/pageStatus.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';

type Asked = { kinds: BookingTaskKind[]; clinicId: string | null; limit: number };

/** The open tasks of the pinboard, and closing one. */
export function usePinboard(call: PageCall, asked: () => Asked) {
  const status = usePageStatus();
  const { data, problem, loading, reload } = useQuery(call, 'booking.listTasks', asked, { keep: true });
  const closing = useCommand(call, 'booking.closeTask');

  async function close({ id, version, person }: BookingTask, how: string): Promise<boolean> {
    const closed = await closing.run({ taskId: id, version, how });
    if (closed) status.say(`${how}: ${listName(person)}`);
    else if (closing.problem.value) status.say(closing.problem.value.message);
    await reload();
    return closed !== null;
  }
  return {
    tasks: computed(() => data.value?.lines ?? []),
    total: computed(() => data.value?.total ?? null),
    problem,
    loading,
    reload,
    close,
    busy: closing.busy,
  };
}
