import { screenDate, spacedNhsNumber } from '../../../shared/format.ts';
import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import type { Reader } from '../../db/store.ts';
import { sortNameOf } from '../personRow.ts';
import type { Match } from './matchPerson.ts';
import { peopleCalledAnyDay, peopleNamed } from './stage.sql.ts';
import type { Stage } from './stageBatch.ts';

/** The people of the practice whom unreadable rows may be about: by their numbers, else by their name alone. */
export async function peopleLeftOut(db: Reader, problems: readonly ImportProblem[]): Promise<string[]> {
  const rows = problems.flatMap(({ about }) => about ?? []);
  if (rows.length === 0) return [];
  const numbered = await peopleNamed(
    db,
    rows.flatMap(({ nhsNumber }) => nhsNumber ?? []),
    rows.flatMap(({ sourceId }) => sourceId ?? []),
  );
  const known = new Set(
    numbered.flatMap((one) => [one.nhs_number, one.source_id]).filter((one) => one !== null),
  );
  const unknown = rows.filter(
    ({ nhsNumber, sourceId }) => !known.has(nhsNumber ?? '') && !known.has(sourceId ?? ''),
  );
  const called = await peopleCalledAnyDay(
    db,
    unknown.flatMap(({ name }) => (name === null ? [] : sortNameOf(name))),
  );
  return [...numbered, ...called].map(({ id }) => id);
}

const doubts = {
  birthDate: { column: 'Date of birth', reason: 'This person is known here as born on another day' },
  nhsNumber: { column: 'NHS number', reason: 'This person is known here under another NHS number' },
  several: {
    column: 'Name',
    reason: 'Several people have this name and date of birth; which one is not said',
  },
};

/** Nobody is known here yet: it is another row of the same list that says otherwise. */
const doubtsInList = {
  birthDate: 'Another row of this list has this person as born on another day',
  nhsNumber: 'Another row of this list has this person under another NHS number',
};

type Unsure = Extract<Match, { kind: 'several' | 'doubtful' }>;

/** A row about somebody it may not be about is not taken, and nothing goes to that somebody until a person has said. */
export function leaveOut(record: ImportRecord, match: Unsure, { staging, held, found }: Stage): void {
  for (const id of match.kind === 'several' ? match.ids : [match.id]) found.unread.add(id);
  const differs = match.kind === 'doubtful' ? match.differs : 'several';
  const value =
    differs === 'birthDate'
      ? screenDate(record.birthDate)
      : differs === 'nhsNumber'
        ? record.nhsNumber
        : nameOf(record);
  const isOfList = match.kind === 'doubtful' && !held.people.has(match.id);
  found.problems.push({
    row: record.row,
    ...(record.file === undefined ? {} : { file: record.file }),
    ...doubts[differs],
    ...(isOfList ? { reason: doubtsInList[match.differs] } : {}),
    value: value ?? '',
    lost: 'row',
  });
  if (match.kind !== 'doubtful' || isOlder(match.id, staging, held)) return;
  const subject = subjectOf(match.id, record);
  if (staging.asked.has(subject) || held.apart.has(subject)) return;
  staging.asked.add(subject);
  found.questions.push({ kind: 'same-number', subject, personId: match.id, facts: factsOf(record) });
}

/** An older list may well have somebody under a former number or day of birth: nobody has to look again. */
function isOlder(id: string, { extractOn }: Stage['staging'], { people }: Stage['held']): boolean {
  return extractOn < (people.get(id)?.asOf.identity ?? '');
}

/** What a question about a row in doubt is about, the same for the same row of the next list. */
export function subjectOf(personId: string, { nhsNumber, birthDate }: ImportRecord): string {
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
