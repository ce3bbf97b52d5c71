import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { letterSizes } from '../../../../shared/letter/letterContent.ts';
import type { LetterContent } from '../../../../shared/letter/letterContent.ts';
import { aLetter, aShortLetter } from './aLetter.ts';
import { drawHere, drawOne } from './drawHere.ts';
import { anUrduLetter, theEmptiestLetter, theLongestLetter, theMostForeignLetter } from './moreLetters.ts';
import { drawNatively, native } from './nativeTypesetter.ts';
import { openPdf, pageTexts, tagsOn } from './readPdf.ts';

test.skipIf(!native).each(letterSizes)('every kind of letter keeps to PDF/UA-1 at %i points', (size) => {
  const urdu = anUrduLetter({ size });
  for (const letter of [theLongestLetter(size), theEmptiestLetter(size), theMostForeignLetter(size), urdu]) {
    expect(() => drawNatively([{ ...letter, sample: true }])).not.toThrow();
  }
});

test.skipIf(!native)('the gate refuses a letter with a character no font has', () => {
  expect(() => drawNatively([aLetter({ greeting: 'Dear \u{1f600}' })])).toThrow();
});

test.skipIf(!native)('what is drawn everywhere reads and is tagged as what passed the gate', async () => {
  const names = aLetter({
    addressLines: ['Ελένη Παπαδοπούλου', 'Ірина Łucja Żółć', '王秀英', 'נעמי כהן', 'NE4 6XX'],
  });
  const letters = [theLongestLetter(16), theEmptiestLetter(14), names];
  const ours = (await drawHere(letters)).files[0];
  const gated = drawNatively(letters);
  if (!ours) throw new Error('Not drawn');

  expect(ours.letters.map(({ pages }) => pages)).toEqual(gated.pageCounts);
  expect(await pageTexts(ours.pdf)).toEqual(await pageTexts(gated.pdf));
  for (let page = 1; page <= gated.pageCounts.reduce((a, b) => a + b); page++) {
    expect(await tagsOn(ours.pdf, page)).toEqual(await tagsOn(gated.pdf, page));
  }
});

test('a letter says its title and its language', async () => {
  const english = await openPdf(await drawOne(aLetter()));
  const urdu = await openPdf(await drawOne(anUrduLetter()));

  const title = 'Your yearly review: type 2 diabetes and asthma';
  expect((await english.getMetadata()).info).toMatchObject({ Title: title, Language: 'en-GB' });
  expect((await urdu.getMetadata()).info).toMatchObject({ Language: 'ur' });
});

test('a letter says that it keeps to PDF/UA-1, unless a glyph in it stands for no character', async () => {
  const claims = async (letter: LetterContent): Promise<boolean> => {
    const document = await PDFDocument.load(await drawOne(letter), { updateMetadata: false });
    const xmp = document.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
    return new TextDecoder().decode(xmp.getContents()).includes('<pdfuaid:part>1</pdfuaid:part>');
  };

  expect(await claims(aLetter())).toBe(true);
  expect(await claims(aLetter({ greeting: 'Dear 王秀英 Ελένη' }))).toBe(true);
  // Drawn as an i and a dot.
  expect(await claims(aLetter({ greeting: 'Dear Nguyễn Thị' }))).toBe(false);
  expect(await claims(anUrduLetter())).toBe(false);
});

test('a screen reader hears headings, paragraphs and lists', async () => {
  const tags = await tagsOn(await drawOne(aLetter()), 1);

  expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
  expect(tags.filter((tag) => tag === 'H2')).toHaveLength(3);
  expect(tags.filter((tag) => tag === 'LI')).toHaveLength(5);
  expect(tags.indexOf('P')).toBeLessThan(tags.indexOf('H1'));
});

test('letters in one file count their own pages', async () => {
  const letters = [aShortLetter({ id: 'a' }), aLetter({ id: 'b', size: 28 }), aLetter({ id: 'c' })];
  const [file] = (await drawHere(letters)).files;
  const pages = await pageTexts(file?.pdf ?? new Uint8Array());

  expect(file?.letters).toEqual([
    { id: 'a', pages: 1 },
    { id: 'b', pages: 4 },
    { id: 'c', pages: 2 },
  ]);
  const feet = ['1of1', '1of4', '2of4', '3of4', '4of4', '1of2', '2of2'];
  expect(pages.map((text) => /Page(\dof\d)/.exec(text)?.[1])).toEqual(feet);
  // A page that has lost its first page still says whose it is.
  expect(pages[4]).toContain('MrsNasreenHussainPage4of4');
});

test('a heading is never last on a page, and who signs stands under the closing', async () => {
  const part = (n: number): LetterContent['blocks'] => [
    { kind: 'heading', text: `About check ${n}` },
    {
      kind: 'paragraph',
      text: 'This is what happens at the check and why it is done. '.repeat(1 + (n % 3)).trim(),
    },
  ];
  const letters = Array.from({ length: 24 }, (_, length) =>
    aLetter({ id: String(length), blocks: Array.from({ length }, (_, n) => part(n)).flat(), footer: [] }),
  );
  const [file] = (await drawHere(letters)).files;
  const pages = (await pageTexts(file?.pdf ?? new Uint8Array())).map((text) =>
    text.replace(/(MrsNasreenHussain)?Page.of.$/, ''),
  );

  expect(pages.filter((text) => /Aboutcheck\d+$/.test(text))).toEqual([]);
  expect(pages.filter((text) => text.endsWith('YourssincerelyDrAminaOkaforGPpartner'))).toHaveLength(24);
  // Something of the letter's own words comes along.
  expect(pages.filter((text) => text.startsWith('Yourssincerely'))).toEqual([]);
});

test('the same letters are the same bytes, together and one by one', async () => {
  const letters = [aLetter({ id: 'a' }), theMostForeignLetter(14)];
  const digest = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
  const draw = async (): Promise<string[]> => {
    const together = await drawHere(letters);
    const apart = await drawHere(letters, { as: 'single-files' });
    return [...together.files, ...apart.files].map(({ pdf }) => digest(pdf));
  };

  expect(await draw()).toEqual(await draw());
});
