import { contactFields, fieldNames, valueWords } from '../../../shared/people/fieldWords.ts';
import {
  carriedFields,
  carriedParts,
  newPerson,
  type AgedPart,
  type Carried,
  type HeldField,
} from '../../../shared/people/heldPerson.ts';
import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import { reconcile } from '../../../shared/people/reconcile.ts';
import type { Met } from './stagePerson.ts';

/**
 * A further row of somebody met before in the same list. It fills what the rows above left empty; where it says
 * otherwise, what stands above is kept and the row is told of. Answers whether the person has to be staged again.
 */
export function addFurtherRow(met: Met, record: ImportRecord, problems: ImportProblem[]): boolean {
  const incoming = carriedFields(record);
  const parts = carriedParts(record);
  const { changed, keptNewer, person } = reconcile({
    held: newPerson(met.carried),
    incoming,
    extractOn: later,
    asOf: agesOf(met, incoming),
    recordedByStaff: new Set(),
  });
  for (const field of oncePerSubject(keptNewer)) problems.push(saidOtherwise(record, field, incoming));

  const filled = Object.fromEntries(changed.map((field) => [field, person[field]]));
  const more = parts.filter((part) => !met.parts.has(part));
  met.carried = { ...met.carried, ...filled };
  for (const part of more) met.parts.add(part);
  return changed.length > 0 || more.length > 0;
}

// To the row above a further row is what an older extract is to a newer one.
const later = '0001-01-01';
const above = '0001-01-02';

function agesOf(met: Met, incoming: Carried): Partial<Record<AgedPart, string>> {
  const ages = Object.fromEntries([...met.parts].map((part) => [part, above]));
  // Whoever is restricted in one row of a list is restricted.
  if (incoming.restricted) delete ages['restriction'];
  return ages;
}

/** An address has four fields and is told of once; the clinical system's own number is not told of. */
function oncePerSubject(fields: readonly HeldField[]): HeldField[] {
  const address = fields.find((field) => ['addressLines', 'town', 'county', 'postcode'].includes(field));
  const rest = fields.filter(
    (field) => !['addressLines', 'town', 'county', 'postcode', 'sourceId'].includes(field),
  );
  return address ? ['addressLines', ...rest] : rest;
}

function saidOtherwise(record: ImportRecord, field: HeldField, incoming: Carried): ImportProblem {
  return {
    row: record.row,
    ...(record.file === undefined ? {} : { file: record.file }),
    column: fieldNames[field],
    value: contactFields.has(field) ? '' : (valueWords(field, incoming[field] ?? null) ?? ''),
    reason: 'The same person stands further up with something else here; what stands there is kept',
    lost: 'value',
  };
}
