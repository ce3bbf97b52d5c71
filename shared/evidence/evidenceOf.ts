import type { Register } from '../register/facts.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { QofYear } from '../time/qofYear.ts';
import { careStatus, type CareStatus, type Decline } from './careStatus.ts';
import { countInvitations, type Counted, type SentInvitation } from './countInvitations.ts';
import { hba1cAboveTarget, type HbA1c } from './hba1cAboveTarget.ts';
import { daysOfQofYear, hasRule, type RuleOfYear } from './qofRules.ts';
import { recentFor, type Recent } from './recentFor.ts';

/** Everything the evidence of one person stands on. */
export type EvidenceFacts = {
  memberships: readonly {
    register: Register;
    since: IsoDate | null;
    foundOn: IsoDate;
    until: IsoDate | null;
  }[];
  invitations: readonly SentInvitation[];
  hba1c: readonly HbA1c[];
  /** Moderate or severe frailty. */
  frail: boolean;
  lastReviewOn: IsoDate | null;
  rounds: readonly {
    year: QofYear;
    plannedMonth: YearMonth;
    closed: boolean;
    joinedOn: IsoDate | null;
    /** The day of its conversation. */
    heldOn: IsoDate | null;
    declines: readonly Decline[];
  }[];
};

/** One person, one register, one year. Payment and care stand beside each other and neither is made from the other. */
export type RegisterEvidence = Counted & {
  register: Register;
  care: CareStatus;
  recent: Recent | null;
  /** Two invitations count and care is still to be offered: excluded for payment is never care done. */
  stillDue: boolean;
};

/** The evidence of one year, for each register with a rule that the person was on when it ended or is on now. */
export function evidenceOf(facts: EvidenceFacts, ruled: RuleOfYear): RegisterEvidence[] {
  const { year } = ruled;
  const care = careOf(facts, year);
  return membershipsIn(facts, year)
    .filter(({ register }) => hasRule(ruled.rule, register))
    .map((membership) => {
      const counted = countFor(facts, membership.register, ruled);
      return {
        ...counted,
        register: membership.register,
        care,
        recent: recentOf(facts, membership, ruled),
        stillDue: counted.counting === 2 && care.status === 'to-offer',
      };
    });
}

/** Registers without a rule that year: their invitations are care, and no evidence. */
export function registersWithoutRule(facts: EvidenceFacts, { year, rule }: RuleOfYear): Register[] {
  return membershipsIn(facts, year).flatMap(({ register }) => (hasRule(rule, register) ? [] : [register]));
}

type MembershipFact = EvidenceFacts['memberships'][number];

function membershipsIn({ memberships }: EvidenceFacts, year: QofYear): MembershipFact[] {
  const { last } = daysOfQofYear(year);
  const held = memberships.filter(
    ({ foundOn, until }) => foundOn <= last && (until === null || until > last),
  );
  return [...new Map(held.map((one) => [one.register, one])).values()];
}

function countFor(facts: EvidenceFacts, register: Register, { year, rule }: RuleOfYear): Counted {
  const { last } = daysOfQofYear(year);
  const { hba1c: results, frail } = facts;
  const hba1c = hba1cAboveTarget({ register, rule, until: last, results, frail });
  const { first } = daysOfQofYear(year);
  const ofYear = facts.invitations.filter(({ on }) => on >= first && on <= last);
  return countInvitations(ofYear, { register, year, rule, hba1c });
}

function careOf({ rounds, lastReviewOn }: EvidenceFacts, year: QofYear): CareStatus {
  const before = rounds.find((round) => round.year === year - 1 && round.closed);
  const round = rounds.find((one) => one.year === year);
  return careStatus({
    year,
    lastReviewOn,
    heldOn: round?.heldOn ?? null,
    roundBefore: before?.plannedMonth ?? null,
    declines: round?.declines ?? [],
  });
}

function recentOf(
  { rounds }: EvidenceFacts,
  { register, since }: MembershipFact,
  { year, rule }: RuleOfYear,
): Recent | null {
  const joinedOn = rounds.find((round) => round.year === year)?.joinedOn ?? null;
  return recentFor({ register, year, rule, diagnosedOn: since, joinedOn });
}
