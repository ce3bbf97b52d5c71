import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../shared/problem.ts';
import { isIsoDate, type IsoDate } from '../../shared/time/isoDate.ts';
import { systemClock } from '../clock.ts';
import type { Clock } from '../context.ts';
import { usualCost } from '../practice/passwords.ts';
import { sampleSeed } from './fillPractice.ts';
import { seedPractice, type SeedQuestion } from './seedPractice.ts';

// Everyone in the practice is invented; with --password-file it is somebody's own.
const usualPassword = 'three random words';

/** `npm run seed -- --people N --data DIR [--password-file FILE] [--today 2026-11-22] [--seed N] [--years N]` */
try {
  const question = readQuestion(process.argv.slice(2));
  await seedPractice(question);
  say(`\nA practice of ${question.people} invented people is in ${question.folder}.`);
  if (question.password === usualPassword) say(`Everyone's password is: ${usualPassword}`);
} catch (error) {
  const code = error instanceof Problem ? ` (${error.code})` : '';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${code}\n`);
  process.exitCode = 1;
}

function readQuestion(args: string[]): SeedQuestion {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '9000' },
      data: { type: 'string' },
      'password-file': { type: 'string' },
      today: { type: 'string' },
      seed: { type: 'string', default: String(sampleSeed) },
      years: { type: 'string', default: '0' },
    },
  });
  const file = values['password-file'];
  if (values.data === undefined) throw new Error('Say where the practice is to be: --data DIR');
  return {
    folder: resolve(values.data),
    people: wholeNumber('--people', values.people, 900_000),
    years: wholeNumber('--years', values.years, 10),
    seed: wholeNumber('--seed', values.seed, 2 ** 32),
    password: file === undefined ? usualPassword : readFileSync(file, 'utf8').trim(),
    passwordCost: usualCost,
    clock: values.today === undefined ? systemClock : clockOn(values.today),
    progress: (done, total, what) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${what}: ${done} of ${total}`.padEnd(72));
    },
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(`${name} takes a whole number up to ${most}, not ${text}.`);
}

/** Noon of the day named. */
function clockOn(today: string): Clock {
  if (!isIsoDate(today)) throw new Error(`--today takes a day such as 2026-11-22, not ${today}.`);
  const day: IsoDate = today;
  return { today: () => day, now: () => `${day}T12:00:00.000Z` };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
