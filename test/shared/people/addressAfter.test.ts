import { expect, test } from 'vitest';
import {
  carriedFields,
  carriedParts,
  newPerson,
  type HeldPerson,
} from '../../../shared/people/heldPerson.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import { reconcile } from '../../../shared/people/reconcile.ts';

const nowhere = { lines: [] as string[], town: null, county: null, postcode: null };

/** What a list says of where Maureen Oakley lives, in the parts it has columns for. */
const livingAt = (address: NonNullable<ImportRecord['address']>): ImportRecord => ({
  row: 1,
  name: { title: null, givenName: 'Maureen', familyName: 'Oakley' },
  birthDate: '1956-05-12',
  address,
  conditions: [],
  results: [],
});
const atMilesAlley = { lines: ['1093 Miles Alley'], town: 'Exmouth', county: 'Devon', postcode: 'EX8 1AA' };

/** Somebody of a list of 01-Feb-2026 after another list. */
function meet(before: ImportRecord, list: ImportRecord, extractOn: string) {
  return reconcile({
    held: newPerson(carriedFields(before)),
    incoming: carriedFields(list),
    extractOn,
    asOf: Object.fromEntries(carriedParts(before).map((part) => [part, '2026-02-01'])),
    recordedByStaff: new Set(),
  });
}

const addressOf = ({ addressLines: lines, town, county, postcode }: HeldPerson) => ({
  lines,
  town,
  county,
  postcode,
});

test('a list that carries only the postcode keeps street, town and county where the postcode is the same', () => {
  const before = livingAt(atMilesAlley);
  for (const on of ['2026-01-01', '2026-03-01']) {
    const after = meet(before, livingAt({ postcode: 'EX8 1AA' }), on);
    expect(after).toMatchObject({ changed: [], keptNewer: [], unclear: [] });
  }
});

test('a list that carries only another postcode takes the old street away, so that no letter mixes two homes', () => {
  const before = livingAt(atMilesAlley);
  const { person, changed } = meet(before, livingAt({ postcode: 'BA1 1AA' }), '2026-03-01');
  expect(addressOf(person)).toEqual({ ...nowhere, postcode: 'BA1 1AA' });
  expect(changed).toEqual(['addressLines', 'town', 'county', 'postcode']);
});

test('a postcode alone is not put to a street without one: what is held stays, and the list is told of', () => {
  const before = livingAt({ ...atMilesAlley, postcode: null });
  const { person, changed, unclear } = meet(before, livingAt({ postcode: 'BA1 1AA' }), '2026-03-01');
  expect(addressOf(person)).toEqual({ ...atMilesAlley, postcode: null });
  expect({ changed, unclear }).toEqual({ changed: [], unclear: ['postcode'] });
});

test('a list without a postcode column keeps the postcode of the street it names, and of no other', () => {
  const before = livingAt(atMilesAlley);
  const same = meet(before, livingAt({ lines: ['1093 MILES ALLEY,'] }), '2026-03-01');
  expect(addressOf(same.person)).toEqual({ ...atMilesAlley, lines: ['1093 MILES ALLEY,'] });
  const other = meet(before, livingAt({ lines: ['7 Mill Lane'] }), '2026-03-01');
  expect(addressOf(other.person)).toEqual({ ...nowhere, lines: ['7 Mill Lane'] });
});

test('a list with the whole address in one cell does not say the town twice', () => {
  const before = livingAt(atMilesAlley);
  const oneCell = { lines: ['1093 Miles Alley', 'Exmouth', 'Devon'], postcode: 'EX8 1AA' };
  expect(meet(before, livingAt(oneCell), '2026-03-01').changed).toEqual([]);
  const renamed = meet(before, livingAt({ ...oneCell, lines: ['Flat 1', 'Exmouth'] }), '2026-03-01');
  expect(addressOf(renamed.person)).toMatchObject({ lines: ['Flat 1', 'Exmouth'], town: null });
});

test('a whole address in one cell without its postcode is the same home, and leaves the postcode as it is', () => {
  const oneCell = { lines: ['1093 Miles Alley', 'Exmouth', 'Devon'] };
  const { changed } = meet(livingAt(atMilesAlley), livingAt(oneCell), '2026-03-01');
  expect(changed).toEqual([]);
});

test('where neither list has a postcode, house and street say which home it is: the same one keeps its county', () => {
  const before = { lines: ['1093 Miles Alley'], town: null, county: 'Devon', postcode: null };
  const same = meet(livingAt(before), livingAt({ ...before, county: null }), '2026-03-01');
  expect(same.changed).toEqual([]);
  const moved = livingAt({ ...before, lines: ['2 Mill Lane'], county: null });
  expect(addressOf(meet(livingAt(before), moved, '2026-03-01').person)).toMatchObject({ county: null });
});

test('where a list has no postcode, the same street in another town is another home and keeps no postcode', () => {
  const inLeeds = { lines: ['1 High Street'], town: 'Leeds', county: null, postcode: 'LS1 4AB' };
  const inYork = { lines: ['1 High Street'], town: 'York' };
  const moved = meet(livingAt(inLeeds), livingAt(inYork), '2026-03-01');
  expect(addressOf(moved.person)).toEqual({ ...nowhere, ...inYork });
  const older = meet(livingAt(inLeeds), livingAt(inYork), '2026-01-01');
  expect(addressOf(older.person)).toEqual(inLeeds);
  const none = meet(livingAt({ ...inLeeds, postcode: null }), livingAt(inYork), '2026-03-01');
  expect(addressOf(none.person)).toEqual({ ...nowhere, ...inYork });
});

test('where a list has no postcode, the same street and town in another county are not put to the postcode', () => {
  const inGwent = { lines: ['1 High Street'], town: 'Newport', county: 'Gwent', postcode: 'NP20 1AA' };
  const onWight = { lines: ['1 High Street'], town: 'Newport', county: 'Isle of Wight' };
  const { person, unclear } = meet(livingAt(inGwent), livingAt(onWight), '2026-03-01');
  expect(addressOf(person)).toEqual(inGwent);
  expect(unclear).toEqual(['county']);
});

test('a town or a county in capitals is the same one: nothing changes, and no list is told of it', () => {
  const before = livingAt(atMilesAlley);
  const capitals = { town: 'EXMOUTH', county: 'DEVON' };
  for (const on of ['2026-01-01', '2026-03-01']) {
    for (const list of [
      capitals,
      { ...atMilesAlley, ...capitals },
      { lines: ['1093 Miles Alley'], ...capitals },
    ])
      expect(meet(before, livingAt(list), on)).toMatchObject({ changed: [], keptNewer: [], unclear: [] });
  }
});

test('half a postcode takes away neither the street nor the whole postcode it is the half of', () => {
  const before = livingAt(atMilesAlley);
  const empty = { lines: [], town: null, county: null };
  for (const half of ['EX8', 'ex8', 'EX8 1']) {
    for (const rest of [{}, empty, { town: 'Exmouth' }, { lines: ['1093 Miles Alley'] }])
      for (const on of ['2026-01-01', '2026-03-01'])
        expect(meet(before, livingAt({ ...rest, postcode: half }), on), half).toMatchObject({
          changed: [],
          keptNewer: [],
          unclear: [],
        });
  }
  const elsewhere = meet(before, livingAt({ town: 'Lympstone', postcode: 'EX8' }), '2026-03-01');
  expect(elsewhere).toMatchObject({ changed: [], unclear: ['town'] });
  const none = meet(
    livingAt({ ...atMilesAlley, postcode: null }),
    livingAt({ ...empty, postcode: 'EX8' }),
    '2026-03-01',
  );
  expect(none).toMatchObject({ changed: [], unclear: ['postcode'] });
});

test('half a postcode is no other home’s half, and with another street it is another home', () => {
  const before = livingAt(atMilesAlley);
  expect(addressOf(meet(before, livingAt({ postcode: 'EX81' }), '2026-03-01').person)).toMatchObject({
    lines: [],
    postcode: 'EX81',
  });
  const moved = { lines: ['7 Mill Lane'], town: 'Exmouth', postcode: 'EX8' };
  expect(addressOf(meet(before, livingAt(moved), '2026-03-01').person)).toEqual({ ...nowhere, ...moved });
});

test('a whole postcode takes the place of its half where the street is the same, and is unclear without one', () => {
  const half = livingAt({ ...atMilesAlley, postcode: 'EX8' });
  const whole = meet(half, livingAt({ lines: ['1093 Miles Alley'], postcode: 'EX8 1AA' }), '2026-03-01');
  expect(addressOf(whole.person)).toEqual(atMilesAlley);
  const alone = meet(half, livingAt({ postcode: 'EX8 1AA' }), '2026-03-01');
  expect(alone).toMatchObject({ changed: [], unclear: ['postcode'] });
});
