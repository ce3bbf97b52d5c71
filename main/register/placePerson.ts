import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { birthMonthOf } from '../../shared/recall/plannedMonth.ts';
import { nextBirthday } from '../../shared/register/birthdayAt.ts';
import { circumstancesOf } from '../../shared/register/circumstancesOf.ts';
import type {
  ConditionFact,
  GroupFacts,
  Membership,
  Register,
  RegisterFacts,
} from '../../shared/register/facts.ts';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { membershipsThrough, nextChangeOn, unchangedSince } from '../../shared/register/membershipsOf.ts';
import { placeInGroups } from '../../shared/register/placeInGroups.ts';
import { unrecognisedTerms, type UnrecognisedTerm } from '../../shared/register/readConditions.ts';
import type { RegisterBasis } from '../../shared/register/registerRule.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import { endingsOf, type Ending } from './endings.ts';
import { dayJoined, isListed, plannedMonthIn, roundJoinedBefore, type JoinedQuestion } from './joining.ts';
import type { CycleMonthRow } from './openCycles.sql.ts';
import type { conditionFacts, medicineFacts, PlacedPersonRow } from './recordFacts.sql.ts';
import type { StandingRow } from './standing.sql.ts';

type Rows<F extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>;

export type PlacingQuestion = {
  person: PlacedPersonRow;
  conditions: Rows<typeof conditionFacts>;
  /** null: no source that carries medicines has been read. */
  medicines: Rows<typeof medicineFacts> | null;
  cycles: readonly CycleMonthRow[];
  round: {
    basis: RegisterBasis;
    groups: readonly GroupDefinition[];
    birthdaysMatter: boolean;
    year: QofYear;
    today: IsoDate;
  };
  /** The first day since the last look on which their registers may have changed by themselves; today where none was. */
  lookFrom: IsoDate;
  /** On no list before, though the practice had lists: whoever is on one now has joined. */
  isNew: boolean;
};

/** What group rules ask of a person besides registers and age; kept with each standing. */
export type GroupCircumstances = Omit<GroupFacts, 'registers' | 'age'>;

/** Where a person stands, for the tables. */
export type Placing = {
  personId: string;
  memberships: Membership[];
  /** Since when they have been on a register, or off it, as far back as nobody has looked. */
  unchangedSince: (register: Register) => IsoDate;
  standings: StandingRow[];
  nextChangeOn: IsoDate | null;
  openTerms: UnrecognisedTerm[];
  /** Null for somebody who was on a list before, or is on none now. */
  joinedOn: IsoDate | null;
  /** Open rounds of years that are over, and what becomes of each. */
  endings: Ending[];
};

export function placePerson(question: PlacingQuestion): Placing {
  const { person, round, lookFrom } = question;
  const { today } = round;
  const facts = registerFactsOf(question);
  const through = membershipsThrough(facts, round.basis, { from: lookFrom, today });
  const memberships = through.at(-1)?.memberships ?? [];
  const listed = isListed(person, memberships);
  const joinedOn = listed ? dayJoined(question, through) : null;
  const endings = endingsOf(question);
  const carried = endings.filter(({ how }) => how === 'carried');
  const joinedBefore = roundJoinedBefore({ ...question, joinedOn });
  return {
    personId: person.id,
    memberships,
    unchangedSince: (register) => unchangedSince(through, register) ?? today,
    standings: listed
      ? standingsOf(
          { ...question, joinedOn },
          memberships,
          [...[...carried, ...joinedBefore].map(({ year }) => year), round.year, round.year + 1].filter(
            (year) => isOpen(question.cycles, year),
          ),
        )
      : [],
    nextChangeOn: earliest([
      nextChangeOn(facts, round.basis, today),
      round.birthdaysMatter && listed ? nextBirthday(person.birth_date, today) : null,
      ...[...carried, ...joinedBefore].map(({ lookOn }) => lookOn),
    ]),
    openTerms: unrecognisedTerms(facts.conditions, round.basis),
    joinedOn,
    endings,
  };
}

/** A round that was deferred or closed has no place in its year's lists. */
function isOpen(cycles: readonly CycleMonthRow[], year: QofYear): boolean {
  return cycles.every((cycle) => cycle.year !== year || cycle.state === 'open');
}

export function registerFactsOf({
  person,
  conditions,
  medicines,
}: Pick<PlacingQuestion, 'person' | 'conditions' | 'medicines'>): RegisterFacts {
  return {
    birthDate: person.birth_date,
    conditions: conditions.map(conditionFactOf),
    medicines:
      medicines?.map(({ code, name, last_issued_on }) => ({ code, name, lastIssuedOn: last_issued_on })) ??
      null,
  };
}

function conditionFactOf(row: PlacingQuestion['conditions'][number]): ConditionFact {
  return {
    code: row.code,
    term: row.term,
    listedUnder: row.listed_under,
    onsetOn: row.onset_on,
    status: row.status,
    resolvedOn: row.resolved_on,
  };
}

/** One row a year; the group is the same in each, and only the planned month differs. */
function standingsOf(
  question: JoinedQuestion,
  memberships: readonly Membership[],
  years: readonly QofYear[],
): StandingRow[] {
  const everyYear = standingOfAnyYear(question, memberships);
  return years.map((year) => ({ ...everyYear, year, planned_month: plannedMonthIn(question, year) }));
}

function standingOfAnyYear(
  question: PlacingQuestion,
  memberships: readonly Membership[],
): Omit<StandingRow, 'year' | 'planned_month'> {
  const { person, round } = question;
  const groupFacts = groupFactsOf(question, memberships);
  const { lead, alsoFits } = placeInGroups(groupFacts, round.groups);
  return {
    person_id: person.id,
    sort_name: person.sort_name,
    search_text: person.search_text,
    birth_date: person.birth_date,
    birth_month: birthMonthOf(person.birth_date),
    group_id: lead.id,
    group_order: round.groups.findIndex((group) => group.id === lead.id),
    also_fits: JSON.stringify(alsoFits.map((group) => group.id)),
    registers: `,${groupFacts.registers.join(',')},`,
    register_count: groupFacts.registers.length,
    flags: JSON.stringify([...new Set(memberships.flatMap((one) => one.flags))]),
    ...circumstanceColumns(groupFacts),
    last_review_on: person.last_review_on,
  };
}

function circumstanceColumns({ registers: _registers, age: _age, ...circumstances }: GroupFacts) {
  const { needs, interpreter, housebound, careHome } = circumstances;
  return {
    circumstances: JSON.stringify(circumstances satisfies GroupCircumstances),
    has_needs: needs.length > 0 || interpreter || housebound || careHome ? 1 : 0,
  };
}

/** What the group rules look at. What staff or the list say of circumstances comes before what codes say. */
export function groupFactsOf(
  { person, conditions, round }: Pick<PlacingQuestion, 'person' | 'conditions' | 'round'>,
  memberships: readonly Membership[],
): GroupFacts {
  const needs = JSON.parse(person.needs) as CommunicationNeed[];
  const coded = circumstancesOf(conditions.map(conditionFactOf), round.basis.codeLists);
  return {
    registers: memberships.map((one) => one.register),
    age: ageOn(person.birth_date, round.today),
    housebound: person.housebound === null ? (coded.housebound ?? false) : person.housebound === 1,
    careHome: person.care_home === null ? (coded.careHome ?? false) : person.care_home === 1,
    frailty: person.frailty ?? coded.frailty ?? 'not-known',
    needs: needs.map((need) => need.kind),
    interpreter: person.interpreter === 1 || needs.some((need) => need.kind === 'interpreter'),
  };
}

function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}
