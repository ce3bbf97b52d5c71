import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const may = { month: '2026-05', channel: 'hybrid-mail' } as const;

async function made(rows: Parameters<typeof aPracticeWith>[0]) {
  const opened = await aPracticeWith(rows);
  const { going } = await opened.call('letter.findRun', may);
  const { run, files } = await opened.call('letter.printRun', { ...may, expected: going });
  const zip = unzipSync(opened.host.offered.get(files[0]?.name ?? '')?.bytes ?? new Uint8Array());
  const text = new TextDecoder()
    .decode(zip['Letters.csv'])
    .replace(/^\ufeff/, '')
    .trimEnd();
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',' });
  return { ...opened, run, files, zip, list: data };
}

test('one file for each person and a list of them, in one zip, each with its address as printed and our reference', async () => {
  const { call, run, files, zip, list } = await made([
    { 'Family Name': 'Oakley' },
    { 'Family Name': 'Pawlak' },
  ]);

  expect(files.map(({ name }) => name)).toEqual(['Letters May 2026, hybrid mail.zip']);
  const { lines } = await call('letter.listRunLetters', { runId: run.id });
  expect(list).toEqual([
    {
      'File name': '1 Mrs Maureen Oakley.pdf',
      Name: 'Mrs Maureen Oakley',
      'Address line 1': 'Mrs Maureen Oakley',
      'Address line 2': '14 Quarry Bank Road',
      'Address line 3': 'Beckside',
      'Address line 4': 'ZZ99 4DT',
      'Address line 5': '',
      'Address line 6': '',
      'Address line 7': '',
      Postcode: 'ZZ99 4DT',
      Reference: lines[0]?.invitationId,
      Pages: expect.stringMatching(/^[12]$/) as string,
    },
    expect.objectContaining({ Name: 'Mrs Maureen Pawlak', Reference: lines[1]?.invitationId }),
  ]);
  for (const row of list)
    expect(new TextDecoder().decode(zip[row['File name'] ?? '']?.subarray(0, 5))).toBe('%PDF-');
});

test('it is guarded, printed and confirmed like any letter, and stands as hybrid mail in the list of runs', async () => {
  const { call, run } = await made([{ 'Family Name': 'Oakley' }, { 'Family Name': 'Nopost', Postcode: '' }]);
  expect(run).toMatchObject({ channel: 'hybrid-mail', letters: 1, printed: 1, posted: 0 });
  const posted = await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  expect(posted).toMatchObject({ channel: 'hybrid-mail', printed: 0, posted: 1 });
  await expect(call('letter.sendRun', { runId: run.id })).rejects.toMatchObject({ code: 'not-by-notify' });
});

test('an address line that is a formula stays an address line', async () => {
  const { list } = await made([
    { 'House Name / Flat Number': '', 'Number and Street': '-1 Quarry Bank Road' },
  ]);
  expect(list[0]?.['Address line 2']).toMatch(/^'-1 Quarry Bank Road$/);
});
