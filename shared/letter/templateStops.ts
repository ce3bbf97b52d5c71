import type { LetterTemplate } from './letterTemplate.ts';
import { triedOn, type LetterBase } from './letterTried.ts';
import { monthOf } from '../time/isoDate.ts';

/** When a letter of a template would stop, and for want of what. */
export type TemplateStop = { when: string; missing: string[] };

const cases: readonly { when: string; change: (base: LetterBase) => Partial<LetterBase> }[] = [
  { when: '', change: () => ({}) },
  {
    when: 'Where no tests are due',
    change: ({ group }) => ({
      checksDue: [],
      visitItems: [],
      group: { ...group, tests: null, gapDays: null },
    }),
  },
  {
    when: 'Where there is nothing to bring',
    change: ({ visitItems }) => ({ visitItems: visitItems.map((item) => ({ ...item, bring: null })) }),
  },
  {
    when: 'Where the practice has not said when the phone is answered',
    change: ({ practice }) => ({ practice: { ...practice, phoneHours: null } }),
  },
  { when: 'Where the planned month has come', change: ({ date }) => ({ plannedMonth: monthOf(date) }) },
  { when: 'Where it is the second letter', change: () => ({ attempt: 2 }) },
  { when: 'Where it is the third letter', change: () => ({ attempt: 3 }) },
  {
    when: 'For somebody whose conditions are not named',
    change: ({ person }) => ({ person: { ...person, conditions: [] } }),
  },
];

/** The cases in which a letter would lack something, so that who writes it can say it in another way there. */
export function templateStops(template: LetterTemplate, base: LetterBase): TemplateStop[] {
  const [size = 14] = template.sizes;
  const missingIn = (change: Partial<LetterBase>) => triedOn(template, { ...base, ...change }, size).missing;
  const always = missingIn({});
  // A letter of its own step is never another one.
  const possible = cases.filter(({ change }) => template.attempt === null || !('attempt' in change(base)));
  return possible.flatMap(({ when, change }) => {
    const missing = missingIn(change(base)).filter((one) => when === '' || !always.includes(one));
    return missing.length === 0 ? [] : [{ when: when || 'For everyone', missing }];
  });
}
