import type {
  CountQuestion,
  InvitationMethod,
  SentInvitation,
} from '../../../shared/evidence/countInvitations.ts';
import { qofRuleFor } from '../../../shared/evidence/qofRules.ts';

/** Something sent on a day; what is said replaces it. */
export function sent(on: string, said: Partial<SentInvitation> = {}): SentInvitation {
  return { id: `${on}-${said.method ?? 'letter'}`, on, method: 'letter', failed: null, ...said };
}

export const by = (method: InvitationMethod): Partial<SentInvitation> => ({ method });

/** The hypertension register in 2026/27; what is said replaces it. */
export function aQuestion(said: Partial<CountQuestion> = {}): CountQuestion {
  return { register: 'HTN', year: 2026, rule: qofRuleFor(2026).rule, hba1c: null, ...said };
}
