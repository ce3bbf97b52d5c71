import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from './readCmap.ts';

/** A family of the Noto fonts as Typst names it. Regular and bold have the same characters. */
export type FontFamily = (typeof fontFamilies)[number]['name'];

/** In the order they are tried. Noto Sans has Latin, Greek and Cyrillic. */
export const fontFamilies = [
  { name: 'noto sans', files: 'noto-sans/*/NotoSans_*' },
  { name: 'noto naskh arabic', files: 'noto-naskh-arabic/*/NotoNaskhArabic_*' },
  { name: 'noto nastaliq urdu', files: 'noto-nastaliq-urdu/*/NotoNastaliqUrdu_*' },
  { name: 'noto sans hebrew', files: 'noto-sans-hebrew/*/NotoSansHebrew_*' },
  { name: 'noto sans bengali', files: 'noto-sans-bengali/*/NotoSansBengali_*' },
  { name: 'noto sans devanagari', files: 'noto-sans-devanagari/*/NotoSansDevanagari_*' },
  { name: 'noto sans gurmukhi', files: 'noto-sans-gurmukhi/*/NotoSansGurmukhi_*' },
  { name: 'noto sans gujarati', files: 'noto-sans-gujarati/*/NotoSansGujarati_*' },
  { name: 'noto sans tamil', files: 'noto-sans-tamil/*/NotoSansTamil_*' },
  { name: 'noto sans sc', files: 'noto-sans-sc/*/NotoSansSC_*' },
] as const;

const require = createRequire(import.meta.url);

/** The regular and the bold file of a family. */
export function fontFiles(family: FontFamily): [string, string] {
  const { files = '' } = fontFamilies.find(({ name }) => name === family) ?? {};
  const path = (weight: string): string =>
    require.resolve(`@expo-google-fonts/${files.replaceAll('*', weight)}.ttf`);
  return [path('400Regular'), path('700Bold')];
}

export function readFonts(families: readonly FontFamily[]): Uint8Array[] {
  return families.flatMap((family) => fontFiles(family).map((path) => new Uint8Array(readFileSync(path))));
}

/** Which characters a font file has. Reads only its list of them: the Chinese font is 10 MB, the list 200 kB. */
export function charactersOf(path: string): [number, number][] {
  const file = openSync(path, 'r');
  try {
    const tableCount = readPart(file, 4, 2).getUint16(0);
    const directory = readPart(file, 12, tableCount * 16);
    const entry = Array.from({ length: tableCount }, (_, index) => index * 16).find(
      (at) => directory.getUint32(at) === 0x636d6170, // 'cmap'
    );
    if (entry === undefined) return [];
    return readCmap(readPart(file, directory.getUint32(entry + 8), directory.getUint32(entry + 12)));
  } finally {
    closeSync(file);
  }
}

function readPart(file: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  readSync(file, bytes, 0, length, position);
  return new DataView(bytes.buffer);
}
