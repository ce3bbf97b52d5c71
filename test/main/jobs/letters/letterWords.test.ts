import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerLetterRequest } from '../../../../main/jobs/letters/answerLetterRequest.ts';
import { cleanText } from '../../../../main/jobs/letters/cleanText.ts';
import { createFindFont } from '../../../../main/jobs/letters/findFont.ts';
import { charactersOf, fontFamilies, fontFiles } from '../../../../main/jobs/letters/fonts.ts';
import type { LetterContent, UndrawableLetter } from '../../../../shared/letter/letterContent.ts';
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

/** Six names in the window of each letter, and all six in its greeting. */
function lettersTo(names: string[]): LetterContent[] {
  const sixes = Array.from({ length: Math.ceil(names.length / 6) }, (_, n) => names.slice(n * 6, n * 6 + 6));
  return sixes.map((six, index) => {
    const addressLines = [...six, 'High Street', 'A', 'NE4 6XX'].slice(0, 7);
    return aShortLetter({ id: String(index), addressLines, greeting: six.join(' '), blocks: [] });
  });
}

test.skipIf(!existsSync(naughty))('every naughty string can be a name, and prints literally', async () => {
  const names = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
    (name) => cleanText(name).trim() !== '',
  );
  const oneEach = names.map((name, index) => aShortLetter({ id: String(index), greeting: name }));
  const undrawable = await answerLetterRequest({ kind: 'undrawable', letters: oneEach }, () => undefined);
  const held = new Set((undrawable as UndrawableLetter[]).map(({ id }) => Number(id)));
  const drawable = names.filter((_, index) => !held.has(index));
  // Other scripts are read back in the order they are seen, with their accents beside them: only drawn here.
  const latin = drawable.filter((name) => /^[\x20-\x7e]+$/.test(cleanText(name)));
  const others = lettersTo(drawable.filter((name) => !latin.includes(name)));
  const [drawn] = (await drawHere(lettersTo(latin))).files;
  const pages = await pageTexts(drawn?.pdf ?? new Uint8Array());
  const printed = (drawn?.letters ?? []).map((letter) => pages.splice(0, letter.pages).join(''));

  expect([latin.length > 300, others.length > 5]).toEqual([true, true]);
  expect((await drawHere(others)).files[0]?.letters).toHaveLength(others.length);
  for (const [index, name] of latin.entries()) {
    const times = (printed[Math.floor(index / 6)]?.split(unspaced(cleanText(name))).length ?? 0) - 1;
    expect({ name, twice: times >= 2 }).toEqual({ name, twice: true });
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
  const text = 'Call 0191 498 0123 at 9:00 am or +44 (0)191 498 0123. '.repeat(12);
  const pages = await placedText(await drawOne(aLetter({ size: 28, blocks: [{ kind: 'paragraph', text }] })));
  const lines = pages.flat().map((item) => item.text.replaceAll('\u00a0', ' '));
  const count = (what: string): number => lines.join('|').split(what).length - 1;

  expect(count('9:00 am')).toBe(12);
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
