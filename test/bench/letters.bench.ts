import { readFileSync } from 'node:fs';
import { drawInBatches } from '../../main/jobs/letters/drawBatches.ts';
import { lettersPerFile, type DrawRequest } from '../../main/jobs/letters/letterRequest.ts';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { aShortLetter } from '../main/jobs/letters/aLetter.ts';
import { single, type Figure } from './figure.ts';
import { mergeWithLibreOffice } from './libreOffice.ts';
import { nativeTypstSeconds } from './nativeTypst.ts';

/** Seconds from the first job's start to the last byte; MB of all job processes together, sampled every 50 ms. */
type LetterMeasurement = { as: DrawRequest['as']; seconds: number; peakMegabytes: number };

/** A month's letters, beside the same drawn by Typst built for this computer and merged by LibreOffice. */
export async function letterFigures(n: number, say: (line: string) => void): Promise<Figure[]> {
  const letters = Array.from({ length: n }, (_, index) => letterNumber(index));
  const oneFile = await measure(letters, 'one-file');
  const singleFiles = await measure(letters, 'single-files');
  const native = nativeTypstSeconds(letters, lettersPerFile);
  if (native === null) say('There is no Typst built for this computer to compare the letters with.');

  const figure = { people: n, unit: 's' as const };
  return [
    single({
      ...figure,
      what: 'letters, in files to print',
      value: oneFile.seconds,
      ...(native === null ? {} : { floor: ['Typst built for this computer', native] }),
      goal: { p95: 10, ratio: 3 },
    }),
    single({ ...figure, what: 'letters, a file for each person', value: singleFiles.seconds, goal: null }),
    single({
      ...figure,
      unit: 'MB',
      what: 'letters, memory of all that draw',
      value: Math.max(oneFile.peakMegabytes, singleFiles.peakMegabytes),
      goal: { p95: 800 },
    }),
    ...(await besideLibreOffice(letters, singleFiles, say)),
    ...(await besideLibreOffice(letters, oneFile, say)),
  ];
}

/** No figure where LibreOffice is missing, or did not merge every letter: then that is said. */
async function besideLibreOffice(
  letters: readonly LetterContent[],
  { as, seconds: value }: LetterMeasurement,
  say: (line: string) => void,
): Promise<Figure[]> {
  const how = as === 'one-file' ? 'to print' : 'a file for each';
  const merged = await mergeWithLibreOffice(letters, as);
  if ('why' in merged) {
    say(`The letters (${how}) are not compared with LibreOffice: ${merged.why}.`);
    return [];
  }
  const floor: [string, number] = ['merged by LibreOffice', merged.seconds];
  const what = `letters, ${how}, beside LibreOffice`;
  return [single({ what, people: letters.length, unit: 's', value, floor, goal: { ratio: 1 } })];
}

/** Draws one-page letters as the app does. Goal: 1,000 in at most 10 seconds and 800 MB. */
async function measure(letters: readonly LetterContent[], as: DrawRequest['as']): Promise<LetterMeasurement> {
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, childMegabytes())), 50);
  const start = performance.now();
  for await (const { undrawable } of drawInBatches(startNodeJob, letters, { as })) {
    if (undrawable.length > 0) throw new Error('A letter of the measurement cannot be drawn');
  }
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  return { as, seconds, peakMegabytes: peak };
}

/** Each its own words: Typst does not lay out the same text twice. */
function letterNumber(index: number) {
  return aShortLetter({
    id: String(index),
    addressLines: [
      `Mr Test Person-${index}`,
      `${index} Lower Station Road`,
      'NEWCASTLE UPON TYNE',
      'NE4 6XX',
    ],
    greeting: `Dear Mr Person-${index}`,
    nhsNumber: `999\u00a0${100 + (index % 900)}\u00a0${1000 + index}`,
  });
}

/** Resident memory of this process's children; 0 where there is no /proc. */
function childMegabytes(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, pid) => sum + residentMegabytes(pid), 0);
  } catch {
    return 0;
  }
}

function residentMegabytes(pid: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
