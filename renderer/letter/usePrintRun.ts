import { ref, shallowRef, watch } from 'vue';
import type { InputOf, OutputOf } from '../../shared/api.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PageCall } from '../api/call.ts';
import { useCommand } from '../api/useCommand.ts';
import { isAboutSecondPerson } from './useSecondPerson.ts';

type How = Pick<InputOf<'letter.printRun'>, 'each' | 'confirmation'>;

/**
 * Asking and printing: the dialog stays open until the letters are made, because a wrong password is said in it, and
 * closes as soon as they are drawn.
 */
export function usePrintRun(
  call: PageCall,
  seen: () => { question: InputOf<'letter.findRun'>; going: number; again: () => Promise<unknown> },
) {
  const asked = ref<'first' | 'all' | null>(null);
  const printing = useCommand(call, 'letter.printRun');
  const refusal = shallowRef<Problem | null>(null);
  const printed = shallowRef<OutputOf<'letter.printRun'> | null>(null);
  watch(printing.progress, (progress) => progress && (asked.value = null));

  function ask(which: 'first' | 'all' | null) {
    refusal.value = null;
    asked.value = which;
  }

  /** What was printed, or null; then either the dialog says why, or `printing.problem`. */
  async function print(how: How): Promise<OutputOf<'letter.printRun'> | null> {
    refusal.value = null;
    const { question, going, again } = seen();
    const firstOnly = asked.value === 'first';
    const answer = await printing.run({ ...question, ...how, expected: going, firstOnly });
    const { value: problem } = printing.problem;
    if (isAboutSecondPerson(problem)) {
      refusal.value = problem;
      printing.clear();
      // The size may have changed since the page asked: then the dialog has to ask for somebody now.
      if (problem.code === 'needs-second-person') await again();
      return null;
    }
    asked.value = null;
    printed.value = answer ?? printed.value;
    if (firstOnly && answer) await again();
    return answer;
  }
  return { asked, ask, print, printing, refusal, printed };
}
