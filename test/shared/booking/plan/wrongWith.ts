import fc from 'fast-check';
import { layOut } from '../../../../shared/booking/plan/layOut.ts';
import type { Choices, MonthPuzzle } from '../../../../shared/booking/plan/puzzle.ts';
import { wrongWithGap } from '../../../../shared/booking/pairGap.ts';
import { bankHolidays } from '../../../../shared/recall/bankHolidays.ts';
import { aBusyMonth } from './aMonth.ts';

/** Small months, from half empty to far too full. */
export const months = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    spare: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    seed: fc.nat(),
    session: fc.integer({ min: 4, max: 18 }),
  })
  .map(aBusyMonth);

/** What is wrong with an answer; nothing where everybody sits where they may. */
export function wrongWith(puzzle: MonthPuzzle, choices: Choices): string[] {
  const wrong: string[] = [];
  const taken = new Map<string, string>();
  const sit = (name: string, half: { clinicId: string; place: number; minutes: number }) => {
    for (let place = half.place; place < half.place + half.minutes / 10; place += 1) {
      const key = `${half.clinicId} ${place}`;
      if (taken.has(key)) wrong.push(`${name} and ${taken.get(key)} at ${key}`);
      taken.set(key, name);
    }
  };
  for (const [index, seats] of layOut(puzzle, choices).entries()) {
    const person = puzzle.people[index];
    if (!person || !choices[index]) continue;
    for (const part of ['tests', 'conversation'] as const) {
      const wanted = person.wanted[part];
      const start = seats[part];
      if (Boolean(wanted) !== Boolean(start)) wrong.push(`${person.cycleId}: a half too many or too few`);
      if (!wanted || !start) continue;
      const { run, place } = start;
      if (!wanted.with.includes(run.kind)) wrong.push(`${person.cycleId}: with the wrong kind`);
      if (place < run.first || place + wanted.minutes / 10 > run.first + run.count)
        wrong.push(`${person.cycleId}: over the end of a run`);
      sit(person.cycleId, { clinicId: run.clinicId, place, minutes: wanted.minutes });
    }
    const { tests, conversation } = seats;
    if (!tests || !conversation) continue;
    const days = { tests: tests.run.onDay, conversation: conversation.run.onDay };
    if (wrongWithGap(days, puzzle.rules, bankHolidays)) wrong.push(`${person.cycleId}: the wrong days apart`);
  }
  return wrong;
}
