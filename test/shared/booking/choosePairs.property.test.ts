import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookingRules } from '../../../shared/booking/bookingRules.ts';
import { placesFor } from '../../../shared/booking/clinic.ts';
import { minuteOf, timeAt } from '../../../shared/booking/clockTime.ts';
import { choosePairs, type PairQuestion } from '../../../shared/booking/choosePairs.ts';
import { atOnce, type Busy, type FreeRun } from '../../../shared/booking/freePlaces.ts';
import { wrongWithGap } from '../../../shared/booking/pairGap.ts';
import { whyNoPair } from '../../../shared/booking/whyNoPair.ts';
import { noWishes } from '../../../shared/booking/wishes.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { aQuestion } from './aBook.ts';

const seers = [
  { id: 'hca-1', name: 'Beth', kind: 'hca' },
  { id: 'hca-2', name: 'Maya', kind: 'hca' },
  { id: 'nurse-1', name: 'Gwen', kind: 'nurse' },
  { id: 'gp-1', name: 'Ravi', kind: 'gp' },
] as const;

const aFreeRun = fc
  .record({
    seer: fc.constantFrom(...seers),
    day: fc.integer({ min: 0, max: 45 }),
    mode: fc.constantFrom('face-to-face', 'face-to-face', 'phone', 'home' as const),
    startsAt: fc.constantFrom('08:30', '09:00', '11:40', '14:00', '17:10'),
    slotMinutes: fc.constantFrom(10, 15, 20),
    first: fc.integer({ min: 0, max: 5 }),
    count: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ seer, day, ...run }): FreeRun => {
    const onDay = addDays('2026-05-01', day);
    return { ...run, clinicId: '', clinicianId: seer.id, kind: seer.kind, languages: [], onDay };
  });

const aSituation = fc
  .record({
    runs: fc.array(aFreeRun, { maxLength: 8 }),
    busy: fc.array(
      fc.record({
        onDay: fc.integer({ min: 0, max: 45 }).map((day) => addDays('2026-05-01', day)),
        startsAt: fc.constantFrom('08:30', '09:10', '11:40'),
        minutes: fc.constantFrom(20, 60),
      }),
      { maxLength: 2 },
    ),
    minutes: fc.tuple(fc.constantFrom(20, 30), fc.constantFrom(30, 40, 60)),
    gap: fc.constantFrom([0, 5, 0], [7, 28, 14], [3, 10, 5]),
    results: fc.constantFrom([0, 0], [3, 5], [1, 1]),
    needs: fc.constantFrom('both', 'tests', 'conversation'),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 2 }),
    clinicianId: fc.constantFrom(null, ...seers.map(({ id }) => id)),
    home: fc.boolean(),
  })
  .map(({ runs: some, busy, minutes, gap, results, needs, weekdays, clinicianId, home }): PairQuestion => {
    const runs = some.map((run, index) => ({ ...run, clinicId: `clinic ${index}` }));
    const modes = home ? (['home'] as const) : (['face-to-face'] as const);
    const tests = { minutes: minutes[0], with: ['hca'] as const, modes };
    const conversation = { minutes: minutes[1], with: ['nurse', 'gp'] as const, modes };
    const [gapAtLeast, gapAtMost, gapUsual] = gap;
    const [resultsAfter, resultsPostedBefore] = results;
    const rules = BookingRules.parse({ gapAtLeast, gapAtMost, gapUsual, resultsAfter, resultsPostedBefore });
    return aQuestion({
      wanted: {
        tests: needs === 'conversation' ? null : tests,
        conversation: needs === 'tests' ? null : conversation,
      },
      runs: { tests: runs, conversation: runs },
      seers: new Map(seers.map((seer) => [seer.id, seer])),
      busy,
      rules,
      wishes: { ...noWishes, weekdays, clinicianId },
    });
  });

type Taken = Busy & { clinicId: string; place: number; count: number };

/** Every place a half could have, found by trying each one. */
function byHand(question: PairQuestion, part: 'tests' | 'conversation'): Taken[] {
  const wanted = question.wanted[part];
  if (!wanted) return [];
  return question.runs[part].flatMap((run) => {
    const count = placesFor(wanted.minutes, run.slotMinutes);
    return Array.from({ length: run.count }, (_, index) => ({
      clinicId: run.clinicId,
      place: run.first + index,
      count,
      onDay: run.onDay,
      startsAt: timeAt(minuteOf(run.startsAt) + index * run.slotMinutes),
      minutes: wanted.minutes,
    })).filter(
      (one, index) =>
        index + count <= run.count &&
        wanted.with.includes(run.kind) &&
        wanted.modes.includes(run.mode) &&
        !question.bankHolidays.has(run.onDay) &&
        !question.busy.some((busy) => atOnce(busy, one)),
    );
  });
}

function mayBelong(question: PairQuestion, tests: Taken, conversation: Taken): boolean {
  if (
    wrongWithGap(
      { tests: tests.onDay, conversation: conversation.onDay },
      question.rules,
      question.bankHolidays,
    )
  )
    return false;
  return !(
    tests.onDay === conversation.onDay &&
    minuteOf(conversation.startsAt) < minuteOf(tests.startsAt) + tests.minutes
  );
}

function existsByHand(question: PairQuestion): boolean {
  const { tests, conversation } = question.wanted;
  const [firsts, seconds] = [byHand(question, 'tests'), byHand(question, 'conversation')];
  if (tests && conversation)
    return firsts.some((one) => seconds.some((two) => mayBelong(question, one, two)));
  return firsts.length + seconds.length > 0;
}

test('where any pair is possible one is offered, and where none is the reasons are words', () => {
  fc.assert(
    fc.property(aSituation, (question) => {
      const found = choosePairs(question);
      expect(found.length > 0).toBe(existsByHand(question));
      if (found.length > 0) return;
      const days = { from: '2026-05-01', until: '2026-06-30' };
      const { reasons, wouldOpen } = whyNoPair(question, {
        tests: days,
        conversation: days,
        openUntil: '2026-06-30',
      });
      expect(reasons.length).toBeGreaterThan(0);
      for (const line of [...reasons, ...wouldOpen]) expect(line).toMatch(/^[A-Z][^]*\.$/);
      expect(reasons.join()).not.toMatch(/undefined|NaN|--/);
    }),
    { numRuns: 400 },
  );
});

test('whatever is offered is free, long enough, of the right kind, and the right days apart', () => {
  fc.assert(
    fc.property(aSituation, (question) => {
      for (const pair of choosePairs(question)) {
        const taken = (['tests', 'conversation'] as const).map((part) => {
          const half = pair[part];
          expect(half === null).toBe(question.wanted[part] === null);
          if (!half) return null;
          const { run, place } = half.start;
          const fits = byHand(question, part).find(
            (one) => one.clinicId === run.clinicId && one.place === place,
          );
          expect(fits).toBeDefined();
          return fits ?? null;
        });
        const [tests, conversation] = taken;
        if (tests && conversation) expect(mayBelong(question, tests, conversation)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('the best pair misses no more wishes than any other pair there is', () => {
  fc.assert(
    fc.property(aSituation, (question) => {
      const [best] = choosePairs(question);
      const all = choosePairs({ ...question, atMost: 1000 });
      const missed = (pair: typeof best) =>
        [pair?.tests, pair?.conversation].flatMap((half) => half?.unmet ?? []).length;
      for (const other of all) expect(missed(best)).toBeLessThanOrEqual(missed(other));
    }),
  );
});
