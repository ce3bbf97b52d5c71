import { readFileSync } from 'node:fs';
import { drawInBatches } from '../../main/jobs/letters/drawBatches.ts';
import { lettersPerFile, type DrawRequest } from '../../main/jobs/letters/letterRequest.ts';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import { aShortLetter } from '../main/jobs/letters/aLetter.ts';
import { single, type Figure } from './figure.ts';
import { libreOfficeSeconds } from './libreOffice.ts';
import { nativeTypstSeconds } from './nativeTypst.ts';

/** Seconds from the first job's start to the last byte; MB of all job processes together, sampled every 50 ms. */
export type LetterMeasurement = {
  letters: number;
  as: DrawRequest['as'];
  seconds: number;
  files: number;
  megabytes: number;
  peakMegabytes: number;
};

/** A month's letters, beside the same drawn by Typst built for this computer and by LibreOffice. */
export async function letterFigures(n: number, say: (line: string) => void): Promise<Figure[]> {
  const [oneFile, singleFiles] = await measureLetters(n);
  if (!oneFile || !singleFiles) return [];
  const letters = Array.from({ length: n }, (_, index) => letterNumber(index));
  const native = nativeTypstSeconds(letters, lettersPerFile);
  const office = libreOfficeSeconds(letters);
  if (native === null) say('There is no Typst built for this computer to compare the letters with.');
  if (office === null) say('LibreOffice is not installed: the letters are not compared with it.');

  const figure = { people: n, unit: 's' as const };
  const beside =
    native === null ? {} : { floor: ['Typst built for this computer', native] as [string, number] };
  return [
    single({
      ...figure,
      what: 'letters, in files to print',
      value: oneFile.seconds,
      ...beside,
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
    ...(office === null
      ? []
      : [
          single({
            ...figure,
            what: 'letters, beside LibreOffice',
            value: oneFile.seconds,
            floor: ['LibreOffice, merged already', office] as [string, number],
            goal: { ratio: 1 },
          }),
        ]),
  ];
}

/** Draws `n` one-page letters as the app does, both ways. Goal: 1,000 in at most 10 seconds and 800 MB. */
export async function measureLetters(n: number): Promise<LetterMeasurement[]> {
  return [await measure(n, 'one-file'), await measure(n, 'single-files')];
}

async function measure(n: number, as: DrawRequest['as']): Promise<LetterMeasurement> {
  const letters = Array.from({ length: n }, (_, index) => letterNumber(index));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, childMegabytes())), 50);
  const start = performance.now();
  let files = 0;
  let bytes = 0;
  for await (const batch of drawInBatches(startNodeJob, letters, { as })) {
    files += batch.files.length;
    for (const { pdf } of batch.files) bytes += pdf.length;
  }
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  return { letters: n, as, seconds, files, megabytes: bytes / 1e6, peakMegabytes: peak };
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
