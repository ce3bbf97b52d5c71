import { computed } from 'vue';
import { listName } from '../../../shared/format.ts';
import type { BookingTask, BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { PageCall } from '../../api/call.ts';
import { usePageStatus } from '../../api/pageStatus.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';

type Asked = { kinds: BookingTaskKind[]; clinicId: string | null; limit: number };

/** The open tasks of the pinboard, closing one, and booking or letting go of what was offered. */
export function usePinboard(call: PageCall, asked: () => Asked) {
  const status = usePageStatus();
  const { data, problem, loading, reload } = useQuery(call, 'booking.listTasks', asked, { keep: true });
  const closing = useCommand(call, 'booking.closeTask');
  const accepting = useCommand(call, 'booking.acceptOffer');
  const lettingGo = useCommand(call, 'booking.letGoOfOffer');

  async function close({ id, version, person }: BookingTask, how: string): Promise<boolean> {
    const closed = await closing.run({ taskId: id, version, how });
    if (closed) status.say(`${how}: ${listName(person)}`);
    else if (closing.problem.value) status.say(closing.problem.value.message);
    await reload();
    return closed !== null;
  }
  /** They say yes on the phone: the places that are kept for them are booked. */
  const accept = (task: BookingTask) => answer(accepting, task, 'Booked');
  /** They do not want them: the places are free. */
  const letGo = (task: BookingTask) => answer(lettingGo, task, 'Let go');

  async function answer(
    answering: typeof accepting | typeof lettingGo,
    { person, cycleId }: BookingTask,
    done: string,
  ): Promise<void> {
    const { problem: refused } = answering;
    if (await answering.run({ personId: person.id, cycleId })) status.say(`${done}: ${listName(person)}`);
    else if (refused.value) status.say(refused.value.detail ?? refused.value.message);
    await reload();
  }
  return {
    tasks: computed(() => data.value?.lines ?? []),
    total: computed(() => data.value?.total ?? null),
    problem,
    loading,
    reload,
    close,
    accept,
    letGo,
    busy: closing.busy,
  };
}
