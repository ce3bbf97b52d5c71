import { carriedFields, carriedParts } from '../../../shared/people/heldPerson.ts';
import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Writer } from '../../db/store.ts';
import { sortNameOf } from '../personRow.ts';
import { addFurtherRow } from './furtherRow.ts';
import { heldFor, type Held } from './heldPeople.ts';
import { leaveOut, peopleLeftOut, subjectOf } from './leaveOut.ts';
import { matchPerson, type Match } from './matchPerson.ts';
import {
  stageDifferences,
  stagePeople,
  stageProblems,
  stageQuestions,
  stageSettled,
  stageUnread,
  unstagePeople,
  unstageProblems,
  type StagedQuestion,
} from './stage.sql.ts';
import { stageEntries } from './stageEntries.sql.ts';
import { createMetNames, type MetNames } from './metNames.ts';
import { peopleMet, type MetPeople } from './metPeople.ts';
import { stagePerson, unclearAddress, type Met } from './stagePerson.ts';

export type Staging = {
  importId: string;
  extractOn: IsoDate;
  coverage: 'whole' | 'part';
  newId: () => string;
  /** How many people have been met. */
  people: number;
  names: MetNames;
  /** What was asked of this import already, by subject. */
  asked: Set<string>;
  /** How many results are on the stage: each has its number. */
  results: number;
  /** A file could not be read at all, and nobody knows whom it held. */
  lacksFile: boolean;
};

export type Found = {
  /** People to stage, or to stage again. */
  people: Set<string>;
  /** Those among them whom no earlier batch has staged. */
  first: Set<string>;
  questions: StagedQuestion[];
  problems: ImportProblem[];
  /** People of the practice who may stand in rows that were left out. */
  unread: Set<string>;
  entries: { personId: string; record: ImportRecord }[];
};

type Facts = Pick<Staging, 'importId' | 'extractOn' | 'coverage' | 'newId'>;

export function beginStaging(facts: Facts): Staging {
  return { ...facts, people: 0, names: createMetNames(), asked: new Set(), results: 0, lacksFile: false };
}

/** Puts one batch of records on the stage, each beside the person it names. Only `stage.` tables are written. */
export async function stageBatch(
  db: Writer,
  staging: Staging,
  { records, problems }: { records: readonly ImportRecord[]; problems: readonly ImportProblem[] },
): Promise<void> {
  const held = await heldFor(db, records);
  const met = await peopleMet(db, staging, { records, heldIds: held.people.keys() });
  const found: Found = {
    people: new Set(),
    first: new Set(),
    questions: [],
    problems: [...problems],
    unread: new Set(await peopleLeftOut(db, problems)),
    entries: [],
  };
  staging.lacksFile ||= problems.some(({ lostFile }) => lostFile === true);
  for (const record of records) stageRecord(record, { staging, held, met, found });

  const people = [...found.people].flatMap((id) => met.find(id) ?? []);
  const staged = people.map((one) => stagePerson(one, staging));
  const { importId } = staging;
  const again = people.filter(({ identity }) => !found.first.has(identity.id));
  await unstagePeople(
    db,
    importId,
    again.map(({ identity }) => identity.id),
  );
  await unstageProblems(db, importId, { reason: unclearAddress, rows: again });
  await stagePeople(
    db,
    importId,
    staged.map(({ person }) => person),
  );
  await stageEntries(db, staging, found.entries);
  await stageDifferences(
    db,
    importId,
    staged.flatMap(({ differences }) => differences),
  );
  await stageQuestions(db, importId, [...found.questions, ...staged.flatMap(({ questions }) => questions)]);
  await stageProblems(db, importId, [...found.problems, ...staged.flatMap(({ problems: some }) => some)]);
  await stageSettled(
    db,
    importId,
    staged.flatMap(({ person, settled }) =>
      settled.map((subject) => ({ personId: person.personId, subject })),
    ),
  );
  await stageUnread(db, importId, [...found.unread]);
  await met.keep();
}

export type Stage = { staging: Staging; held: Held; met: MetPeople; found: Found };

function stageRecord(record: ImportRecord, stage: Stage): void {
  const { staging, held, met, found } = stage;
  const inList = matchPerson(record, { index: met.index, isApart: () => false, numbersDecide: true });
  const match = inList.kind === 'new' ? matchHeld(record, held) : inList;
  if (match.kind === 'several' || match.kind === 'doubtful') return leaveOut(record, match, stage);

  const id = match.kind === 'known' ? match.id : staging.newId();
  const known = met.find(id);
  const one = known ?? meet(record, id, stage);
  if (known && addFurtherRow(known, record, found.problems)) found.people.add(id);
  one.identity.nhsNumber ??= record.nhsNumber ?? null;
  one.identity.sourceId ??= record.sourceId ?? null;
  met.add(one);
  found.entries.push({ personId: id, record });
}

function matchHeld(record: ImportRecord, held: Held): Match {
  const isApart = (id: string) => held.apart.has(subjectOf(id, record));
  const match = matchPerson(record, { index: held.index, isApart, numbersDecide: false });
  const asked = held.inDoubt.get(record.nhsNumber ?? '');
  return match.kind === 'new' && asked ? { kind: 'doubtful', id: asked, differs: 'nhsNumber' } : match;
}

function meet(record: ImportRecord, id: string, { held, found }: Stage): Met {
  const before = held.people.get(id) ?? null;
  found.people.add(id);
  found.first.add(id);
  return {
    identity: {
      id,
      nhsNumber: before?.row.nhs_number ?? null,
      sourceId: before?.row.source_id ?? null,
      sortName: sortNameOf(record.name),
      birthDate: record.birthDate,
    },
    rowNo: record.row,
    file: record.file,
    carried: carriedFields(record),
    parts: new Set<string>(carriedParts(record)),
    held: before,
  };
}
