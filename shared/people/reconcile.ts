import { isSamePhone } from '../identity/phoneNumber.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { addressAfter, addressFields } from './addressAfter.ts';
import { agedPartOf, withoutStaleDay, type AgedPart, type HeldField, type HeldPerson } from './heldPerson.ts';

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
  'agreedFormat',
  'letterCarer',
  'contactMethod',
  'dissent',
  'mobile',
  'identity',
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

/** The fields of a record that one thing staff record stands for. */
export function guardedFields(staffField: StaffField): HeldField[] {
  return (Object.keys(guardedBy) as HeldField[]).filter((field) => guardedBy[field] === staffField);
}

export type Meeting = {
  held: HeldPerson;
  /** The fields a source carries of this person. */
  incoming: Partial<HeldPerson>;
  extractOn: IsoDate;
  /** How old each part of the record is; a part no source has carried is missing. */
  asOf: Partial<Record<AgedPart, IsoDate>>;
  /** What staff have recorded by hand for this person. */
  recordedByStaff: ReadonlySet<StaffField>;
};

export type Reconciled = {
  /** The person as they would be after the import. */
  person: HeldPerson;
  changed: HeldField[];
  /** Fields that differ and stay, because what is held is newer than the file. */
  keptNewer: HeldField[];
  /** Parts of an address that are not taken, because they may be of another home than the one that is held. */
  unclear: HeldField[];
  /** What the file says against what is recorded here: asked, never taken. */
  questions: StaffField[];
};

// Fields that mean something only together; an address has rules of its own.
const ethnicity: readonly HeldField[] = ['ethnicityCode', 'ethnicity'];
const together: readonly HeldField[] = [...addressFields, ...ethnicity];

/**
 * What a record in a file does to the person it names (hard case 14): newer values are taken, an older extract never
 * overwrites a newer value but may fill a gap, what is missing in a file takes nothing away but of an address (another
 * home takes the place of the whole of the old one, and an empty postcode beside a street takes the old postcode away),
 * and what staff recorded stays until a person decides.
 */
export function reconcile(meeting: Meeting): Reconciled {
  const { held, incoming } = meeting;
  const answer: Reconciled = {
    person: { ...held },
    changed: [],
    keptNewer: [],
    unclear: [],
    questions: [],
  };
  const carried = Object.keys(incoming) as HeldField[];

  settleAddress(meeting, answer);
  settle(ethnicity, meeting, answer);
  for (const field of carried) if (!together.includes(field)) settle([field], meeting, answer);

  answer.person = withoutStaleDay(answer.person);
  answer.changed = answer.changed.filter((field) => !isSame(field, held[field], answer.person[field]));
  if (held.leftOn !== answer.person.leftOn && !answer.changed.includes('leftOn'))
    answer.changed.push('leftOn');
  return answer;
}

function settleAddress(meeting: Meeting, answer: Reconciled): void {
  const { held, incoming } = meeting;
  const { address, keptNewer, unclear } = addressAfter(held, incoming, isOlder('postcode', meeting));
  if (address !== held) {
    for (const field of addressFields) Object.assign(answer.person, { [field]: address[field] });
    answer.changed.push(...addressFields);
  }
  answer.keptNewer.push(...keptNewer);
  answer.unclear.push(...unclear);
}

function settle(fields: readonly HeldField[], meeting: Meeting, answer: Reconciled): void {
  const { held, incoming } = meeting;
  const differing = fields.filter(
    (field) => field in incoming && !isSame(field, held[field], incoming[field]),
  );
  const [field] = differing;
  if (field === undefined) return;
  if (differing.every((one) => isEmpty(incoming[one])) && fields.every((one) => isEmpty(incoming[one])))
    return settleMissing(field, meeting, answer);

  const guard = guardedBy[field];
  const isOutOfDate = isOlder(field, meeting) && !fields.every((one) => isEmpty(held[one]));
  if (guard !== undefined && meeting.recordedByStaff.has(guard) && !isOutOfDate) ask(guard, answer);
  else if (field === 'lastReviewOn') takeLaterReview(meeting, answer);
  else if (isOutOfDate) answer.keptNewer.push(...differing);
  else {
    Object.assign(answer.person, Object.fromEntries(differing.map((one) => [one, incoming[one]])));
    answer.changed.push(...differing);
  }
}

/** A list that knows of no death does not bring anybody back: a letter to a dead person is the worst mistake. */
function settleMissing(field: HeldField, meeting: Meeting, answer: Reconciled): void {
  if (field === 'deathKind' && !isOlder(field, meeting)) ask('death', answer);
}

/** Reviews only accumulate: a file that knows of an earlier one does not unknow the later. */
function takeLaterReview({ held, incoming }: Meeting, answer: Reconciled): void {
  if ((incoming.lastReviewOn ?? '') <= (held.lastReviewOn ?? '')) return;
  answer.person.lastReviewOn = incoming.lastReviewOn ?? null;
  answer.changed.push('lastReviewOn');
}

function ask(field: StaffField, answer: Reconciled): void {
  if (!answer.questions.includes(field)) answer.questions.push(field);
}

function isOlder(field: HeldField, { asOf, extractOn }: Meeting): boolean {
  const part = agedPartOf(field);
  const heldAsOf = asOf[part];
  return heldAsOf !== undefined && extractOn < heldAsOf;
}

function isSame(field: HeldField, one: unknown, other: unknown): boolean {
  if (JSON.stringify(asLists(one)) === JSON.stringify(asLists(other))) return true;
  // Each system spaces a number its own way; another way of writing it is no new number.
  const isNumber = field === 'mobile' || field === 'homePhone';
  return isNumber && typeof one === 'string' && typeof other === 'string' && isSamePhone(one, other);
}

/** Needs as a list has them: since when and when reviewed is this practice's own, and no list differs from it. */
function asLists(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one) =>
    typeof one === 'object' && one !== null && 'kind' in one
      ? { kind: one.kind, term: Reflect.get(one, 'term'), code: Reflect.get(one, 'code') }
      : one,
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
