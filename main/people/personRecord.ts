import { staffFieldNames } from '../../shared/people/fieldWords.ts';
import { measures } from '../../shared/people/measures.ts';
import {
  AgreedFormat,
  Need,
  recordParts,
  type PersonRecord,
  type RecordPart,
} from '../../shared/people/person.ts';
import type { StaffField } from '../../shared/people/reconcile.ts';
import { Problem } from '../../shared/problem.ts';
import type { Register } from '../../shared/register/facts.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Tools } from '../context.ts';
import type { Reader } from '../db/store.ts';
import {
  conditionsOf,
  findPersonRow,
  medicinesOf,
  membershipsHeld,
  resultsOf,
  sourcesOf,
  staffEntriesOf,
  standingIn,
  type FullPersonRow,
  type ResultRow,
} from './person.sql.ts';
import { personLineOf } from './personLine.ts';
import { accessOf, contactOf } from './accessRecord.ts';
import { contactFactsOf } from './contactFacts.ts';
import { heldPersonOf } from './personRow.ts';
import { maySeeContact } from './privacy.ts';

/** Everything known of a person, as far as this member of staff may see it. Throws `not-found`. */
export async function personRecord(
  { db, actor, clock }: Tools & { db: Reader },
  id: string,
): Promise<PersonRecord> {
  const row = await personIn(db, id);
  const held = heldPersonOf(row);
  const standing = await standingIn(db, id, qofYearOf(clock.today()));
  const sources = await sourcesOf(db, id);
  const said = await contactFactsOf(db, [{ id, mobile: held.mobile }]);
  return {
    ...personLineOf({ ...row, registers: standing?.registers ?? null, group_id: standing?.group_id ?? null }),
    version: row.version,
    preferredName: held.preferredName,
    sex: held.sex,
    sourceId: withoutSystem(held.sourceId),
    usualGp: held.usualGp,
    ethnicity: held.ethnicity,
    death: held.deathKind === null ? null : { kind: held.deathKind, on: held.diedOn },
    leftOn: held.leftOn,
    contact: (await maySeeContact(db, actor, held)) ? contactOf(row, held, said.get(id)) : null,
    carer: held.carer,
    frailty: held.frailty,
    language: held.language,
    interpreter: held.interpreter,
    needsInFull: Need.array().parse(held.needs),
    needsAskedOn: row.needs_asked_on,
    needsReviewOn: row.needs_review_on,
    ...(await accessOf(db, row, held)),
    youngPersonDecision: row.young_person_decision,
    agreedFormat: row.agreed_format === null ? null : AgreedFormat.parse(JSON.parse(row.agreed_format)),
    lastReviewOn: held.lastReviewOn,
    missingSince: row.missing_since,
    conditions: (await conditionsOf(db, id)).map(
      ({ listed_under, onset_on, resolved_on, gone_on, ...one }) => ({
        ...one,
        listedUnder: listed_under,
        onsetOn: onset_on,
        resolvedOn: resolved_on,
        goneOn: gone_on,
      }),
    ),
    memberships: (await membershipsHeld(db, id)).map(({ register, flags, rule_version, ...one }) => ({
      ...one,
      register: register as Register,
      flags: JSON.parse(flags) as string[],
      ruleVersion: rule_version,
    })),
    medicines: sources.some(({ part }) => part === 'medicines')
      ? (await medicinesOf(db, id)).map(({ name, last_issued_on }) => ({
          name,
          lastIssuedOn: last_issued_on,
        }))
      : null,
    results: groupedResults(await resultsOf(db, id)),
    sources: sources.flatMap(({ part, as_of, files }) =>
      isShown(part) ? [{ part, asOf: as_of, from: (JSON.parse(files) as string[])[0] ?? 'a file' }] : [],
    ),
    staffEntries: (await staffEntriesOf(db, id)).map((one) => ({
      field: staffFieldNames[one.field as StaffField] ?? one.field,
      value: one.value,
      reason: one.reason,
      by: one.entered_by,
      at: one.entered_at,
    })),
  };
}

export async function personIn(db: Reader, id: string): Promise<FullPersonRow> {
  const row = await findPersonRow(db, id);
  if (!row) throw new Problem('not-found');
  return row;
}

/** Registration and restriction have ages of their own; staff read them as parts of what they came with. */
function isShown(part: string): part is RecordPart {
  return recordParts.some((shown) => shown === part);
}

/** `emis:4711` is kept; staff know the number as the clinical system shows it. */
function withoutSystem(sourceId: string | null): string | null {
  return sourceId === null ? null : sourceId.slice(sourceId.indexOf(':') + 1);
}

function groupedResults(rows: readonly ResultRow[]): PersonRecord['results'] {
  return [...Map.groupBy(rows, (row) => row.measure)].map(([name, readings]) => {
    const measure = measures.find((one) => one.name === name);
    return {
      measure: measure?.name ?? null,
      term: measure?.label ?? readings[0]?.term ?? name,
      unit: measure?.unit ?? null,
      readings: readings.map((one) => ({
        takenOn: one.taken_on === '' ? null : one.taken_on,
        value: one.value,
        comparator: one.comparator,
        sourceText: one.source_text,
        sourceUnit: one.source_unit,
      })),
    };
  });
}
