import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appointmentStates } from '../../../shared/booking/appointment.ts';
import { arrivesOn } from '../../../shared/letter/inTime.ts';
import {
  dueReminder,
  lastDayToRemind,
  reminderDue,
  workingDaysBefore,
  type LetterReminderFacts,
  type ReminderFacts,
  type WhichReminder,
} from '../../../shared/letter/reminderDue.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { TellingRules, usualTellingRules } from '../../../shared/letter/tellingRules.ts';
import { addDays } from '../../../shared/time/isoDate.ts';

/** Thursday 16 April 2026; told in March. */
const booked: ReminderFacts = {
  state: 'booked',
  onDay: '2026-04-16',
  toldOn: '2026-03-20',
  reminded: [],
  mayBeReminded: true,
};
const two: TellingRules = { ...usualTellingRules, firstReminder: 7, secondReminder: 1 };
const due = (facts: ReminderFacts, today: string, rules: TellingRules = usualTellingRules) =>
  reminderDue(facts, { rules, today, bankHolidays });

test('two working days before, and on the days after it until the appointment', () => {
  expect(['13', '14', '15', '16', '17'].map((day) => due(booked, `2026-04-${day}`))).toEqual([
    null,
    1,
    1,
    null,
    null,
  ]);
});

test('weekends and bank holidays are no working days: Tuesday after Easter is reminded of on Wednesday before', () => {
  const afterEaster = { ...booked, onDay: '2026-04-07' };
  expect(due(afterEaster, '2026-03-31')).toBeNull();
  expect(due(afterEaster, '2026-04-01')).toBe(1);
  // Thursday before Easter was not worked, nor any day after it: it can still go on Monday.
  expect(due(afterEaster, '2026-04-06')).toBe(1);
});

test('the second takes the place of the first from its day on, also where the first never went', () => {
  expect(due(booked, '2026-04-07', two)).toBe(1);
  expect(due(booked, '2026-04-14', two)).toBe(1);
  expect(due(booked, '2026-04-15', two)).toBe(2);
  expect(due({ ...booked, reminded: [1] }, '2026-04-14', two)).toBeNull();
  expect(due({ ...booked, reminded: [1] }, '2026-04-15', two)).toBe(2);
  expect(due({ ...booked, reminded: [1, 2] }, '2026-04-15', two)).toBeNull();
});

test('whoever was told when a reminder was due, or later, has just heard of it; the nearer one still goes', () => {
  expect(due({ ...booked, toldOn: '2026-04-14' }, '2026-04-15')).toBeNull();
  expect(due({ ...booked, toldOn: '2026-04-13' }, '2026-04-14')).toBe(1);
  expect(due({ ...booked, toldOn: '2026-04-10' }, '2026-04-13', two)).toBeNull();
  expect(due({ ...booked, toldOn: '2026-04-10' }, '2026-04-15', two)).toBe(2);
});

test('nobody is reminded where the practice has switched it off', () => {
  expect(due(booked, '2026-04-14', { ...usualTellingRules, remind: false })).toBeNull();
});

test('on a day only the appointments of the next working days are looked at', () => {
  const until = (today: string) => lastDayToRemind(today, usualTellingRules, bankHolidays);
  // Monday: up to Wednesday. Thursday before Easter: up to Wednesday after it.
  expect([until('2026-04-13'), until('2026-04-02')]).toEqual(['2026-04-15', '2026-04-08']);
});

test('the second reminder cannot come before the first, or with it', () => {
  expect(TellingRules.safeParse({ firstReminder: 2, secondReminder: 2 }).success).toBe(false);
  expect(TellingRules.safeParse({ firstReminder: 7, secondReminder: 1 }).success).toBe(true);
});

const day = fc.integer({ min: 0, max: 50 }).map((days) => addDays('2026-03-15', days));
const someRules = fc
  .tuple(
    fc.integer({ min: 1, max: 15 }),
    fc.option(fc.integer({ min: 1, max: 15 }), { nil: null }),
    fc.boolean(),
  )
  .filter(([first, second]) => second === null || second < first)
  .map(([firstReminder, secondReminder, remind]) => ({
    ...usualTellingRules,
    firstReminder,
    secondReminder,
    remind,
  }));
const someFacts: fc.Arbitrary<ReminderFacts> = fc.record({
  state: fc.constantFrom(...appointmentStates),
  onDay: day,
  toldOn: fc.option(day, { nil: null }),
  reminded: fc.subarray<WhichReminder>([1, 2]),
  mayBeReminded: fc.boolean(),
});

test('whatever the practice set: never after it, never on the day of telling or before, never twice, never of what does not stand', () => {
  fc.assert(
    fc.property(someFacts, someRules, day, (facts, rules, today) => {
      const which = due(facts, today, rules);
      if (which === null) return;
      expect(today < facts.onDay).toBe(true);
      expect(facts.toldOn !== null && facts.toldOn < today).toBe(true);
      expect(facts.reminded).not.toContain(which);
      expect([facts.state, facts.mayBeReminded, rules.remind]).toEqual(['booked', true, true]);
      expect(which === 1 || rules.secondReminder !== null).toBe(true);
      expect(facts.onDay <= lastDayToRemind(today, rules, bankHolidays)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('over all the days until an appointment each reminder goes once, whichever days are worked', () => {
  const told = { ...booked, onDay: '2026-12-30', toldOn: '2026-10-01' };
  const daysBefore = Array.from({ length: 60 }, (_, n) => addDays(told.onDay, n - 60));
  fc.assert(
    fc.property(someRules, fc.subarray(daysBefore), (rules, worked) => {
      const sent: WhichReminder[] = [];
      for (const today of worked) {
        const which = due({ ...told, reminded: sent }, today, rules);
        if (which !== null) sent.push(which);
      }
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.toSorted()).toEqual(sent);
      const first = workingDaysBefore(told.onDay, rules.firstReminder, bankHolidays);
      if (rules.remind && worked.some((one) => one >= first)) expect(sent.length).toBeGreaterThan(0);
    }),
  );
});

const letter = { ...booked, byLetter: true, hadLetter: false };
const rulesWithLetters: TellingRules = { ...usualTellingRules, letterReminder: 6 };
const by = (facts: LetterReminderFacts, today: string, rules = rulesWithLetters) =>
  dueReminder(facts, { rules, today, bankHolidays });

test('by letter from its day for as long as it would be there on the day before, then not at all', () => {
  // Six working days before Thursday 16 April, Easter not counted; three in the post.
  const due = ['2026-04-07', '2026-04-08', '2026-04-10', '2026-04-12', '2026-04-13'].map((day) =>
    by(letter, day),
  );
  expect(due).toEqual([
    null,
    { which: 1, by: 'letter' },
    { which: 1, by: 'letter' },
    { which: 1, by: 'letter' },
    null,
  ]);
  expect(by(letter, '2026-04-14')).toEqual({ which: 1, by: 'message' });
});

test('one letter is all their reminders, and whoever takes messages has no letter', () => {
  const had = { ...letter, reminded: [1 as const], hadLetter: true };
  expect(
    ['2026-04-09', '2026-04-14', '2026-04-15'].map((day) => by(had, day, { ...two, letterReminder: 6 })),
  ).toEqual([null, null, null]);
  expect(by({ ...letter, byLetter: false }, '2026-04-08')).toBeNull();
  expect(by({ ...letter, byLetter: false }, '2026-04-14')).toEqual({ which: 1, by: 'message' });
});

test('a letter has to leave more days before than it is in the post', () => {
  expect(TellingRules.safeParse({ letterReminder: 3, daysInPost: 3 }).success).toBe(false);
  expect(TellingRules.safeParse({ letterReminder: 4, daysInPost: 3 }).success).toBe(true);
});

test('whatever the practice set: a letter is there before the appointment, only of what they were told before, once', () => {
  const withPost = fc.tuple(someRules, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 10 }));
  fc.assert(
    fc.property(someFacts, withPost, day, (facts, [some, letterReminder, daysInPost], today) => {
      const rules = { ...some, letterReminder, daysInPost };
      const found = by({ ...facts, byLetter: true, hadLetter: false }, today, rules);
      if (found?.by !== 'letter') return;
      expect(arrivesOn(today, daysInPost, bankHolidays) < facts.onDay).toBe(true);
      expect(facts.toldOn !== null && facts.toldOn < today).toBe(true);
      expect([facts.reminded, facts.state, rules.remind]).toEqual([[], 'booked', true]);
      expect(facts.onDay <= lastDayToRemind(today, rules, bankHolidays)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
