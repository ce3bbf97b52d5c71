import { createHash } from 'node:crypto';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { letterSizes } from '../../../../shared/letter/letterContent.ts';
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
  const letters = [theLongestLetter(16), theEmptiestLetter(14), theMostForeignLetter(14), anUrduLetter()];
  const ours = (await drawHere(letters)).files[0];
  const gated = drawNatively(letters);
  if (!ours) throw new Error('Not drawn');

  expect(ours.letters.map(({ pages }) => pages)).toEqual(gated.pageCounts);
  expect(await pageTexts(ours.pdf)).toEqual(await pageTexts(gated.pdf));
  for (let page = 1; page <= gated.pageCounts.reduce((a, b) => a + b); page++) {
    expect(await tagsOn(ours.pdf, page)).toEqual(await tagsOn(gated.pdf, page));
  }
});

test('a letter says its title, its language and that it is made for screen readers', async () => {
  const { info, metadata } = await (await openPdf(await drawOne(aLetter()))).getMetadata();
  const document = await PDFDocument.load(await drawOne(anUrduLetter()));
  const xmp = document.catalog.lookup(PDFName.of('Metadata'), PDFRawStream);

  expect(info).toMatchObject({ Title: 'Your yearly review: type 2 diabetes and asthma', Language: 'en-GB' });
  expect(metadata?.get('dc:title')).toBe('Your yearly review: type 2 diabetes and asthma');
  expect(new TextDecoder().decode(xmp.getContents())).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toContain('ur');
  expect(document.catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toContain(
    'DisplayDocTitle true',
  );
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
