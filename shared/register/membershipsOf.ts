import type { IsoDate } from '../time/isoDate.ts';
import { decideRegister } from './decideRegister.ts';
import type { PersonReading } from './decideRegister.ts';
import type { Membership, Register, RegisterFacts } from './facts.ts';
import { readConditions } from './readConditions.ts';
import type { RegisterBasis, RegisterExplanation } from './registerRule.ts';

/** Every register a person is on, in the rules' order, each with its reason. */
export function membershipsOf(facts: RegisterFacts, basis: RegisterBasis, today: IsoDate): Membership[] {
  const person = readPerson(facts, basis, today);
  return basis.rules.flatMap((rule) => decideRegister(rule, person).membership ?? []);
}

/** Why a person is on a register, or why not: one sentence for staff. */
export function explainRegister(
  facts: RegisterFacts,
  basis: RegisterBasis,
  { register, today }: { register: Register; today: IsoDate },
): RegisterExplanation {
  const rule = basis.rules.find((rule) => rule.register === register);
  if (!rule) return { register, on: false, because: 'This practice does not keep this register' };

  const { membership, because } = decideRegister(rule, readPerson(facts, basis, today));
  return { register, on: membership !== null, because };
}

/**
 * The first day after today on which a person's memberships may change without any event: an age reached, a medicine
 * lapsed, something resolved on a later date. On every day before it the answer is today's. Null: never.
 */
export function nextChangeOn(facts: RegisterFacts, basis: RegisterBasis, today: IsoDate): IsoDate | null {
  const person = readPerson(facts, basis, today);
  const days = basis.rules.flatMap((rule) => decideRegister(rule, person).mayChangeOn);
  return days.toSorted()[0] ?? null;
}

/** The registers a person is on from a day on. */
export type MembershipsFrom = { day: IsoDate; memberships: Membership[] };

/**
 * What a person's memberships were on a day, and on each later one until today on which they may have changed without
 * any event: what daily looks would have found. `from` is at most `today`, and the last answer is today's.
 */
export function membershipsThrough(
  facts: RegisterFacts,
  basis: RegisterBasis,
  { from, today }: { from: IsoDate; today: IsoDate },
): MembershipsFrom[] {
  const days: IsoDate[] = [];
  for (let day: IsoDate | null = from; day !== null && day < today; day = nextChangeOn(facts, basis, day))
    days.push(day);
  return [...days, today].map((day) => ({ day, memberships: membershipsOf(facts, basis, day) }));
}

/** Since which of these days it has been as it is on the last of them: on the register, or off it. */
export function unchangedSince(through: readonly MembershipsFrom[], register: Register): IsoDate | null {
  const isOn = ({ memberships }: MembershipsFrom) => memberships.some((one) => one.register === register);
  const last = through.at(-1);
  const before = through.findLastIndex((one) => last !== undefined && isOn(one) !== isOn(last));
  return through[before + 1]?.day ?? null;
}

function readPerson(facts: RegisterFacts, basis: RegisterBasis, today: IsoDate): PersonReading {
  return { facts, conditions: readConditions(facts.conditions, basis), basis, today };
}
