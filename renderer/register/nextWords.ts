import type { MemberLine } from '../../shared/register/register.contract.ts';

/** The next action as a row has room for it: the list's title gives the year, and the row's tooltip the rest. */
export function nextWords({ invitation, nextAction }: Pick<MemberLine, 'invitation' | 'nextAction'>): string {
  if (invitation.step === 'printed') return 'Posting to confirm';
  return nextAction.replace(/[ -]20\d\d\b/, '');
}
