import { counted, screenDate } from '../format.ts';
import type { Register } from '../register/facts.ts';
import { nameInSentence } from '../register/registerNames.ts';
import { daysBetween, type IsoDate } from '../time/isoDate.ts';
import { qofYearName, type QofYear } from '../time/qofYear.ts';
import type { HbA1cAboveTarget } from './hba1cAboveTarget.ts';
import { daysOfQofYear, hasRule, type QofRule } from './qofRules.ts';

/** How somebody was invited; letters by any way of posting are letters. */
export const invitationMethods = ['letter', 'text', 'email', 'phone', 'in-person'] as const;
export type InvitationMethod = (typeof invitationMethods)[number];

/** One invitation that left or was spoken. */
export type SentInvitation = {
  id: string;
  on: IsoDate;
  method: InvitationMethod;
  /** `returned`: came back or was not delivered; `withdrawn`: recorded by mistake. Neither is an invitation. */
  failed: 'returned' | 'withdrawn' | null;
};

export type EvidenceStanding =
  | 'first'
  | 'second'
  | 'more'
  | 'same-day'
  | 'too-soon'
  | 'before-hba1c'
  | 'failed'
  | 'another-year'
  | 'no-rule';

/** Whether one invitation counts, and why or why not in one sentence for staff. */
export type Verdict = { invitation: SentInvitation; standing: EvidenceStanding; because: string };

export type CountQuestion = {
  register: Register;
  year: QofYear;
  rule: QofRule;
  /** The latest HbA1c where it is above target; null where it is not or where there is none. */
  hba1c: HbA1cAboveTarget | null;
};

export type Counted = {
  verdicts: Verdict[];
  /** Never more than the two the rule asks for. */
  counting: 0 | 1 | 2;
  firstOn: IsoDate | null;
  secondOn: IsoDate | null;
};

/**
 * Which invitations count as QOF evidence for one register in one year: the earliest that is good, and the earliest
 * that follows it at the rule's distance (7 days counts, 6 does not). The order they are given in does not matter.
 */
export function countInvitations(invitations: readonly SentInvitation[], question: CountQuestion): Counted {
  let first: IsoDate | null = null;
  let second: IsoDate | null = null;
  const verdicts = invitations.toSorted(byDay).map((invitation): Verdict => {
    const verdict = verdictOf(invitation, question, { first, second });
    if (verdict.standing === 'first') first = invitation.on;
    if (verdict.standing === 'second') second = invitation.on;
    return { invitation, ...verdict };
  });
  return {
    verdicts,
    counting: second !== null ? 2 : first !== null ? 1 : 0,
    firstOn: first,
    secondOn: second,
  };
}

/** Only the first and the second are evidence. */
export function counts(standing: EvidenceStanding): boolean {
  return standing === 'first' || standing === 'second';
}

type Before = { first: IsoDate | null; second: IsoDate | null };
type Said = Omit<Verdict, 'invitation'>;

function verdictOf(invitation: SentInvitation, question: CountQuestion, { first, second }: Before): Said {
  const unfit = whyUnfit(invitation, question);
  if (unfit) return unfit;
  const { on } = invitation;
  if (first === null) return { standing: 'first', because: 'Counts as the first.' };
  if (on === first || on === second)
    return { standing: 'same-day', because: 'Does not count: the same day as another.' };
  if (second !== null) return { standing: 'more', because: 'Not needed: two count already.' };

  const days = daysBetween(first, on);
  const apart = `${counted(days, 'day')} after the first`;
  return days >= question.rule.daysApart
    ? { standing: 'second', because: `Counts as the second: ${apart}.` }
    : { standing: 'too-soon', because: `Does not count: ${apart}, ${question.rule.daysApart} are needed.` };
}

function whyUnfit(
  { on, failed }: SentInvitation,
  { register, year, rule, hba1c }: CountQuestion,
): Said | null {
  const { first, last } = daysOfQofYear(year);
  if (failed === 'returned')
    return { standing: 'failed', because: 'Does not count: it came back or was not delivered.' };
  if (failed === 'withdrawn')
    return { standing: 'failed', because: 'Does not count: recorded by mistake and taken back.' };
  if (on < first || on > last)
    return { standing: 'another-year', because: `Does not count: not in the QOF year ${qofYearName(year)}.` };
  if (!hasRule(rule, register))
    return { standing: 'no-rule', because: `No QOF rule for ${nameInSentence(register)} this year.` };
  if (hba1c !== null && on <= hba1c.on)
    return {
      standing: 'before-hba1c',
      because:
        `Does not count: not after the HbA1c of ${screenDate(hba1c.on)} ` +
        `(${hba1c.value} mmol/mol, above the target of ${hba1c.target}).`,
    };
  return null;
}

function byDay(one: SentInvitation, other: SentInvitation): number {
  const methods = invitationMethods.indexOf(one.method) - invitationMethods.indexOf(other.method);
  return compare(one.on, other.on) || methods || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
