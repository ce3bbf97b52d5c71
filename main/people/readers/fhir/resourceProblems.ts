import type { ImportProblem } from '../../../../shared/people/importRecord.ts';
import { readEventDate } from '../../../../shared/people/readDate.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { Entry } from './readFhirFile.ts';

/** Tells what could not be taken of a resource; `column` is the FHIR element. */
export type Tell = (
  entry: Entry,
  problem: Pick<ImportProblem, 'column' | 'value' | 'reason' | 'lost'>,
) => void;

export type ReadContext = { birthDate: IsoDate; today: IsoDate; tell: Tell };

/** The day of a FHIR date or moment; null when it is missing, or with a problem told when it cannot be. */
export function eventDay(entry: Entry, column: string, text: string, context: ReadContext): IsoDate | null {
  if (text === '') return null;
  const read = readEventDate(text, context);
  if ('value' in read) return read.value;
  context.tell(entry, { column, value: text, reason: read.reason, lost: 'value' });
  return null;
}
