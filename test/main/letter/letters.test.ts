import { expect, test } from 'vitest';
import { aPerson, aPracticeWith } from '../../support/aPractice.ts';
import { aList, stage } from '../../support/importing.ts';

const may = { month: '2026-05' };

async function printed(rows: Parameters<typeof aPracticeWith>[0]) {
  const opened = await aPracticeWith(rows);
  const { going } = await opened.call('letter.findRun', may);
  const print = await opened.call('letter.printRun', { ...may, expected: going });
  return { ...opened, ...print };
}

test('says who gets a letter, who is held and why, and the numbers add up', async () => {
  const { call } = await aPracticeWith([
    { 'Family Name': 'Oakley' },
    { 'Family Name': 'Nopost', Postcode: '' },
    { 'Family Name': 'Young', 'Date of Birth': '02-May-2012', 'Condition term': 'Asthma' },
  ]);

  const run = await call('letter.findRun', may);

  expect(run.people).toBe(run.going + run.held);
  expect(run).toMatchObject({ people: 3, going: 1, held: 2 });
  expect(run.holds.map((hold) => [hold.code, hold.count])).toEqual([
    ['young-person', 1],
    ['address', 1],
  ]);
  const held = await call('letter.listHeld', may);
  expect(held.total).toBe(2);
  expect(held.lines.flatMap((line) => line.holds).every((hold) => hold.sentence && hold.wayOut)).toBe(true);
});

test('prints the letters of a month, and running it again sends nothing twice', async () => {
  const { call, files, run, host } = await printed([
    { 'Family Name': 'Oakley' },
    { 'Family Name': 'Pawlak' },
  ]);

  expect(run).toMatchObject({ letters: 2, printed: 2, posted: 0 });
  expect(files.map((file) => file.name)).toEqual(['Letters May 2026.pdf']);
  expect(new TextDecoder().decode(host.offered.get('Letters May 2026.pdf')?.bytes.slice(0, 5))).toBe('%PDF-');

  const again = await call('letter.findRun', may);
  expect(again).toMatchObject({ people: 2, going: 0, held: 2 });
  expect(again.holds.map((hold) => hold.code)).toEqual(['printed-not-posted']);
});

test('only a posted letter counts; a spoilt one is reprinted as the same invitation', async () => {
  const { call, run } = await printed([{ 'Family Name': 'Oakley' }, { 'Family Name': 'Pawlak' }]);
  const { lines } = await call('letter.listRunLetters', { runId: run.id });
  const spoilt = lines[0]?.invitationId ?? '';

  const confirmed = await call('letter.confirmPosted', {
    runId: run.id,
    postedOn: '2026-04-07',
    spoilt: [spoilt],
  });
  expect(confirmed).toMatchObject({ posted: 1, spoilt: 1 });

  const reprinted = await call('letter.reprint', { runId: run.id });
  expect(reprinted.run).toMatchObject({ letters: 2, posted: 1, printed: 1, spoilt: 0 });
  const after = await call('letter.listRunLetters', { runId: run.id });
  expect(after.lines.map((line) => [line.invitationId, line.attempt])).toEqual(
    lines.map((line) => [line.invitationId, 1]),
  );
});

test('hard case 3: a death recorded after the letter was made pulls it at the moment of printing', async () => {
  const { call, people } = await aPracticeWith([{ 'Family Name': 'Oakley' }, { 'Family Name': 'Pawlak' }]);
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  const [oakley] = people;
  await call('people.recordDeath', {
    personId: oakley?.id ?? '',
    version: 1,
    death: { kind: 'informal', on: null },
  });

  const print = await call('letter.reprint', { runId: run.id });

  expect(print.pulled).toMatchObject([{ personId: oakley?.id, sentence: expect.stringMatching(/died/i) }]);
  expect(print.run).toMatchObject({ letters: 2, printed: 1, withdrawn: 1 });
});

test('hard case 3: a death that is withdrawn brings the person back without sending the old letter', async () => {
  const { call, people } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = people[0]?.id ?? '';
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  await call('people.recordDeath', { personId, version: 1, death: { kind: 'formal', on: '2026-04-02' } });
  await call('letter.reprint', { runId: run.id });
  await call('people.withdrawDeath', { personId, version: 2, reason: 'Wrong person' });

  await expect(call('letter.reprint', { runId: run.id })).rejects.toMatchObject({ code: 'already-posted' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1, held: 0 });
});

test('hard case 11: an address that changes between making and printing pulls the letter', async () => {
  const { call, people, host } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  const moved = aPerson({ 'NHS Number': people[0]?.nhsNumber ?? '', 'Number and Street': 'Mill Lane' });
  const { importId } = await stage({ call, host }, aList([moved]), {
    extractOn: '2026-04-06',
    coverage: 'part',
  });
  await call('people.applyImport', { importId });

  const print = await call('letter.reprint', { runId: run.id });

  expect(print.pulled).toHaveLength(1);
  expect(print.run.printed).toBe(0);
});

test('hard case 15: two people making the same letters make them once', async () => {
  const { call, asRole } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const other = asRole('admin');

  const both = await Promise.allSettled([
    call('letter.buildRun', { ...may, expected: 1 }),
    other('letter.buildRun', { ...may, expected: 1 }),
  ]);

  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('prints nothing when the number is not the one the user saw', async () => {
  const { call } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);

  await expect(call('letter.printRun', { ...may, expected: 5 })).rejects.toMatchObject({
    code: 'run-changed',
  });
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
});

test('asks for attention when printed letters are not confirmed after two working days', async () => {
  const { call, clock } = await printed([{ 'Family Name': 'Oakley' }]);

  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ lines: [{ asksForAttention: false }] });
  clock.set('2026-04-09');
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ lines: [{ asksForAttention: true }] });
});

test('a day of posting before printing or after today is refused', async () => {
  const { call, run } = await printed([{ 'Family Name': 'Oakley' }]);

  for (const postedOn of ['2026-04-06', '2026-04-08']) {
    await expect(call('letter.confirmPosted', { runId: run.id, postedOn })).rejects.toMatchObject({
      code: 'posted-date',
    });
  }
});

test('a large print need makes a large print letter, and a format without a template holds it', async () => {
  const { call, people } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const personId = people[0]?.id ?? '';
  const need = (kind: 'large-print-20' | 'braille', term: string) => ({ kind, term, code: null });

  await call('people.recordNeeds', {
    personId,
    version: 1,
    needs: [need('large-print-20', 'Large print 20 point')],
    askedOn: '2026-04-07',
  });
  await expect(call('letter.listGoing', may)).resolves.toMatchObject({ lines: [{ size: 20 }] });

  await call('people.recordNeeds', {
    personId,
    version: 2,
    needs: [need('braille', 'Braille')],
    askedOn: '2026-04-07',
  });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0, holds: [{ code: 'format' }] });
});

test('shows any letter before it is printed, and records nothing as sent', async () => {
  const { call, people, host } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);

  const preview = await call('letter.preview', { personId: people[0]?.id ?? '', month: '2026-05' });

  expect(preview.pages).toBeGreaterThan(0);
  expect(host.offered.get('Preview.pdf')?.bytes.length).toBeGreaterThan(1000);
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
});
