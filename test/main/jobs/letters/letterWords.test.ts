import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanText } from '../../../../main/jobs/letters/cleanText.ts';
import { createFindFont } from '../../../../main/jobs/letters/findFont.ts';
import { charactersOf, fontFamilies, fontFiles } from '../../../../main/jobs/letters/fonts.ts';
import { aLetter, aShortLetter } from './aLetter.ts';
import { drawHere, drawOne } from './drawHere.ts';
import { anUrduLetter } from './moreLetters.ts';
import { pageTexts, placedText, unspaced } from './readPdf.ts';

const naughty = '../shared/data/test-vectors/blns.json';
const markup = [
  '#panic("x")',
  '*b*',
  ']) #pagebreak() [',
  '@ref',
  '$x^2$',
  '= H',
  '// c',
  '\\',
  '`r`',
  '#sys.inputs',
];

test('markup in a name or a sentence is printed as it was typed', async () => {
  const letter = aShortLetter({
    addressLines: [...markup.slice(0, 6), 'NE4 6XX'],
    greeting: `Dear ${markup.join(' ')}`,
    blocks: markup.map((text) => ({ kind: 'paragraph', text })),
  });
  const [page] = await pageTexts(await drawOne(letter));

  expect(page).toContain(
    unspaced(`Dear ${markup.join(' ')}${letter.heading}${markup.join('')}Yours sincerely`),
  );
});

test.skipIf(!existsSync(naughty))('every naughty string can be a name, and prints literally', async () => {
  const names = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
    (name) => cleanText(name).trim() !== '',
  );
  const letters = names.map((name, index) =>
    aShortLetter({
      id: String(index),
      addressLines: [name, 'High Street', 'NE4 6XX'],
      greeting: name,
      blocks: [],
    }),
  );
  const drawn = [];
  for (let at = 0; at < letters.length; at += 200) drawn.push(await drawHere(letters.slice(at, at + 200)));

  const files = drawn.flatMap((batch) => batch.files);
  const held = drawn.flatMap((batch) => batch.undrawable);
  expect(files.flatMap((file) => file.letters).length + held.length).toBe(names.length);
  for (const { letters: inFile, pdf } of files) {
    const pages = await pageTexts(pdf);
    let page = 0;
    for (const { id, pages: count } of inFile) {
      const name = cleanText(names[Number(id)] ?? '');
      // Other scripts are read back in the order they are seen.
      if (/^[\x20-\x7e]+$/.test(name))
        expect(pages.slice(page, page + count).join('')).toContain(unspaced(name));
      page += count;
    }
  }
});

test('a character no font has is named, and the other letters are drawn as without it', async () => {
  const fine = aShortLetter({ id: 'fine' });
  const emoji = aShortLetter({ id: 'emoji', greeting: 'Dear \u{1f600} 한' });
  const lost = aShortLetter({ id: 'lost', addressLines: ['A \ud800 Person', 'High Street', 'NE4 6XX'] });
  const { files, undrawable } = await drawHere([fine, emoji, lost], { as: 'single-files' });

  expect(undrawable).toEqual([
    { id: 'emoji', characters: ['\u{1f600}', '한'] },
    { id: 'lost', characters: ['\ufffd'] },
  ]);
  expect(files.map((file) => file.letters[0]?.id)).toEqual(['fine']);
  expect(files[0]?.pdf).toEqual(await drawOne(fine));
});

test('regular and bold fonts have the same characters, and every family has some of its own', () => {
  for (const { name } of fontFamilies) {
    const [regular, bold] = fontFiles(name).map(charactersOf);
    expect(regular).toEqual(bold);
    expect(regular?.length).toBeGreaterThan(0);
  }
});

test.each([
  ['é', 'noto sans'],
  ['Ж', 'noto sans'],
  ['ω', 'noto sans'],
  ['ع', 'noto naskh arabic'],
  ['ש', 'noto sans hebrew'],
  ['ব', 'noto sans bengali'],
  ['ਪ', 'noto sans gurmukhi'],
  ['ગ', 'noto sans gujarati'],
  ['த', 'noto sans tamil'],
  ['王', 'noto sans sc'],
  ['\u200d', 'any'],
  ['\u{1f600}', null],
])('%s is in %s', (character, family) => {
  expect(createFindFont()(character)).toBe(family);
});

test('phone numbers and times are not broken over lines, at the largest size either', async () => {
  const text = `${'Call 0191 498 0123 at 9:00 am or +44 (0)191 498 0123. '.repeat(12)}`;
  const pages = await placedText(await drawOne(aLetter({ size: 28, blocks: [{ kind: 'paragraph', text }] })));
  const lines = pages.flat().map((item) => item.text.replaceAll('\u00a0', ' '));
  const count = (what: string): number => lines.join('|').split(what).length - 1;

  expect([count('at 9:00 am'), count('9:00 am')].at(-1)).toBe(12);
  expect(count('+44 (0)191 498 0123')).toBe(12);
});

test('control and direction characters are taken out of a name', () => {
  expect(cleanText('A\u202eB\u0000C\u2066D\r\nE\u00adF\ufeff')).toBe('ABCD EF');
});

test('in Urdu the lines begin on the right and a phone number keeps its order', async () => {
  const [first = [], second = []] = await placedText(await drawOne(anUrduLetter()));
  const greeting = first.filter(({ yMm }) => yMm > 102 && yMm < 112);
  const phone = [...first, ...second].find(({ text }) => /0191.498.0123/.test(text));

  expect(Math.max(...greeting.map(({ xMm, widthMm }) => xMm + widthMm))).toBeCloseTo(190, 0);
  expect(phone).toBeDefined();
});
