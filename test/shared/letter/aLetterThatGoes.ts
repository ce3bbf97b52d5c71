import type {
  ContactFacts,
  CycleFacts,
  DispatchFacts,
  InvitationFact,
  NeedsFacts,
  PersonFacts,
} from '../../../shared/letter/dispatchFacts.ts';
import { invitationKind } from '../../../shared/people/dissent.ts';
import { shippedTemplates } from '../../../shared/letter/shipped/shippedTemplates.ts';

/** Facts with nothing against the letter; each test changes what it is about. */
export const aLetterThatGoes: DispatchFacts = {
  today: '2026-11-23',
  channel: 'letter',
  message: invitationKind,
  wishes: { dissents: [], mobile: 'unshared' },
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
  contact: { mobile: '07700 900123', email: 'maureen@example.test' },
  needs: { kinds: [], language: null, interpreter: false, agreedFormat: null },
  templates: shippedTemplates,
  toCarer: false,
  copyHolds: [],
  wanted: {
    purpose: 'invitation',
    attempt: 1,
    set: 'invitation-en',
    stepSet: null,
    housebound: false,
    careHome: false,
    withGp: false,
  },
  cycle: {
    state: 'open',
    plannedMonth: '2027-01',
    earliestOn: '2026-11-20',
    lastReviewOn: '2026-01-20',
    roundBefore: null,
    rules: { monthsAfterReview: 4, daysBetweenLetters: 14, letters: 2 },
    next: { kind: 'invite', on: '2026-11-20' },
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
  const posted: InvitationFact = {
    channel: 'letter',
    stage: 'posted',
    postedOn: null,
    thisCycle: true,
    failedTo: null,
    ...invitation,
  };
  return (facts) => ({ ...facts, invitations: [...facts.invitations, posted] });
}

/** The same to be sent as a text or an e-mail. */
export function by(channel: DispatchFacts['channel']): Change {
  return (facts) => ({ ...facts, channel });
}

export function withContact(change: Partial<ContactFacts>): Change {
  return (facts) => ({ ...facts, contact: { ...facts.contact, ...change } });
}
