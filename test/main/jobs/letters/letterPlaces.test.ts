import { expect, test } from 'vitest';
import { letterSizes } from '../../../../shared/letter/letterContent.ts';
import { aLetter } from './aLetter.ts';
import { drawOne } from './drawHere.ts';
import { theLongestLetter, theMostForeignLetter } from './moreLetters.ts';
import { inkOn, placedText } from './readPdf.ts';

const window = { left: 24.6, top: 39.5, right: 120, bottom: 66.3 };
const leftOfThePractice = { left: 0, top: 0, right: 124.5, bottom: 94.8 };

/** No ink left of the practice above the body, but in the window. */
async function strayInk(pdf: Uint8Array): Promise<boolean[]> {
  const ink = await inkOn(pdf, 1);
  return [
    ink({ ...leftOfThePractice, bottom: window.top }),
    ink({ ...leftOfThePractice, top: window.bottom }),
    ink({ ...leftOfThePractice, right: window.left }),
    ink({ ...leftOfThePractice, left: window.right }),
  ];
}

test.each(letterSizes)(
  'at %i points a long address keeps to the window, at 10 to 12 points',
  async (size) => {
    const letter = theLongestLetter(size);
    const pdf = await drawOne(letter);
    const [page = []] = await placedText(pdf);
    const inWindow = page.filter(({ xMm, yMm }) => xMm < 124 && yMm < 95);

    expect(inWindow.map(({ text }) => text)).toEqual(letter.addressLines);
    for (const { sizePt } of inWindow) expect(sizePt).toBeGreaterThanOrEqual(9.99);
    for (const { sizePt } of inWindow) expect(sizePt).toBeLessThanOrEqual(12.01);
    expect(await strayInk(pdf)).toEqual([false, false, false, false]);
  },
);

test.each([
  [
    'seven lines in capitals',
    Array.from({ length: 7 }, () => 'WESTMORELAND HOUSE, UPPER MAMMOTH WAY NORTHWM'),
  ],
  [
    'three lines that need two each',
    ['A', 'A', 'A'].map((a) => `${a} ${'very long line of an address '.repeat(4)}`),
  ],
  ['one word of 200 letters', ['W'.repeat(200), 'High Street', 'NE4 6XX']],
  ['accents heaped on letters', ['Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘', 'Åsa Ǖ', 'NE4 6XX']],
  ['three short lines', ['A Person', 'High Street', 'NE4 6XX']],
])('an address of %s prints no ink outside the window', async (_, addressLines) => {
  const pdf = await drawOne(aLetter({ addressLines }));
  const ink = await inkOn(pdf, 1);

  expect(ink(window)).toBe(true);
  expect(await strayInk(pdf)).toEqual([false, false, false, false]);
});

test('names in every script keep to the window', async () => {
  expect(await strayInk(await drawOne(theMostForeignLetter(14)))).toEqual([false, false, false, false]);
});

test.each(letterSizes)('at %i points the body starts at 95 mm and stays inside the margins', async (size) => {
  const pdf = await drawOne(theLongestLetter(size));
  const [first = [], ...others] = await placedText(pdf);
  const date = first.find(({ text }) => text.startsWith('10'));

  // The baseline is a capital's height, 0.75 of the print size, below the top of the body.
  expect(date?.yMm).toBeCloseTo(95 + 0.75 * size * (25.4 / 72), 0);
  for (const { xMm, widthMm } of [first, ...others].flat()) {
    expect(xMm).toBeGreaterThanOrEqual(14.9);
    expect(xMm + widthMm).toBeLessThanOrEqual(195.2);
  }
});

test.each(letterSizes)(
  'at %i points everything but the window, the corner and small print is that size',
  async (size) => {
    const pages = await placedText(await drawOne(aLetter({ size, footer: [] })));
    const body = pages.map((items, page) => items.filter(({ yMm }) => (page > 0 || yMm > 95) && yMm < 275));

    for (const { sizePt } of body.flat()) expect(sizePt).toBeGreaterThanOrEqual(size - 0.01);
    // The practice can be read at that size somewhere, in the corner or at the end.
    const name = pages.flat().filter(({ text }) => text.startsWith('Riverside'));
    expect(Math.max(...name.map(({ sizePt }) => sizePt))).toBeCloseTo(size, 1);
  },
);

test('the preview shows the window, and print does not', async () => {
  const bottomEdge = { ...window, top: window.bottom - 1, bottom: window.bottom + 1 };
  const preview = await inkOn(await drawOne(aLetter(), { window: true }), 1);
  const print = await inkOn(await drawOne(aLetter()), 1);

  expect([preview(bottomEdge), print(bottomEdge)]).toEqual([true, false]);
});

test('a sample says so on every page and is otherwise the same', async () => {
  const real = await placedText(await drawOne(aLetter()));
  const sample = await placedText(await drawOne(aLetter({ sample: true })));

  for (const page of sample) expect(page.filter(({ text }) => text === 'SAMPLE')).toHaveLength(1);
  const without = sample.map((page) => page.filter(({ text }) => text !== 'SAMPLE').map(({ text }) => text));
  expect(without).toEqual(real.map((page) => page.map(({ text }) => text)));
});
