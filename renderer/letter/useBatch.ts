import { computed, ref, shallowRef, watch } from 'vue';
import type { InputOf, OutputOf } from '../../shared/api.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { isByNotify } from '../../shared/recall/channel.ts';
import type { PageCall } from '../api/call.ts';
import { useCommand } from '../api/useCommand.ts';
import { isAboutSecondPerson } from './useSecondPerson.ts';

type How = { each: boolean; confirmation: InputOf<'letter.printRun'>['confirmation'] };
type Seen = {
  question: InputOf<'letter.findRun'> & { channel: LetterRun['channel'] };
  going: number;
  again: () => Promise<unknown>;
};

/**
 * Asking, then printing or making ready to send: the dialog stays open until the letters are made, because a wrong
 * password is said in it, and closes as soon as they are drawn.
 */
export function useBatch(call: PageCall, seen: () => Seen) {
  const asked = ref<'first' | 'all' | null>(null);
  const printing = useCommand(call, 'letter.printRun');
  const building = useCommand(call, 'letter.buildRun');
  const refusal = shallowRef<Problem | null>(null);
  const printed = shallowRef<OutputOf<'letter.printRun'> | null>(null);
  /** Made, and to be handed over to GOV.UK Notify now. */
  const sentRun = shallowRef<LetterRun | null>(null);
  watch(printing.progress, (progress) => progress && (asked.value = null));

  function ask(which: 'first' | 'all' | null) {
    refusal.value = null;
    asked.value = which;
  }

  /** The run that was made, or null; then either the dialog says why, or `printing` or `building` do. */
  async function make({ each, confirmation }: How): Promise<LetterRun | null> {
    refusal.value = null;
    const { question, going, again } = seen();
    const firstOnly = asked.value === 'first';
    const making = { ...question, expected: going, firstOnly, confirmation };
    const run = isByNotify(question.channel) ? await build(making) : await print({ ...making, each });
    if (run === null && (await isRefused(again))) return null;
    asked.value = null;
    if (firstOnly && run) await again();
    return run;
  }

  async function build(making: InputOf<'letter.buildRun'>): Promise<LetterRun | null> {
    const run = await building.run(making);
    sentRun.value = run ?? sentRun.value;
    return run;
  }
  async function print(making: InputOf<'letter.printRun'>): Promise<LetterRun | null> {
    const answer = await printing.run(making);
    printed.value = answer ?? printed.value;
    return answer?.run ?? null;
  }

  /** Whether it was about the second person: then the dialog stays and says so. */
  async function isRefused(again: Seen['again']): Promise<boolean> {
    const { value: problem } = failed;
    if (!isAboutSecondPerson(problem)) return false;
    refusal.value = problem;
    clear();
    // The size may have changed since the page asked: then the dialog has to ask for somebody now.
    if (problem.code === 'needs-second-person') await again();
    return true;
  }

  function clear() {
    printing.clear();
    building.clear();
  }
  const failed = computed(() => printing.problem.value ?? building.problem.value);
  const busy = computed(() => printing.busy.value || building.busy.value);
  return { asked, ask, make, printing, building, failed, busy, clear, refusal, printed, sentRun };
}
