import { computed, ref, shallowRef } from 'vue';
import type { ToTellLine } from '../../shared/letter/telling.contract.ts';
import type { PageCall } from './call.ts';
import { useCommand } from './useCommand.ts';

type Told = { personId: string; tellingId: string; words: string };

/** One press says that somebody was told of their appointments on the phone; the next can take it back. */
export function useToldByPhone(call: PageCall, again: () => unknown) {
  const telling = useCommand(call, 'letter.recordToldByPhone');
  const takingBack = useCommand(call, 'letter.takeBackToldByPhone');
  /** The row that is being saved. */
  const marking = ref<string | null>(null);
  const last = shallowRef<Told | null>(null);

  async function tell(
    line: Pick<ToTellLine, 'key' | 'personId' | 'cycleId' | 'appointments'>,
    words: string,
  ) {
    const { key, personId, cycleId } = line;
    marking.value = key;
    const appointments = line.appointments.map(({ id, version }) => ({ id, version }));
    const told = await telling.run({ personId, cycleId, appointments });
    marking.value = null;
    if (told) last.value = { personId, words, ...told };
    await again();
  }

  async function takeBack() {
    if (!last.value) return;
    const { personId, tellingId } = last.value;
    if (await takingBack.run({ personId, tellingId })) last.value = null;
    await again();
  }

  const problem = computed(() => telling.problem.value ?? takingBack.problem.value);
  return { tell, takeBack, last, marking, problem };
}
