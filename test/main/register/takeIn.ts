import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { takeInRecords } from '../../support/takeInRecords.ts';

type Opened = Awaited<ReturnType<typeof openTestCore>>;
type Said = Partial<ImportRecord> & { row: number };

/** Somebody a letter can go to, with high blood pressure; what is said replaces it. `row` says who it is. */
export function aRecordOf(said: Said): ImportRecord {
  return {
    sourceId: `T${said.row}`,
    nhsNumber: nhsNumberOf(said.row),
    name: { title: 'Mrs', givenName: 'Maureen', familyName: `Person ${said.row}` },
    birthDate: '1956-05-12',
    sex: 'female',
    address: { lines: [`${said.row} Mill Lane`], town: 'Beckside', county: null, postcode: 'ZZ99 4DT' },
    conditions: [has('Essential hypertension', '2015-03-01')],
    results: [],
    ...said,
  };
}

/** A condition as a list names it, by its term. */
export function has(term: string, onsetOn: string | null = '2015-03-01'): ImportRecord['conditions'][number] {
  return { code: null, term, listedUnder: null, onsetOn, status: 'active', resolvedOn: null };
}

/** Takes records in as the import does, on the day the clock says; a part of the list unless it is the first. */
export function takeIn(
  { core, clock, manager }: Pick<Opened, 'core' | 'clock' | 'manager'>,
  said: readonly Said[],
): Promise<void> {
  return takeInRecords({ core, clock, actor: manager }, said.map(aRecordOf));
}

/** A practice with these people, on a day of its first list. */
export async function aPracticeOf(said: readonly Said[], today = '2026-04-07') {
  const opened = await openTestCore({ today });
  await takeIn(opened, said);
  return opened;
}

/** The person a row of a list became. */
export async function personOf({ call }: Pick<Opened, 'call'>, row: number): Promise<string> {
  const { lines } = await call('people.listPeople', { search: nhsNumberOf(row) });
  const [person] = lines;
  if (!person) throw new Error(`Nobody has number ${row}`);
  return person.id;
}
