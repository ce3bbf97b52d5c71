import { reactive, shallowRef, watch } from 'vue';
import type { Confirmation } from '../../shared/practice/confirmation.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { FormIssue } from '../ui/form/useForm.ts';
import { useWait } from '../ui/form/useWait.ts';

const atField: Partial<Record<ProblemCode, 'secondPerson' | 'secondPassword'>> = {
  'wrong-password': 'secondPassword',
  'second-person-is-you': 'secondPerson',
  'second-person-may-not': 'secondPerson',
};
const codes: readonly ProblemCode[] = ['wait-before-trying', 'needs-second-person'];

/** Trouble with the second person leaves the dialog open; any other ends it. */
export function isAboutSecondPerson(problem: Problem | null): problem is Problem {
  return problem !== null && (problem.code in atField || codes.includes(problem.code));
}

/** What the second person typed, and what is wrong with it. It is kept nowhere but here, while the dialog is open. */
export function useSecondPerson() {
  const typed = reactive<{ memberId: string | null; password: string }>({ memberId: null, password: '' });
  const issues = shallowRef<readonly FormIssue[]>([]);
  const wait = useWait();
  // What was wrong with a field is no longer so once somebody is putting it right.
  const forget = (field: string) => (issues.value = issues.value.filter((issue) => issue.field !== field));
  watch(
    () => typed.memberId,
    () => forget('secondPerson'),
  );
  watch(
    () => typed.password,
    () => forget('secondPassword'),
  );

  /** The confirmation, or null after showing what is missing, or while a wait lasts. */
  function check(): Confirmation | null {
    issues.value = [
      ...(typed.memberId === null ? [{ field: 'secondPerson', message: 'Choose who confirms' }] : []),
      ...(typed.password === '' ? [{ field: 'secondPassword', message: 'Enter their password' }] : []),
    ];
    if (typed.memberId === null || typed.password === '' || wait.seconds.value > 0) return null;
    return { memberId: typed.memberId, password: typed.password };
  }

  /** Shows a refusal where it belongs; false where it has no place here. */
  function explain({ code, message, detail }: Problem): boolean {
    const field = atField[code];
    if (field) issues.value = [{ field, message }];
    else if (code === 'wait-before-trying') wait.start(Number(detail));
    else return false;
    return true;
  }

  const errorAt = (field: string) => issues.value.find((issue) => issue.field === field)?.message;
  return { typed, issues, wait, check, explain, errorAt };
}
