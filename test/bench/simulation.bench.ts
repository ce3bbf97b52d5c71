import { rmSync } from 'node:fs';
import { seedPractice } from '../../main/sample/seedPractice.ts';
import type { ImportRecord } from '../../shared/people/importRecord.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import { fixedClock } from '../support/fixedClock.ts';
import { takeInRecords } from '../support/takeInRecords.ts';
import { createChance } from '../simulation/chance.ts';
import { simulateYears, type SimulationReport } from '../simulation/simulateYears.ts';
import { single } from './figure.ts';
import { endsTheSame } from './dailyRun.ts';
import { benchPassword } from './openHouse.ts';
import { openYears, quickPasswords } from './openYears.ts';
import type { SectionAnswer } from './section.ts';

const from = '2026-04-07';
const years = 10;
/** In days after the start: over the end of each year but the last, and in the middle of each. */
const daysLookedAt = Array.from({ length: years - 1 }, (_, year) => [
  year * 365 + 180,
  (year + 1) * 365 - 14,
]).flat();

type Opened = Awaited<ReturnType<typeof openYears>>;

/** Ten years of a practice through the door, and what should never have happened in them. */
export async function simulationAnswer({
  folder,
  people,
  seed,
}: {
  folder: string;
  people: number;
  seed: number;
}): Promise<SectionAnswer> {
  rmSync(folder, { recursive: true, force: true });
  await seedPractice({
    folder,
    people,
    seed,
    password: benchPassword,
    passwordCost: quickPasswords,
    clock: fixedClock(from),
    progress: () => {},
  });
  const opened = await openYears(folder, from);
  const { version } = await opened.call('letter.findBatchRules', {});
  // Who confirms large runs is tested elsewhere; here one person does everything.
  await opened.call('letter.changeBatchRules', { rules: { confirmAbove: null, canary: 0 }, version });
  const start = performance.now();
  const report = await liveThrough(opened, { folder, people, seed });
  const seconds = (performance.now() - start) / 1000;
  await opened.close();
  const figure = single({
    what: `${years} years, fortnight by fortnight, through the door`,
    people,
    unit: 's',
    value: seconds,
    goal: null,
    note: `${opened.asked()} questions and commands`,
  });
  return { figures: [figure], said: wordsOf(report), wrong: report.wrong };
}

function liveThrough(
  opened: Opened,
  { folder, people, seed }: { folder: string; people: number; seed: number },
): Promise<SimulationReport> {
  const diagnose = diagnosing(opened, { count: Math.max(1, Math.round(people / 1500)), seed });
  const waiting = daysLookedAt.map((days) => addDays(from, days));
  return simulateYears(
    {
      call: opened.call,
      setDay: (day) => opened.clock.set(day),
      diagnose,
      lookAt: async (day) => {
        if (waiting[0] === undefined || day < waiting[0]) return [];
        waiting.shift();
        return endsTheSame(folder, day);
      },
    },
    { from, years, seed, forgets: 0.25, diagnosed: 0.8 },
  );
}

/** Somebody who was on no list is found to have diabetes or high blood pressure, as the next extract says. */
function diagnosing({ core, clock, actor, call }: Opened, { count, seed }: { count: number; seed: number }) {
  const chance = createChance(seed + 1);
  return async (day: string) => {
    const { total } = await call('people.listPeople', { standing: 'registered', limit: 1 });
    const records: ImportRecord[] = [];
    for (let one = 0; one < count; one += 1) {
      const place = chance.below(total);
      const { lines } = await call('people.listPeople', { standing: 'registered', from: place, limit: 1 });
      const [line] = lines;
      if (!line?.nhsNumber || line.registers.length > 0 || line.restricted) continue;
      records.push({
        row: one + 1,
        nhsNumber: line.nhsNumber,
        name: { title: line.title, givenName: line.givenName, familyName: line.familyName },
        birthDate: line.birthDate,
        conditions: [
          {
            code: null,
            term: chance.happens(0.5) ? 'Type 2 diabetes mellitus' : 'Essential hypertension',
            listedUnder: null,
            onsetOn: day,
            status: 'active',
            resolvedOn: null,
          },
        ],
        results: [],
      });
    }
    if (records.length > 0) await takeInRecords({ core, clock, actor }, records);
  };
}

function wordsOf({ wrong, ...counts }: SimulationReport): string[] {
  const kinds = Map.groupBy(wrong, (sentence) => sentence.replace(/[0-9a-f-]{20,}|\d{4}-\d\d-\d\d/g, '…'));
  return [
    Object.entries(counts)
      .map(([what, n]) => `${what} ${n}`)
      .join(', '),
    wrong.length === 0
      ? 'passed: nobody without a next action, nobody written to who should not be or who is booked, each letter asked for by the working list, nobody dead or twice in the book, whoever did not come or whose clinic fell away has a task or a next action, the daily run ends the same run twice, killed half-way or skipped for nine days'
      : `FAILED: ${wrong.length} things that should never happen`,
    ...[...kinds].map(([kind, all]) => `  ${all.length} times: ${kind} (first: ${all[0]})`),
  ];
}
