import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPostcode } from '../../../shared/letter/postcode.ts';

test.each(['M1 1AA', 'M60 1NW', 'CR2 6XH', 'DN55 1PT', 'W1P 1HQ', 'EC1A 1BB', 'BF1 3AA', 'ZZ99 4DT'])(
  'takes %s in any case and spacing',
  (postcode) => {
    const written = ` ${postcode.toLowerCase().replace(' ', '')} `;
    expect(readPostcode(written)).toEqual({ kind: 'full', postcode });
  },
);

const patients = '../shared/data/patients/gp-connect-uk-csv/PDS.csv';
test.skipIf(!existsSync(patients))('reads every postcode of the UK test patients as full', () => {
  const postcodes = readFileSync(patients, 'utf8').match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g) ?? [];
  expect(postcodes.length).toBeGreaterThan(20);
  expect(postcodes.filter((postcode) => readPostcode(postcode).kind !== 'full')).toEqual([]);
});
