import { importList, aList } from './importing.ts';
import { openTestCore } from './openTestCore.ts';

type Row = Record<string, string>;

/** One row of a list with an address a letter can go to; what is said replaces it. */
export function aPerson(said: Row = {}): Row {
  return {
    'NHS Number': '9990000018',
    'Family Name': 'Oakley',
    'Given Name': 'Maureen',
    Title: 'Mrs',
    'Date of Birth': '12-May-1956',
    Gender: 'Female',
    'House Name / Flat Number': '14',
    'Number and Street': 'Quarry Bank Road',
    Town: 'Beckside',
    Postcode: 'ZZ99 4DT',
    'Condition term': 'Essential hypertension',
    'Condition date': '01-Mar-2015',
    ...said,
  };
}

/** Valid NHS numbers of the test range, one after another. */
export function nhsNumberOf(index: number): string {
  for (let last = 0; last < 10; last += 1) {
    const bare = `999${String(index * 11 + 1).padStart(6, '0')}${last}`;
    const sum = Array.from(bare.slice(0, 9)).reduce(
      (total, digit, place) => total + Number(digit) * (10 - place),
      0,
    );
    if ((11 - (sum % 11)) % 11 === last) return bare;
  }
  return nhsNumberOf(index + 1000);
}

/** A practice with these people on its list. */
export async function aPracticeWith(rows: readonly Row[], options: Parameters<typeof openTestCore>[0] = {}) {
  const opened = await openTestCore({ today: '2026-04-07', ...options });
  const numbered = rows.map((row, index) => ({ ...aPerson(), 'NHS Number': nhsNumberOf(index + 1), ...row }));
  await importList(opened, aList(numbered), { extractOn: '2026-04-01' });
  const { lines } = await opened.call('people.listPeople', { limit: 200 });
  return { ...opened, people: lines };
}
