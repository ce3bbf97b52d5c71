import { dueRulesOn, type DueRules } from '../../shared/recall/dueRules.ts';
import type { LadderMethod, LadderStep } from '../../shared/recall/ladder.ts';
import type { StepDelays } from '../../shared/recall/stepDelays.ts';
import { nextWords } from '../../shared/recall/nextWords.ts';
import { RecallRules } from '../../shared/recall/recallRules.ts';
import type { StuckLimits } from '../../shared/recall/stuckLimits.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';

/** A number of the rules as it is typed. */
export type NumberField = { id: string; label: string; unit: string; min: number; max: number };

/** When people are invited; `monthsAtMost` empty leaves everyone in their month. */
export const dueFields: readonly NumberField[] = [
  { id: 'weeksBefore', label: 'First invitation, before the planned month', unit: 'weeks', min: 1, max: 16 },
  { id: 'daysToSend', label: 'It is late after', unit: 'days', min: 1, max: 60 },
  { id: 'monthsAfterReview', label: 'Wait after a review', unit: 'months', min: 0, max: 12 },
  { id: 'monthsAtMost', label: 'From one review to the next at most', unit: 'months', min: 12, max: 36 },
  {
    id: 'workingDaysToConfirm',
    label: 'Ask whether letters were posted after',
    unit: 'working days',
    min: 1,
    max: 10,
  },
];

export const delayFields: readonly (NumberField & { id: keyof StepDelays })[] = [
  {
    id: 'gpBeforeInviting',
    label: 'The GP looks, before the first invitation',
    unit: 'days',
    min: 0,
    max: 90,
  },
  {
    id: 'toBook',
    label: 'Look whether somebody who will book has booked, after',
    unit: 'days',
    min: 1,
    max: 60,
  },
  { id: 'toCheck', label: 'Check results, after the tests', unit: 'days', min: 0, max: 30 },
  {
    id: 'toConversation',
    label: 'Conversation, after the results were shared',
    unit: 'days',
    min: 0,
    max: 60,
  },
  {
    id: 'missedBeforeOutreach',
    label: 'Lead nurse, after so many missed appointments',
    unit: 'missed',
    min: 1,
    max: 5,
  },
  { id: 'toFollowUp', label: 'Follow the plan up, after it was shared', unit: 'days', min: 1, max: 365 },
];

type Limited = keyof StuckLimits & string;
export const limitFields: readonly (NumberField & { id: Limited })[] = (
  Object.entries(nextWords) as [keyof typeof nextWords, { words: string }][]
).flatMap(([id, { words }]) => (id === 'none' ? [] : [{ id, label: words, unit: 'days', min: 0, max: 365 }]));

export const methodWords: Readonly<Record<LadderMethod, string>> = {
  preferred: 'The way they prefer, else a letter',
  another: 'Another way than the step before',
  letter: 'A letter',
  text: 'A text, else a letter',
  email: 'An e-mail, else a letter',
  phone: 'A phone call',
};

export type TypedStep = Omit<LadderStep, 'daysAfter'> & { daysAfter: string };

/** The rules as they are typed; the due rules are those in force on a day. */
export type TypedRules = {
  from: IsoDate | null;
  due: Record<string, string>;
  steps: TypedStep[];
  daysToDecide: string;
  callsWithoutAnswer: string;
  delays: Record<string, string>;
  limits: Record<string, string>;
};

export function typedOf(rules: RecallRules, today: IsoDate): TypedRules {
  const due = dueRulesOn(today, rules.due);
  const texts = (values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, value === null ? '' : String(value)]),
    );
  return {
    from: due.from,
    due: texts(due),
    steps: rules.ladder.steps.map((step) => ({ ...step, daysAfter: String(step.daysAfter) })),
    daysToDecide: String(rules.ladder.daysToDecide),
    callsWithoutAnswer: String(rules.ladder.callsWithoutAnswer),
    delays: texts(rules.delays),
    limits: texts(rules.limits),
  };
}

export function isNumberWrong(text: string, { id, min, max }: NumberField): boolean {
  const typed = text.trim();
  if (id === 'monthsAtMost' && typed === '') return false;
  return !/^\d{1,3}$/.test(typed) || Number(typed) < min || Number(typed) > max;
}

/** The rules as typed, or null where they are not whole; a new day of beginning keeps the rules before it. */
export function rulesOf(typed: TypedRules, before: RecallRules, by: string): RecallRules | null {
  const { from } = typed;
  const numbers = (values: Record<string, string>, fields: readonly NumberField[]) =>
    Object.fromEntries(fields.map(({ id }) => [id, values[id]?.trim() === '' ? null : Number(values[id])]));
  const inForce = before.due.find((one) => one.from === from) ?? before.due[0];
  const changed = { ...inForce, ...numbers(typed.due, dueFields), from, source: `Set by ${by}` };
  const asked = RecallRules.safeParse({
    due: [...before.due.filter((one: DueRules) => one.from !== from), changed],
    ladder: {
      steps: typed.steps.map((step) => ({ ...step, daysAfter: Number(step.daysAfter) })),
      daysToDecide: Number(typed.daysToDecide),
      callsWithoutAnswer: Number(typed.callsWithoutAnswer),
    },
    delays: numbers(typed.delays, delayFields),
    limits: numbers(typed.limits, limitFields),
  });
  return asked.success ? asked.data : null;
}
