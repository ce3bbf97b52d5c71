import type { AgedPart } from '../../../shared/people/heldPerson.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import type { StaffField } from '../../../shared/people/reconcile.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Writer } from '../../db/store.ts';
import { sortNameOf } from '../personRow.ts';
import { identityIndex, type Identity, type IdentityIndex } from './matchPerson.ts';
import {
  numbersInDoubt,
  openlyAsked,
  partsOf,
  peopleCalled,
  peopleNamed,
  saidToBeApart,
  staffFieldsOf,
  type MatchedRow,
} from './stage.sql.ts';

/** A person as held, with how old each part is and what staff recorded. */
export type HeldOne = {
  row: MatchedRow;
  asOf: Partial<Record<AgedPart, IsoDate>>;
  byStaff: Set<StaffField>;
  /** Subjects of what lists have said against staff and is still asked. */
  asked: string[];
};

export type Held = {
  index: IdentityIndex;
  people: Map<string, HeldOne>;
  /** Questions about doubtful rows that were answered with "another person", by subject. */
  apart: Set<string>;
  /** Whose a number may be that nobody here is known by: as long as that is asked it is nobody else's. */
  inDoubt: Map<string, string>;
};

/** Everyone a batch may be about. */
export async function heldFor(db: Writer, records: readonly ImportRecord[]): Promise<Held> {
  const named = await peopleNamed(
    db,
    records.flatMap((one) => one.nhsNumber ?? []),
    records.flatMap((one) => one.sourceId ?? []),
  );
  const found = identityIndex(named.map(identityOf));
  const unknown = records.filter((one) => !one.nhsNumber || !found.byNhsNumber.has(one.nhsNumber));
  const called = await namesakesOf(db, unknown);

  const people = new Map<string, HeldOne>();
  for (const row of [...named, ...called])
    people.set(row.id, { row, asOf: {}, byStaff: new Set(), asked: [] });
  const ids = [...people.keys()];
  for (const one of await partsOf(db, ids))
    Object.assign(people.get(one.person_id)?.asOf ?? {}, { [one.part]: one.as_of });
  for (const one of await staffFieldsOf(db, ids))
    people.get(one.person_id)?.byStaff.add(one.field as StaffField);
  for (const one of await openlyAsked(db, ids)) people.get(one.person_id)?.asked.push(one.subject);
  return {
    index: identityIndex([...people.values()].map(({ row }) => identityOf(row))),
    people,
    apart: new Set((await saidToBeApart(db, ids)).map((row) => row.subject)),
    inDoubt: new Map((await numbersInDoubt(db)).flatMap(numberAndPerson)),
  };
}

function numberAndPerson(question: { person_id: string; facts: string }): [string, string][] {
  const { nhsNumber } = JSON.parse(question.facts) as { nhsNumber: string | null };
  return nhsNumber === null ? [] : [[nhsNumber, question.person_id]];
}

/** Whoever has the name and the day of birth of one of these. */
async function namesakesOf(db: Writer, records: readonly ImportRecord[]): Promise<MatchedRow[]> {
  const names = records.map((one) => sortNameOf(one.name));
  const days = records.map((one) => one.birthDate);
  const wanted = new Set(names.map((name, index) => `${name}|${days[index]}`));
  const rows = await peopleCalled(db, [...new Set(names)], [...new Set(days)]);
  return rows.filter((row) => wanted.has(`${row.sort_name}|${row.birth_date}`));
}

function identityOf(row: MatchedRow): Identity {
  const { id, nhs_number, source_id, sort_name, birth_date } = row;
  return { id, nhsNumber: nhs_number, sourceId: source_id, sortName: sort_name, birthDate: birth_date };
}
