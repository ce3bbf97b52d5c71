import type {
  CycleFacts,
  DispatchFacts,
  InvitationFact,
  NeedsFacts,
  PersonFacts,
} from '../../../shared/letter/dispatchFacts.ts';
import { invitationTemplates } from '../../../shared/letter/invitationTemplates.ts';

/** Facts with nothing against the letter; each test changes what it is about. */
export const aLetterThatGoes: DispatchFacts = {
  today: '2026-11-23',
  person: {
    birthDate: '1950-01-15',
    status: 'registered',
    death: null,
    restricted: false,
    restrictedAllowed: false,
    nhsNumberProblem: null,
    importQuestions: 0,
    youngPersonDecision: null,
  },
  address: { ok: true, lines: ['Mrs Maureen Oakley', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'] },
  needs: { kinds: [], language: null, interpreter: false, agreedFormat: null },
  templates: invitationTemplates,
  cycle: {
    state: 'open',
    plannedMonth: '2027-01',
    earliestOn: '2026-11-20',
    lastReviewOn: '2026-01-20',
    roundBefore: null,
    rules: { monthsAfterReview: 4, daysBetweenLetters: 14, letters: 2 },
  },
  invitations: [],
  returnedFrom: [],
  missing: [],
  undrawable: [],
};

type Change = (facts: DispatchFacts) => DispatchFacts;

export function withPerson(change: Partial<PersonFacts>): Change {
  return (facts) => ({ ...facts, person: { ...facts.person, ...change } });
}

/** Needs add up; the rest is replaced. */
export function withNeeds({ kinds = [], ...change }: Partial<NeedsFacts>): Change {
  return (facts) => ({
    ...facts,
    needs: { ...facts.needs, ...change, kinds: [...facts.needs.kinds, ...kinds] },
  });
}

export function withCycle(change: Partial<CycleFacts>): Change {
  return (facts) => ({ ...facts, cycle: { ...facts.cycle, ...change } });
}

export function withPosted(invitation: Partial<InvitationFact>): Change {
  const posted: InvitationFact = { stage: 'posted', postedOn: null, thisCycle: true, ...invitation };
  return (facts) => ({ ...facts, invitations: [...facts.invitations, posted] });
}
