import type { DaySheets } from '../../../shared/booking/daySheet.ts';
import { clinicianKindWords } from '../../../shared/booking/clinic.ts';
import { counted, screenDate, screenDay } from '../../../shared/format.ts';
import { londonTime } from '../../../shared/time/londonTime.ts';
import { cleanText } from './cleanText.ts';
import type { FindFont } from './findFont.ts';
import { fontFamilies, type FontFamily } from './fonts.ts';

/** What `daySheets.typ` reads from `sys.inputs.data`. */
export function layOutSheets(sheets: DaySheets, findFont: FindFont) {
  const { date, time } = londonTime(sheets.printedAt);
  const days = [...new Set(sheets.sheets.map(({ onDay }) => screenDay(onDay)))];
  const [year, month, day] = date.split('-').map(Number);
  const needed = new Set<FontFamily | 'any' | null>(['noto sans']);
  const words = mapTexts(sheets, (text) =>
    [...cleanText(text)].map((character) => drawn(character, findFont, needed)).join(''),
  );
  return {
    title: `Day sheets, ${days.join(' and ')}`,
    date: { year, month, day },
    families: fontFamilies.map(({ name }) => name).filter((name) => needed.has(name)),
    sample: sheets.sample,
    practice: words.practice,
    printed: `Printed by ${words.printedBy} on ${screenDate(date)} at ${time}`,
    sheets: words.sheets.map((sheet) => ({
      ...sheet,
      day: screenDay(sheet.onDay),
      kind: clinicianKindWords[sheet.kind],
      people: counted(sheet.people, 'person', 'people'),
      lines: sheet.lines.map((line) => ({ ...line, name: line.name === null ? null : breakable(line.name) })),
    })),
  };
}

/** A sheet cannot wait for a font: what none has is a question mark, and the rest of the name stands. */
function drawn(character: string, findFont: FindFont, needed: Set<FontFamily | 'any' | null>): string {
  const family = findFont(character);
  if (family === null) return '?';
  needed.add(family);
  return character;
}

/** A name without a space that is longer than its column may break anywhere. */
function breakable(name: string): string {
  return name.replace(/\S{22,}/g, (word) => [...word].join('\u200b'));
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts<unknown>(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts<unknown>(one, change)]),
  ) as T;
}
