import { contactFields, fieldNames, staffFieldNames, valueWords } from '../../../shared/people/fieldWords.ts';
import {
  agedPartOf,
  newPerson,
  type Carried,
  type HeldField,
  type HeldPerson,
} from '../../../shared/people/heldPerson.ts';
import {
  guardedFields,
  reconcile,
  staffFields,
  type Reconciled,
  type StaffField,
} from '../../../shared/people/reconcile.ts';
import type { ImportProblem } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { heldPersonOf, personRowOf } from '../personRow.ts';
import type { HeldOne } from './heldPeople.ts';
import { isOfOneSystem, type Identity } from './matchPerson.ts';
import { differsSubject } from './questions.sql.ts';
import type { StagedDifference, StagedPerson, StagedQuestion } from './stage.sql.ts';

/** A person an import has met, with all its rows have said so far. */
export type Met = {
  identity: Identity;
  rowNo: number;
  /** Which of several files the row stands in. */
  file?: string | undefined;
  carried: Carried;
  parts: Set<string>;
  /** null for somebody new. */
  held: HeldOne | null;
};

/** A person on the stage beside what is held of them. */
export type OnStage = {
  person: StagedPerson;
  differences: StagedDifference[];
  questions: StagedQuestion[];
  problems: ImportProblem[];
  /** Subjects of open questions that the list no longer gives a reason for. */
  settled: string[];
};

type List = { extractOn: IsoDate; coverage: 'whole' | 'part' };

export function stagePerson(met: Met, list: List): OnStage {
  const staged = { personId: met.identity.id, rowNo: met.rowNo, parts: [...met.parts] };
  if (met.held === null) {
    const person = {
      ...staged,
      outcome: 'new',
      matchedVersion: null,
      row: personRowOf(newPerson(met.carried)),
    };
    return { person, differences: [], questions: [], problems: [], settled: [] };
  }
  const { row, asOf, byStaff } = met.held;
  const before = heldPersonOf(row);
  const incoming = withoutForeignNumber(met.carried, before, list);
  const meeting = { held: before, incoming, extractOn: list.extractOn, asOf };
  const after = reconcile({ ...meeting, recordedByStaff: byStaff });
  if (isListedAgain(before, met, list)) after.questions.push('departure');
  return {
    person: {
      ...staged,
      outcome: after.changed.length > 0 ? 'changed' : after.keptNewer.length > 0 ? 'older' : 'unchanged',
      matchedVersion: row.version,
      row: personRowOf(after.person),
    },
    differences: differencesOf(met.identity.id, before, after),
    questions: after.questions.map((field) => questionOf(met.identity.id, field, met.carried)),
    problems: after.unclear.map((field) => unclearOf(met, field)),
    settled: met.held.asked.filter((subject) => {
      const field = staffFields.find((one) => subject === differsSubject(met.identity.id, one));
      return field !== undefined && !after.questions.includes(field) && says(field, met, list);
    }),
  };
}

/** The next whole list knows people by its own system's number: a part from elsewhere does not put another in its place. */
function withoutForeignNumber(carried: Carried, { sourceId: held }: HeldPerson, { coverage }: List): Carried {
  const { sourceId, ...rest } = carried;
  return coverage === 'part' && held && sourceId && !isOfOneSystem(held, sourceId) ? rest : carried;
}

/** Whether a list says anything of what staff recorded, and is not older than what was read of it before. */
function says(field: StaffField, { carried, held }: Met, { extractOn, coverage }: List): boolean {
  const fields = guardedFields(field).filter((one) => one in carried);
  const [first] = fields;
  // Whoever stands on a whole list that does not say who is registered is registered.
  if (first === undefined) return field === 'departure' && coverage === 'whole';
  return extractOn >= (held?.asOf[agedPartOf(first)] ?? '');
}

/** Somebody who moved away and stands on a newer whole list that does not say who is registered. */
function isListedAgain(before: HeldPerson, { carried, held }: Met, { extractOn, coverage }: List): boolean {
  if (before.registration !== 'left' || before.deathKind !== null || carried.registration !== undefined)
    return false;
  const known = [before.leftOn, held?.asOf.registration, held?.asOf.status];
  return coverage === 'whole' && known.every((day) => extractOn >= (day ?? ''));
}

function differencesOf(
  personId: string,
  before: HeldPerson,
  { person, changed }: Reconciled,
): StagedDifference[] {
  const hidden = before.restricted || person.restricted;
  return changed.map((field: HeldField) => {
    const isHidden = hidden && contactFields.has(field);
    // That there is nothing any more is no secret, and is counted as a loss.
    const shown: typeof valueWords = (one, value) =>
      valueWords(one, value) && (isHidden ? 'Not shown: restricted' : valueWords(one, value));
    return {
      personId,
      field: fieldNames[field],
      before: shown(field, before[field]),
      after: shown(field, person[field]),
    };
  });
}

export const unclearAddress =
  'The address held stays: it has no whole postcode or no street to tell whether this is the same home; ' +
  'export house, street and postcode together';

function unclearOf({ rowNo, file, carried }: Met, field: HeldField): ImportProblem {
  return {
    row: rowNo,
    ...(file === undefined ? {} : { file }),
    column: fieldNames[field],
    value: valueWords(field, carried[field] ?? null) ?? '',
    reason: unclearAddress,
    lost: 'value',
  };
}

function questionOf(personId: string, field: StaffField, carried: Carried): StagedQuestion {
  const fields = guardedFields(field);
  const words = fields.flatMap((one) =>
    one in carried ? (valueWords(one, carried[one] ?? null) ?? []) : [],
  );
  return {
    kind: 'differs-from-staff',
    subject: differsSubject(personId, field),
    personId,
    facts: { field, name: staffFieldNames[field], says: words.join(', ') },
  };
}
