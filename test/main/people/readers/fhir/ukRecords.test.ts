import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesAt, readAll } from '../readAll.ts';

const data = '../shared/data/patients';
const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

test.skipIf(!existsSync(data))('33 PDS files bring in their 28 people; the rest is told', async () => {
  const { records, problems } = await readAll(await filesAt(...filesIn(`${data}/pds-uk-fhir-r4`)));
  expect(records).toHaveLength(28);
  const told = problems.map(({ reason }) => reason);
  expect(told.filter((reason) => reason === 'No name')).toHaveLength(3);
  expect(told.filter((reason) => reason === 'Nobody an import could take is in this file')).toHaveLength(2);
});

test.skipIf(!existsSync(data))(
  'a PDS record says formal death, braille, interpreter and language',
  async () => {
    const { records } = await readAll(await filesAt(`${data}/pds-uk-fhir-r4/patient_9000000009.json`));
    expect(records[0]).toMatchObject({
      nhsNumber: '9000000009',
      name: { title: 'Mrs', givenName: 'Jane', familyName: 'Smith' },
      death: { kind: 'formal', on: '2010-10-22' },
      circumstances: { restricted: false, language: 'French', interpreter: true },
      address: { postcode: 'LS1 6AE' },
    });
    expect(records[0]?.needs?.map(({ kind }) => kind)).toEqual(['braille', 'interpreter']);
  },
);

test.skipIf(!existsSync(data))('a restricted PDS record is restricted', async () => {
  const { records } = await readAll(await filesAt(`${data}/pds-uk-fhir-r4/patient_9000000025.json`));
  expect(records[0]?.circumstances?.restricted).toBe(true);
});

test.skipIf(!existsSync(data))('FHIR written as XML is refused with what to do', async () => {
  await expect(
    readAll(await filesAt(`${data}/uk-core-fhir-r4-xml/UKCore-Patient-RichardSmith-Example.xml`)),
  ).rejects.toMatchObject({
    code: 'file-wrong-kind',
    detail: 'UKCore-Patient-RichardSmith-Example.xml is FHIR written as XML; export it as JSON',
  });
});

test.skipIf(!existsSync(data))('GP Connect STU3 records are refused as a whole, every one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stu3-'));
  execFileSync('tar', ['xJf', `${data}/gp-connect-uk-stu3/structured-records-tc4.tar.xz`, '-C', folder]);
  const files = [...filesIn(folder), `${data}/gp-connect-uk-stu3/9690937294-response.json`].filter((name) =>
    name.endsWith('.json'),
  );
  expect(files).toHaveLength(8);
  for (const file of files) {
    await expect(readAll(await filesAt(file))).rejects.toMatchObject({ code: 'file-wrong-version' });
  }
  rmSync(folder, { recursive: true });
});

const official = '../shared/data/test-vectors/fhir-r4-official';

test.skipIf(!existsSync(official))(
  'each official R4 example is read or refused, and none is passed over in silence',
  async () => {
    const files = filesIn(official).filter((name) => name.endsWith('.json'));
    const { records, problems } = await readAll(await filesAt(...files));
    expect(records).toMatchObject([
      {
        name: { familyName: 'Chalmers', givenName: 'Peter James', preferredName: 'Jim' },
        birthDate: '1974-12-25',
        death: null,
      },
    ]);
    const named = new Set([...problems, ...records].map(({ file }) => file));
    const joined = files.filter((name) => !named.has(name.split('/').at(-1)));
    expect(joined.map((name) => name.split('/').at(-1)).toSorted()).toEqual([
      'condition-example.json',
      // A flag that is no communication need says nothing an import takes.
      'flag-example.json',
      'observation-example.json',
    ]);
    expect([records[0]?.conditions.length, records[0]?.results.length]).toEqual([1, 1]);
  },
);
