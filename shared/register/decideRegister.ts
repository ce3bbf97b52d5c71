import { screenDate } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { ageOn } from '../time/isoDate.ts';
import { birthdayAt } from './birthdayAt.ts';
import type { Diagnoses } from './diagnoses.ts';
import { diagnosesFor } from './diagnoses.ts';
import type { Membership, MembershipFlag, RegisterFacts } from './facts.ts';
import type { MedicineStanding } from './medicineStanding.ts';
import { medicineStanding } from './medicineStanding.ts';
import type { ReadCondition } from './readConditions.ts';
import { isOn } from './readConditions.ts';
import { recordedWords } from './recordedWords.ts';
import { registerNames } from './registerNames.ts';
import type { MedicineNeed, RegisterBasis, RegisterRule } from './registerRule.ts';
import { whyTakenOff } from './whyTakenOff.ts';

/** One person's record, read against the lists, on one day. */
export type PersonReading = {
  facts: RegisterFacts;
  conditions: readonly ReadCondition[];
  basis: RegisterBasis;
  today: IsoDate;
};

/** On or off one register, why, and the days on which time alone may change it. */
export type RegisterDecision = { membership: Membership | null; because: string; mayChangeOn: IsoDate[] };

/** Decides one register for one person. */
export function decideRegister(rule: RegisterRule, person: PersonReading): RegisterDecision {
  const diagnoses = diagnosesFor(rule, person.conditions, person.today);
  const needed = standingOf(rule.needsMedicine, person);
  const other = standingOf(rule.orMedicine, person);
  const off = whyOff({ rule, person, diagnoses, needed, other });

  const mayChangeOn = changesByTime({ rule, person, diagnoses, needed, other });
  if (off !== null) return { membership: null, because: off, mayChangeOn };

  const membership = {
    register: rule.register,
    since: diagnoses.standing[0]?.fact.onsetOn ?? null,
    because: whyOn(rule, diagnoses, needed ?? other),
    flags: flagsOf(rule, person, { diagnoses, needed }),
  };
  return { membership, because: membership.because, mayChangeOn };
}

type Case = {
  rule: RegisterRule;
  person: PersonReading;
  diagnoses: Diagnoses;
  needed: MedicineStanding | null;
  other: MedicineStanding | null;
};

// Only what could put this person on the register matters; nobody else is looked at again.
function changesByTime({ rule, person, diagnoses, needed, other }: Case): IsoDate[] {
  const { facts, today } = person;
  if (diagnoses.recorded.length === 0 && other?.state !== 'current') return [];
  return [
    ...diagnoses.changesOn,
    ...(ageOn(facts.birthDate, today) < rule.ageFrom ? [birthdayAt(facts.birthDate, rule.ageFrom)] : []),
    ...[needed, other].flatMap((standing) => (standing?.state === 'current' ? [standing.lapsesOn] : [])),
  ];
}

function whyOff({ rule, person, diagnoses, needed, other }: Case): string | null {
  const { facts, conditions, today } = person;
  if (diagnoses.standing.length === 0 && other?.state !== 'current') {
    return whyTakenOff({ rule, conditions, diagnoses, other });
  }
  const words = whatIsRecorded(rule, diagnoses, other);

  if (ageOn(facts.birthDate, today) < rule.ageFrom)
    return `${words}, but this register starts at age ${rule.ageFrom}`;
  if (needed?.state === 'never') return `${words}, but no ${medicineWords(rule.needsMedicine)} in the record`;
  if (needed?.state === 'lapsed') {
    return `${words}, but no ${medicineWords(rule.needsMedicine)} since ${screenDate(needed.lastIssuedOn)}`;
  }
  if (gaveWay(rule, person))
    return `${words}, but on the ${registerNames[rule.gaveWayTo ?? rule.register].name} register`;
  return null;
}

function gaveWay(rule: RegisterRule, person: PersonReading): boolean {
  const stronger = person.basis.rules.find(({ register }) => register === rule.gaveWayTo);
  return stronger !== undefined && decideRegister(stronger, person).membership !== null;
}

function standingOf(need: MedicineNeed | null, { facts, today }: PersonReading): MedicineStanding | null {
  return need === null ? null : medicineStanding(facts.medicines, need, today);
}

function whyOn(rule: RegisterRule, diagnoses: Diagnoses, medicine: MedicineStanding | null): string {
  const words = whatIsRecorded(rule, diagnoses, medicine);
  if (medicine?.state !== 'current' || diagnoses.standing.length === 0) return words;
  return `${words}, ${medicineWords(rule.needsMedicine ?? rule.orMedicine)} last issued ${screenDate(medicine.lastIssuedOn)}`;
}

// A recognised term says more than a heading, and the earliest more than a later one.
function whatIsRecorded(
  rule: RegisterRule,
  { standing }: Diagnoses,
  medicine: MedicineStanding | null,
): string {
  const best = standing.find(({ byHeading }) => byHeading === null) ?? standing[0];
  if (best) return recordedWords(best);
  const issued = medicine?.state === 'current' ? ` last issued ${screenDate(medicine.lastIssuedOn)}` : '';
  const words = medicineWords(rule.orMedicine);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${issued}`;
}

function flagsOf(
  rule: RegisterRule,
  person: PersonReading,
  { diagnoses, needed }: Pick<Case, 'diagnoses' | 'needed'>,
): MembershipFlag[] {
  const flags: MembershipFlag[] = [];
  const { standing } = diagnoses;
  if (standing.length > 0 && standing.every(({ byHeading }) => byHeading !== null))
    flags.push('term-not-recognised');
  if (needed?.state === 'not-known') flags.push('medicines-not-known');

  const { evidence } = rule;
  const isShown = evidence === null || person.conditions.some((condition) => isOn(condition, evidence.lists));
  if (evidence !== null && !isShown) flags.push(evidence.flag);
  return flags;
}

function medicineWords(need: MedicineNeed | null): string {
  return need === null || need.kind === 'lithium' ? 'lithium' : `${need.kind} medicine`;
}
