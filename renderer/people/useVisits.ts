import { computed } from 'vue';
import { listName } from '../../shared/format.ts';
import type { OutputOf } from '../../shared/api.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import type { PageCall } from '../api/call.ts';
import { useCancelThenFind } from '../api/cancelThenFind.ts';
import { useBookRequest, usePinRequest } from '../api/moveRequest.ts';
import { usePageStatus } from '../api/pageStatus.ts';
import { useCommand } from '../api/useCommand.ts';
import { useQuery } from '../api/useQuery.ts';

type Visit = OutputOf<'booking.findPersonAppointments'>['appointments'][number];

/** Somebody's appointments and what may be done with them from their page; `changed` brings the rest up to now. */
export function useVisits(
  call: PageCall,
  {
    personId,
    person,
    changed,
  }: { personId: () => string; person: () => PersonRecord | null; changed: () => void },
) {
  const status = usePageStatus();
  const booking = useBookRequest();
  const pin = usePinRequest();
  const cancelThenFind = useCancelThenFind();
  const visits = useQuery(call, 'booking.findPersonAppointments', () => ({ personId: personId() }));
  const restoring = useCommand(call, 'booking.restoreAppointment');
  const accepting = useCommand(call, 'booking.acceptOffer');
  const words = () => {
    const one = person();
    return one ? listName(one) : '';
  };
  async function lookAgain() {
    await visits.reload();
    changed();
  }
  /** Also where nothing came of it: it may have been refused for what somebody else did meanwhile. */
  async function thenLook(act: Promise<unknown>) {
    await act;
    await lookAgain();
  }

  const who = (cycleId: string) => ({ personId: personId(), cycleId, words: words() });
  return {
    visits: visits.data,
    problem: computed(() => visits.problem.value),
    who,
    lookAgain,
    book: (cycleId: string) => thenLook(booking.ask(who(cycleId))),
    pin: (cycleId: string) => thenLook(pin.ask(who(cycleId))),
    move: ({ id, cycleId }: Visit) => thenLook(booking.ask({ ...who(cycleId), moving: [id] })),
    cancel: ({ id, cycleId }: Visit) =>
      thenLook(cancelThenFind({ ...who(cycleId), appointmentId: id, because: null })),
    /** What they were offered, both halves of it. */
    async accept({ cycleId }: Visit) {
      const done = await accepting.run({ personId: personId(), cycleId });
      status.say(done ? `Booked: ${words()}` : (accepting.problem.value?.message ?? ''));
      await lookAgain();
    },
    async restore({ id, version }: Visit) {
      const done = await restoring.run({ personId: personId(), appointmentId: id, version });
      status.say(done ? `Stands again: ${words()}` : (restoring.problem.value?.message ?? ''));
      await lookAgain();
    },
  };
}
