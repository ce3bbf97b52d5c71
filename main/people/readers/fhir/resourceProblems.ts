import type { ImportProblem } from '../../../../shared/people/importRecord.ts';
import { readEventDate } from '../../../../shared/people/readDate.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { Entry } from './readFhirFile.ts';

/** Tells what could not be taken of a resource; `column` is the FHIR element. */
export type Tell = (
  entry: Entry,
  problem: Pick<ImportProblem, 'column' | 'value' | 'reason' | 'lost' | 'about'>,
) => void;

/** What reading a Patient needs. */
export type PatientContext = { birthDate: IsoDate; today: IsoDate; tell: Tell };

export type ReadContext = PatientContext & {
  /** Every resource of the file, for references from one to another. */
  all: readonly Entry[];
};

/** A date as the resource writes it, and the element it stands in. */
type Dated = { column: string; text: string };

/** The day of a FHIR date or moment; null when it is missing, or with a problem told when it cannot be. */
export function eventDay(entry: Entry, { column, text }: Dated, context: PatientContext): IsoDate | null {
  if (text === '') return null;
  const read = readEventDate(text, context);
  if ('value' in read) return read.value;
  context.tell(entry, { column, value: text, reason: read.reason, lost: 'value' });
  return null;
}
