import type { InputOf } from '../../shared/api.ts';
import { RulesToSet } from '../../shared/booking/pairs.contract.ts';
import type { BookingRules } from '../../shared/booking/bookingRules.ts';

type Rules = InputOf<'booking.changeBookingRules'>['rules'];
type ChoiceId = 'testsFellAway' | 'conversationFellAway' | 'planOfferedBy';
type NumberId = Exclude<keyof typeof RulesToSet.shape, ChoiceId>;
export type RuleField = { id: NumberId; label: string; unit: string; min: number; max: number };

/** The numbers of the rules, in the order of a booking. */
export const ruleFields: readonly RuleField[] = [
  { id: 'gapAtLeast', label: 'From the tests to the conversation, at least', unit: 'days', min: 0, max: 60 },
  { id: 'gapUsual', label: 'Usually', unit: 'days', min: 0, max: 90 },
  { id: 'gapAtMost', label: 'At most', unit: 'days', min: 1, max: 90 },
  { id: 'resultsAfter', label: 'Results are back after', unit: 'working days', min: 0, max: 20 },
  {
    id: 'resultsPostedBefore',
    label: 'Results are posted before the conversation, at least',
    unit: 'working days',
    min: 0,
    max: 20,
  },
  { id: 'holdMinutes', label: 'A pair is held for', unit: 'minutes', min: 1, max: 60 },
];

export const otherHalfChoices = [
  { value: 'move', label: 'Moved too' },
  { value: 'keep', label: 'Kept as planned' },
  { value: 'release', label: 'Cancelled too' },
] as const;

export const planOfferedChoices = [
  { value: 'date', label: 'Offered by letter with the date' },
  { value: 'invitation', label: 'Invited to book, with their places kept' },
] as const;

export type TypedRules = Record<NumberId, string> & Pick<BookingRules, ChoiceId>;

export function typedRules(rules: BookingRules): TypedRules {
  const numbers = Object.fromEntries(ruleFields.map(({ id }) => [id, String(rules[id])])) as Record<
    NumberId,
    string
  >;
  const { testsFellAway, conversationFellAway, planOfferedBy } = rules;
  return { ...numbers, testsFellAway, conversationFellAway, planOfferedBy };
}

type Issue = { field: string; message: string };

/** The rules as typed, or what is wrong with them. */
export function rulesFrom(typed: TypedRules): { rules: Rules } | { issues: Issue[] } {
  const issues = ruleFields
    .filter(({ id, min, max }) => {
      const text = typed[id].trim();
      return !/^\d{1,3}$/.test(text) || Number(text) < min || Number(text) > max;
    })
    .map(({ id, label, unit, min, max }) => ({
      field: id,
      message: `${label}: enter ${unit} from ${min} to ${max}`,
    }));
  if (issues.length > 0) return { issues };
  const numbers = Object.fromEntries(ruleFields.map(({ id }) => [id, Number(typed[id])]));
  const rules = RulesToSet.parse({ ...typed, ...numbers });
  if (rules.gapAtLeast <= rules.gapUsual && rules.gapUsual <= rules.gapAtMost) return { rules };
  return {
    issues: [{ field: 'gapUsual', message: 'The usual days must lie between the least and the most' }],
  };
}
