import type { IsoDate } from '../time/isoDate.ts';
import { carriedFields, partOf, type HeldField, type HeldPerson } from './heldPerson.ts';
import type { ImportRecord } from './importRecord.ts';
import type { RecordPart } from './person.ts';

/** What staff can record by hand; a file never undoes it. */
export const staffFields = [
  'death',
  'departure',
  'restricted',
  'needs',
  'housebound',
  'careHome',
  'carer',
  'frailty',
  'youngPersonDecision',
] as const;
export type StaffField = (typeof staffFields)[number];

const guardedBy: Partial<Record<HeldField, StaffField>> = {
  deathKind: 'death',
  diedOn: 'death',
  registration: 'departure',
  leftOn: 'departure',
  restricted: 'restricted',
  needs: 'needs',
  housebound: 'housebound',
  careHome: 'careHome',
  carer: 'carer',
  frailty: 'frailty',
};

export type Meeting = {
  held: HeldPerson;
  incoming: ImportRecord;
  extractOn: IsoDate;
  /** How old each part of the record is; a part no source has carried is missing. */
  asOf: Partial<Record<RecordPart, IsoDate>>;
  /** What staff have recorded by hand for this person. */
  recordedByStaff: ReadonlySet<StaffField>;
};

export type Reconciled = {
  /** The person as they would be after the import. */
  person: HeldPerson;
  changed: HeldField[];
  /** Fields that differ and stay, because what is held is newer than the file. */
  keptNewer: HeldField[];
  /** What the file says against what staff recorded: asked, never taken. */
  questions: StaffField[];
};

/**
 * What a record in a file does to the person it names (hard case 14): newer values are taken, an older extract never
 * overwrites a newer value but may fill a gap, and what staff recorded stays until a person decides.
 */
export function reconcile(meeting: Meeting): Reconciled {
  const { held, incoming } = meeting;
  const carried = carriedFields(incoming);
  const answer: Reconciled = { person: { ...held }, changed: [], keptNewer: [], questions: [] };

  for (const field of Object.keys(carried) as HeldField[]) {
    if (same(held[field], carried[field]) || isOlderReview(field, held, carried)) continue;
    settle(field, carried, meeting, answer);
  }
  return answer;
}

function settle(field: HeldField, carried: Partial<HeldPerson>, meeting: Meeting, answer: Reconciled): void {
  const guard = guardedBy[field];
  if (guard !== undefined && meeting.recordedByStaff.has(guard)) {
    if (!answer.questions.includes(guard)) answer.questions.push(guard);
  } else if (isOlder(field, meeting) && !isEmpty(meeting.held[field])) {
    answer.keptNewer.push(field);
  } else {
    Object.assign(answer.person, { [field]: carried[field] });
    answer.changed.push(field);
  }
}

function isOlder(field: HeldField, { asOf, extractOn }: Meeting): boolean {
  const heldAsOf = asOf[partOf[field]];
  return heldAsOf !== undefined && extractOn < heldAsOf;
}

/** Reviews only accumulate: a file that knows of an earlier one does not unknow the later. */
function isOlderReview(field: HeldField, held: HeldPerson, carried: Partial<HeldPerson>): boolean {
  return (
    field === 'lastReviewOn' &&
    held.lastReviewOn !== null &&
    (carried.lastReviewOn ?? '') <= held.lastReviewOn
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
