import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../main/clock.ts';
import { usualCost } from '../../main/practice/passwords.ts';
import { seedPractice } from '../../main/sample/seedPractice.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { isMet, ratioOf, type Figure } from './figure.ts';
import { figureTable } from './figureTable.ts';
import { benchPassword } from './openHouse.ts';
import type { SectionAnswer, SectionQuestion } from './section.ts';

/**
 * `npm run bench [-- --people 15000] [--all] [--only lists,import] [--json FILE]`: every figure beside what the same
 * takes by hand in the same run. Nothing fails here: the figures are for a reader. But for
 * `npm run bench -- --only simulation [--people 9000]`, ten years of a practice, which takes a while and ends with 1
 * where something happened that never should.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const asked = values.people.map(Number);
const sizes = values.all ? [15_000, 100_000] : asked.length > 0 ? asked : [15_000];
const only = values.only?.split(',');
const today = systemClock.today();
const figures: Figure[] = [];
const folder = mkdtempSync(join(tmpdir(), 'house-bench-'));
const listSize = 100_000;

try {
  for (const people of sizes) await measurePractice(people);
  if (wants('sample')) await section({ section: 'sample' });
  if (wants('races')) await section({ section: 'races' });
  if (wants('plan')) await section({ section: 'plan', people: 300 });
  if (wants('letters')) await section({ section: 'letters', people: 1000 });
  if (only?.includes('simulation')) await liveThroughYears(asked[0] ?? 9000);
  say(`\n${figureTable(figures)}\n`);
  for (const { what, people, note } of figures) if (note) say(`${what} (${people}): ${note}`);
  say(`Ratios are of the medians. ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}.`);
  if (values.json) writeFileSync(values.json, JSON.stringify(figures.map(withVerdict), null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measurePractice(people: number): Promise<void> {
  if (!['opening', 'lists', 'evidence', 'recall', 'booking', 'book', 'year', 'import'].some(wants)) return;
  const practice = { folder: join(folder, String(people)), practicePeople: people };
  say(`A practice of ${people} invented people…`);
  await seedPractice({
    folder: practice.folder,
    people,
    seed: 2026,
    password: benchPassword,
    passwordCost: usualCost,
    clock: systemClock,
    progress: () => {},
  });
  if (wants('opening')) await section({ ...practice, section: 'opening' });
  if (wants('lists')) await section({ ...practice, section: 'lists' });
  if (wants('recall')) await section({ ...practice, section: 'recall' });
  if (wants('booking')) await section({ ...practice, section: 'booking' });
  if (wants('book')) await section({ ...practice, section: 'book' });
  if (wants('year')) await section({ ...practice, section: 'year' });
  if (wants('evidence')) await section({ ...practice, section: 'evidence' });
  // A list is taken into a practice at work once: the smallest one.
  if (wants('import') && people === sizes[0]) await measureImport(practice);
}

async function liveThroughYears(people: number): Promise<void> {
  const { wrong = [] } = await section({ section: 'simulation', folder: join(folder, 'years'), people });
  if (wrong.length > 0) process.exitCode = 1;
}

async function measureImport(practice: Pick<SectionQuestion, 'folder' | 'practicePeople'>): Promise<void> {
  const asked = { ...practice, people: listSize, list: join(folder, 'systmone.csv') };
  await section({ ...asked, section: 'list' });
  const { seconds = NaN } = await section({ ...asked, section: 'by hand' });
  const { listWindow = [] } = await section({ ...asked, section: 'quiet' });
  await section({ ...asked, section: 'import', seconds, listWindow });
}

async function section(asked: Partial<SectionQuestion> & Pick<SectionQuestion, 'section'>) {
  say(`${asked.section}…`);
  const question: SectionQuestion = {
    folder,
    practicePeople: 0,
    people: 0,
    list: '',
    seconds: NaN,
    listWindow: [],
    today,
    year: qofYearOf(today),
    ...asked,
  };
  const answer = await answerOf(question);
  answer.said.forEach(say);
  figures.push(...(answer.figures ?? []));
  return answer;
}

function answerOf(question: SectionQuestion): Promise<SectionAnswer> {
  const child = fork(join(import.meta.dirname, 'section.ts'), [], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as SectionAnswer));
    child.once('exit', (code) => reject(new Error(`${question.section} ended with ${code}`)));
    child.send(question);
  });
}

function wants(name: string): boolean {
  return only === undefined || only.includes(name);
}

function withVerdict(figure: Figure) {
  return { ...figure, ratio: ratioOf(figure), met: isMet(figure) };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
