import { expect, test, vi } from 'vitest';
import { drawSheetsNatively, native } from '../jobs/letters/nativeTypesetter.ts';
import { openPdf, pageTexts, placedText, tagsOn, unspaced } from '../jobs/letters/readPdf.ts';
import { personOf } from '../register/takeIn.ts';
import { aBook, book, testDay } from './aDay.ts';

// Each draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const mobile = '07700 900111';

async function aBookOfSheets() {
  const needs = [{ kind: 'hearing-loss' as const, term: 'Hearing loss', code: null }];
  const contact = { homePhone: null, mobile, email: null };
  const opened = await aBook([
    { row: 1, needs, ...contact },
    { row: 2, ...contact },
  ]);
  await book(opened, 1, { tests: 3, talk: 0 });
  await book(opened, 2, { tests: 8 });
  return opened;
}

async function printed({ call, host }: Awaited<ReturnType<typeof aBook>>, what: 'day' | 'pack') {
  const { name, pages, people } =
    what === 'day' ? await call('booking.printDay', { onDay: testDay }) : await call('booking.printPack', {});
  const bytes = host.offered.get(name)?.bytes ?? new Uint8Array();
  const texts = await pageTexts(bytes);
  return { name, pages, people, bytes, texts, all: texts.join(' ') };
}

test('a day sheet says for each person when, who, what to do and what they need, and leaves room to write', async () => {
  const opened = await aBookOfSheets();
  const { name, pages, people, texts, bytes } = await printed(opened, 'day');

  expect({ name, pages, people }).toEqual({
    name: 'Day sheets 13-Apr-2026.pdf',
    pages: texts.length,
    people: 2,
  });
  for (const words of [
    'Beth Okafor, Mon 13-Apr-2026',
    'Healthcare assistant at Beckside Surgery. 2 people. Tests, 09:00 to 12:00',
    '09:30',
    'PERSON 1, Maureen (Mrs)',
    'Born 12-May-1956 (69y), NHS 999',
    'Tests, 20 minutes',
    'Blood: ',
    'Measure: Blood pressure',
    'Hearing loss',
    'Seen, notes',
    'Printed by Helen Cross on 07-Apr-2026 at 10:00',
  ])
    expect(texts.join('')).toContain(unspaced(words));
  expect(texts.join('')).not.toContain(unspaced(mobile));
  expect(texts.join('')).not.toContain('SAMPLE');
  // Everything stands on the paper.
  for (const { xMm, widthMm, yMm } of (await placedText(bytes)).flat()) {
    expect(xMm + widthMm).toBeLessThan(297 - 10);
    expect(xMm).toBeGreaterThan(10);
    expect(yMm).toBeLessThan(297);
  }
});

test('each sheet of many people counts its own pages and says its head again on each', async () => {
  const people = Array.from({ length: 9 }, (_, n) => ({ row: n + 1 }));
  const opened = await aBook(people);
  for (const [n, { row }] of people.entries()) await book(opened, row, { tests: n * 2 });
  const { texts } = await printed(opened, 'day');
  expect(texts.length).toBeGreaterThan(1);
  for (const [n, text] of texts.entries()) {
    expect(text).toContain(unspaced(`page ${n + 1} of ${texts.length}`));
    expect(text).toContain('Whattodo');
  }
});

test('the pack for when computers are down has today and the next day with clinics, with numbers to phone', async () => {
  const opened = await aBookOfSheets();
  opened.clock.set(testDay);
  const { name, all, people } = await printed(opened, 'pack');
  expect(name).toBe('Day pack 13-Apr-2026.pdf');
  expect(people).toBe(2);
  expect(all).toContain('GwenPritchard,Thu16-Apr-2026');
  expect(all).toContain(unspaced(mobile));
  expect(all).toContain('Free');
});

test('a restricted person’s number is on no paper, whoever prints it', async () => {
  const opened = await aBookOfSheets();
  await opened.call('people.changePrivacy', { restrictedVisibleTo: ['manager'], version: 0 });
  for (const row of [1, 2]) {
    const personId = await personOf(opened, row);
    const { version } = await opened.call('people.findPerson', { personId });
    await opened.call('people.changeRestriction', {
      personId,
      version,
      restricted: true,
      reason: 'Asked for',
    });
  }
  opened.clock.set(testDay);
  const { all } = await printed(opened, 'pack');
  expect(all).not.toContain(unspaced(mobile));
  expect(all).toContain(unspaced('Restricted: see the record'));
});

test('a day without clinics is no sheet but a sentence', async () => {
  const opened = await aBook();
  await expect(opened.call('booking.printDay', { onDay: '2026-04-14' })).rejects.toMatchObject({
    code: 'no-clinics',
  });
});

test('a name in any script is printed, and one that no font has does not stop the sheet', async () => {
  const name = (familyName: string) => ({ title: null, givenName: '\u{1f600}', familyName });
  const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren';
  const opened = await aBook([
    { row: 1, name: name('王秀英') },
    { row: 2, name: name(long) },
  ]);
  await book(opened, 1, { tests: 0 });
  await book(opened, 2, { tests: 2 });
  const { texts, bytes } = await printed(opened, 'day');
  expect(texts.join('')).toContain('王秀英,?');
  expect(texts.join('').replaceAll('\u200b', '')).toContain(long.toUpperCase());
  expect((await openPdf(bytes)).numPages).toBe(texts.length);
});

test.skipIf(!native)('sheets keep to PDF/UA-1, marked as a sample or not, and read as a table', async () => {
  const opened = await aBookOfSheets();
  const sheets = await opened.call('booking.findSheets', { days: [testDay], phones: true });
  for (const sample of [false, true]) expect(() => drawSheetsNatively({ ...sheets, sample })).not.toThrow();
  const { bytes } = await printed(opened, 'day');
  const tags = await tagsOn(bytes, 1);
  expect(tags).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD']));
});
