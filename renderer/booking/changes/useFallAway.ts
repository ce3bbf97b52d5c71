import { computed, ref, watch } from 'vue';
import type { OtherHalf } from '../../../shared/booking/bookingRules.ts';
import type { PageCall } from '../../api/call.ts';
import type { FallRequest } from '../../api/moveRequest.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';
import type { Because } from './fallWords.ts';

/** What would follow, as chosen, and doing it: a missed visit by its own command, which Ctrl+Z takes back. */
export function useFallAway(call: PageCall, request: FallRequest) {
  const because = ref<Because>(request.because ?? 'person');
  /** null: as the practice's rule has it. */
  const chosen = ref<OtherHalf | null>(null);
  const reason = ref('');
  const { personId, appointmentId } = request;
  const { data, problem, loading, reload } = useQuery(
    call,
    'booking.findFallAway',
    () => ({ personId, appointmentId, because: because.value, otherHalf: chosen.value }),
    { keep: true },
  );
  const cancelling = useCommand(call, 'booking.cancelAppointment');
  const recording = useCommand(call, 'booking.recordVisit');
  watch(because, () => (chosen.value = null));
  const otherHalf = computed(() => chosen.value ?? data.value?.act ?? null);

  /** Whether it was done. */
  async function run(): Promise<boolean> {
    if (!data.value) return false;
    const { version } = data.value.appointment;
    const which = { personId, appointmentId, version };
    if (because.value === 'did-not-attend')
      return (await recording.run({ ...which, to: 'did-not-attend', otherHalf: otherHalf.value })) !== null;
    const words = reason.value.trim() === '' ? null : reason.value;
    const decided = { because: because.value, reason: words, otherHalf: otherHalf.value ?? 'keep' };
    return (await cancelling.run({ ...which, ...decided })) !== null;
  }

  return {
    shown: data,
    because,
    chosen,
    reason,
    otherHalf,
    loading,
    reload,
    run,
    busy: computed(() => cancelling.busy.value || recording.busy.value),
    refused: computed(() => cancelling.problem.value ?? recording.problem.value),
    problem,
  };
}
