import { aPerson, nhsNumberOf } from '../../support/aPractice.ts';
import { aList } from '../../support/importing.ts';

/** A list of many invented people. */
export function manyRows(count: number): string {
  return aList(
    Array.from({ length: count }, (_, index) =>
      aPerson({ 'NHS Number': nhsNumberOf(index + 1), 'Family Name': `Oakley${index}` }),
    ),
  );
}
