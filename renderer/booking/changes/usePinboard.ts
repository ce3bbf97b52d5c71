import { computed } from 'vue';
import { listName } from '../../../shared/format.ts';
import type { BookingTask, BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { PageCall } from '../../api/call.ts';
import { usePageStatus } from '../../api/pageStatus.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';

type Asked = { kinds: BookingTaskKind[]; clinicId: string | null; limit: number };

/** The open tasks of the pinboard, closing one, and booking what was offered. */
export function usePinboard(call: PageCall, asked: () => Asked) {
  const status = usePageStatus();
  const { data, problem, loading, reload } = useQuery(call, 'booking.listTasks', asked, { keep: true });
  const closing = useCommand(call, 'booking.closeTask');
  const accepting = useCommand(call, 'booking.acceptOffer');

  async function close({ id, version, person }: BookingTask, how: string): Promise<boolean> {
    const closed = await closing.run({ taskId: id, version, how });
    if (closed) status.say(`${how}: ${listName(person)}`);
    else if (closing.problem.value) status.say(closing.problem.value.message);
    await reload();
    return closed !== null;
  }
  /** They say yes on the phone: the places that are kept for them are booked. */
  async function accept({ person, cycleId }: BookingTask): Promise<void> {
    const booked = await accepting.run({ personId: person.id, cycleId });
    if (booked) status.say(`Booked: ${listName(person)}`);
    else if (accepting.problem.value)
      status.say(accepting.problem.value.detail ?? accepting.problem.value.message);
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
    busy: closing.busy,
  };
}
