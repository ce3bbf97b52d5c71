import type { MemberLine } from '../../shared/register/register.contract.ts';
import type { StepState } from '../ui/cycle/cycleSteps.ts';

const toCome: StepState = 'toCome';

/**
 * The year of care as far as this program knows it: whether the GP looks first, and where the invitation is. What
 * happens at the visits is still to come here, whatever the clinical system knows.
 */
export function cycleStates({ invitation }: Pick<MemberLine, 'invitation'>, gpFirst: boolean): StepState[] {
  const isInvited = invitation.step === 'posted';
  const review: StepState = !gpFirst ? 'notNeeded' : invitation.step === 'none' ? toCome : 'done';
  const invited: StepState = isInvited ? 'done' : 'now';
  return [review, invited, toCome, toCome, toCome, toCome, toCome, toCome];
}
