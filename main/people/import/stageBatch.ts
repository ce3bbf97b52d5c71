import { screenDate, spacedNhsNumber } from '../../../shared/format.ts';
import { carriedFields, carriedParts } from '../../../shared/people/heldPerson.ts';
import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Writer } from '../../db/store.ts';
import { sortNameOf } from '../personRow.ts';
import { addFurtherRow } from './furtherRow.ts';
import { heldFor, type Held } from './heldPeople.ts';
import { matchPerson, type Match } from './matchPerson.ts';
import {
  stageDifferences,
  stagePeople,
  stageProblems,
  stageQuestions,
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
};

type Found = {
  /** People to stage, or to stage again. */
  people: Set<string>;
  /** Those among them whom no earlier batch has staged. */
  first: Set<string>;
  questions: StagedQuestion[];
  problems: ImportProblem[];
  entries: { personId: string; record: ImportRecord }[];
};

type Facts = Pick<Staging, 'importId' | 'extractOn' | 'coverage' | 'newId'>;

export function beginStaging(facts: Facts): Staging {
  return { ...facts, people: 0, names: createMetNames(), asked: new Set(), results: 0 };
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
    entries: [],
  };
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
  await met.keep();
}

type Stage = { staging: Staging; held: Held; met: MetPeople; found: Found };

function stageRecord(record: ImportRecord, stage: Stage): void {
  const { staging, held, met, found } = stage;
  const inList = matchPerson(record, { index: met.index, isApart: () => false, numbersDecide: true });
  const match =
    inList.kind === 'new'
      ? matchPerson(record, {
          index: held.index,
          isApart: (id) => held.apart.has(subjectOf(id, record)),
          numbersDecide: false,
        })
      : inList;
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

const doubts = {
  birthDate: { column: 'Date of birth', reason: 'This person is known here as born on another day' },
  nhsNumber: { column: 'NHS number', reason: 'This person is known here under another NHS number' },
  several: {
    column: 'Name',
    reason: 'Several people have this name and date of birth; which one is not said',
  },
};

/** A row about somebody it may not be about is not taken, and nothing goes to that somebody until a person has said. */
function leaveOut(record: ImportRecord, match: Match, { staging, held, found }: Stage): void {
  const differs = match.kind === 'doubtful' ? match.differs : 'several';
  const value =
    differs === 'birthDate'
      ? screenDate(record.birthDate)
      : differs === 'nhsNumber'
        ? record.nhsNumber
        : nameOf(record);
  found.problems.push({
    row: record.row,
    ...(record.file === undefined ? {} : { file: record.file }),
    ...doubts[differs],
    value: value ?? '',
    lost: 'row',
  });
  if (match.kind !== 'doubtful') return;
  const subject = subjectOf(match.id, record);
  if (staging.asked.has(subject) || held.apart.has(subject)) return;
  staging.asked.add(subject);
  found.questions.push({ kind: 'same-number', subject, personId: match.id, facts: factsOf(record) });
}

function subjectOf(personId: string, { nhsNumber, birthDate }: ImportRecord): string {
  return `same-number|${personId}|${nhsNumber ?? ''}|${birthDate}`;
}

function factsOf(record: ImportRecord) {
  const { nhsNumber, birthDate } = record;
  const number = nhsNumber ? `, NHS number ${spacedNhsNumber(nhsNumber)}` : '';
  return {
    name: nameOf(record),
    says: `born on ${screenDate(birthDate)}${number}`,
    birthDate,
    nhsNumber: nhsNumber ?? null,
  };
}

function nameOf({ name }: ImportRecord): string {
  return `${name.familyName}, ${name.givenName}`;
}
