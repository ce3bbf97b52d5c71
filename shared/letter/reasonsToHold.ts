import { screenDate } from '../format.ts';
import {
  appointmentsChangedHold,
  appointmentsToldHold,
  appointmentsTooLateHold,
  didNotArriveHold,
  isAsked,
  noAppointmentsHold,
  reminderNotDueHold,
} from './appointmentHolds.ts';
import { ageOn } from '../time/isoDate.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { isByNotify, isMessage } from '../recall/channel.ts';
import type { DispatchFacts } from './dispatchFacts.ts';
import { holdCodes, holdReasons } from './holdReasons.ts';
import type { HoldCode, Resolver } from './holdReasons.ts';
import { anotherStepHold, notDueYetHold, reviewedRecentlyHold, reviewedThisYearHold } from './ladderHolds.ts';
import { offerHolds } from './offerHolds.ts';
import { emailAddress } from './emailAddress.ts';
import { formatName, formatsFor, templatesFor } from './letterFormatNeeded.ts';
import { addressProblems, isWrittenToParent } from './postalAddress.ts';
import { templateFor } from './templateFor.ts';
import { letterWords } from './whichLetter.ts';
import { ukMobile } from './ukMobile.ts';
import { contactMethodHold, dissentHold, sharedMobileHold } from './wishHolds.ts';

/** One reason a letter does not go. */
export type Hold = {
  code: HoldCode;
  sentence: string;
  /** What makes this one particular (`no postcode`, `Urdu`); null where the sentence says all. */
  detail: string | null;
  wayOut: string;
  resolvableBy: Resolver;
  /** The day it goes by itself, where that is known. */
  until: IsoDate | null;
};

type Found = { detail?: string; until?: IsoDate } | null;

/**
 * The dispatch guard: every reason not to send this letter today, in the order of `holdReasons`; empty means it goes.
 * Run when the list is built and again in the transaction that marks letters as printed.
 */
export function reasonsToHold(facts: DispatchFacts): Hold[] {
  return holdCodes.flatMap((code) => {
    const found = isAsked(code, facts) ? checks[code](facts) : null;
    if (found === null) return [];
    return [{ code, ...holdReasons[code], detail: found.detail ?? null, until: found.until ?? null }];
  });
}

/** Aged 13 to 15 on the day of the letter: old enough that a letter to a parent may tell what was told in confidence. */
const decidedFrom = 13;

const checks: Record<HoldCode, (facts: DispatchFacts) => Found> = {
  'died-formal': ({ person }) => diedOf(person.death, 'formal'),
  'died-informal': ({ person }) => diedOf(person.death, 'informal'),
  left: ({ person }) => yes(person.status === 'left'),
  restricted: ({ person }) => yes(person.restricted && !person.restrictedAllowed),
  'import-question': ({ person }) => yes(person.importQuestions > 0),
  'nhs-number': ({ person }) => yes(person.nhsNumberProblem !== null),
  'young-person': (facts) => yes(isForDecision(facts) && facts.person.youngPersonDecision === null),
  'young-person-no-letter': (facts) =>
    yes(isForDecision(facts) && facts.person.youngPersonDecision === 'no-letter'),
  'appointments-too-late': appointmentsTooLateHold,
  address: ({ address, channel }) =>
    address.ok || isMessage(channel) ? null : { detail: addressProblems[address.problem] },
  'letter-came-back': ({ address, channel, returnedFrom }) =>
    yes(!isMessage(channel) && returnedFrom.some((lines) => isStillThere(lines, address))),
  'no-mobile': (facts) =>
    facts.channel === 'text' ? noWayTo(facts.contact.mobile, ukMobile(facts.contact.mobile), facts) : null,
  'no-email': (facts) =>
    facts.channel === 'email' ? noWayTo(facts.contact.email, emailAddress(facts.contact.email), facts) : null,
  'did-not-arrive': didNotArriveHold,
  'phone-only': ({ needs }) => yes(needs.kinds.includes('phone-only')),
  'contact-method': contactMethodHold,
  dissent: dissentHold,
  'shared-mobile': sharedMobileHold,
  format: formatHold,
  copy: ({ copyHolds }) => (copyHolds.length === 0 ? null : { detail: copyHolds.join(', ') }),
  'no-appointments': noAppointmentsHold,
  'appointments-changed': appointmentsChangedHold,
  'appointments-told': appointmentsToldHold,
  'reminder-not-due': reminderNotDueHold,
  ...offerHolds,
  'cycle-not-open': ({ cycle }) => yes(cycle.state === 'closed' || cycle.state === 'deferred'),
  'waiting-for-gp': ({ cycle }) => yes(cycle.state === 'waiting-for-gp'),
  'gp-other-way': ({ cycle }) => yes(cycle.state === 'gp-other-way'),
  declined: ({ cycle }) => yes(cycle.state === 'declined'),
  'declined-since': ({ cycle }) => yes(cycle.state === 'declined-since'),
  'reviewed-this-year': reviewedThisYearHold,
  'reviewed-recently': reviewedRecentlyHold,
  'too-early': ({ cycle, today }) => (today < cycle.earliestOn ? { until: cycle.earliestOn } : null),
  // A spoilt letter waits to be printed again as the same invitation.
  'in-another-run': ({ invitations }) =>
    yes(invitations.some(({ stage }) => stage === 'built' || stage === 'spoilt')),
  'printed-not-posted': ({ invitations }) =>
    yes(invitations.some(({ stage, channel }) => stage === 'printed' && !isByNotify(channel))),
  'handed-over': ({ invitations }) =>
    yes(invitations.some(({ stage, channel }) => stage === 'printed' && isByNotify(channel))),
  'written-recently': notDueYetHold,
  'letters-used-up': ({ cycle, invitations }) => {
    const posted = invitations.filter(({ stage, thisCycle }) => stage === 'posted' && thisCycle);
    return yes(posted.length >= cycle.rules.letters);
  },
  'another-step': anotherStepHold,
  'missing-field': ({ missing }) => (missing.length === 0 ? null : { detail: missing.join(', ') }),
  undrawable: ({ undrawable }) => (undrawable.length === 0 ? null : { detail: undrawable.join(' ') }),
};

/** No other address is known. A new surname does not make the old one right: the lines below the name count. */
function isStillThere(lines: readonly string[], address: DispatchFacts['address']): boolean {
  return !address.ok || lines.slice(1).join('\n') === address.lines.slice(1).join('\n');
}

function yes(holds: boolean): Found {
  return holds ? {} : null;
}

function diedOf(death: DispatchFacts['person']['death'], kind: 'formal' | 'informal'): Found {
  if (death?.kind !== kind) return null;
  return death.on === null ? {} : { detail: `on ${screenDate(death.on)}` };
}

function isForDecision({ person, today }: DispatchFacts): boolean {
  return ageOn(person.birthDate, today) >= decidedFrom && isWrittenToParent(person.birthDate, today);
}

/** A number that did not work is not tried again until the record has another. */
function noWayTo(
  written: string | null,
  usable: string | null,
  { invitations, failedTo = [] }: Pick<DispatchFacts, 'invitations' | 'failedTo'>,
): Found {
  if (usable === null) return { detail: written ? 'not one that can be used' : 'none recorded' };
  const failed = [...invitations.map((one) => one.failedTo), ...failedTo];
  return failed.includes(usable) ? { detail: 'did not work' } : null;
}

function formatHold({ channel, needs, templates, wanted, person, today }: DispatchFacts): Found {
  const addressedTo = isWrittenToParent(person.birthDate, today) ? 'parent' : 'person';
  const { formats, open } = formatsFor(channel, needs);
  const usable = templatesFor(channel, templates);
  const without = formats.filter(
    (format) => templateFor(usable, { ...wanted, addressedTo }, format) === undefined,
  );
  const toParent = isMessage(channel) && addressedTo === 'parent' ? ' to a parent or guardian' : '';
  const which = `${toParent}${ofStep(wanted)}`;
  const details = [...without.map((format) => `${formatName(format)}${which}`), ...open];
  return details.length === 0 ? null : { detail: details.join(', ') };
}

/** Which letters the step of the ladder asks for, where they are not the usual ones. */
function ofStep({ purpose, stepSet }: DispatchFacts['wanted']): string {
  const named = purpose === 'invitation' ? '' : ` of “${letterWords({ attempt: 1, purpose })}”`;
  return `${named}${stepSet === null ? '' : ` of the letters “${stepSet}”, which this step names`}`;
}
