import type { IsoDate } from '../time/isoDate.ts';
import type { DueRules } from './dueRules.ts';
import { workingDaysBetween } from './workingDays.ts';

/** What can happen to one invitation letter; rows that are added, never changed. */
export const invitationEventKinds = [
  'built',
  'printed',
  'posted',
  'spoilt',
  'withdrawn',
  'returned',
] as const;
export type InvitationEventKind = (typeof invitationEventKinds)[number];
export type InvitationEvent = { kind: InvitationEventKind; on: IsoDate };

export type InvitationStage = InvitationEventKind | 'none';

/**
 * Where one invitation stands, from its events in the order they were recorded. Once posted it stays posted: a letter
 * that has left cannot be spoilt or withdrawn, only come back undelivered.
 */
export function invitationStage(events: readonly InvitationEvent[]): InvitationStage {
  let stage: InvitationStage = 'none';
  for (const { kind } of events) {
    if (stage === 'returned' || stage === 'withdrawn') continue;
    if (stage === 'posted' && kind !== 'returned') continue;
    stage = kind;
  }
  return stage;
}

/** Only a letter that left, and did not come back, counts as an invitation (a failed delivery is not one). */
export function countsAsInvitation(events: readonly InvitationEvent[]): boolean {
  return invitationStage(events) === 'posted';
}

/** The day it was posted, or null. */
export function postedOn(events: readonly InvitationEvent[]): IsoDate | null {
  return countsAsInvitation(events) ? (events.findLast(({ kind }) => kind === 'posted')?.on ?? null) : null;
}

export type ConfirmationQuestion = {
  events: readonly InvitationEvent[];
  today: IsoDate;
  bankHolidays: ReadonlySet<IsoDate>;
  rules: Pick<DueRules, 'workingDaysToConfirm'>;
};

/** Printed, and nobody has said whether it was posted within the working days the practice allows. */
export function waitsForPosting({ events, today, bankHolidays, rules }: ConfirmationQuestion): boolean {
  if (invitationStage(events) !== 'printed') return false;
  const printedOn = events.findLast(({ kind }) => kind === 'printed')?.on ?? today;
  return workingDaysBetween(printedOn, today, bankHolidays) >= rules.workingDaysToConfirm;
}
