import { TellingRules } from '../../shared/letter/tellingRules.ts';

export const firstByChoices = [
  { value: 'text', label: 'By text' },
  { value: 'email', label: 'By e-mail' },
  { value: 'letter', label: 'By letter' },
] as const;

export const remindByChoices = [
  { value: 'text-or-email', label: 'By text, else by e-mail' },
  { value: 'text', label: 'By text only' },
  { value: 'email', label: 'By e-mail only' },
] as const;

export type TypedTelling = Pick<TellingRules, 'firstBy' | 'remind' | 'remindBy' | 'offerAfterPhone'> & {
  daysInPost: string;
  offerLetterDays: string;
  firstReminder: string;
  /** Empty where there is none. */
  secondReminder: string;
  /** Empty where there is none. */
  letterReminder: string;
};

export function typedTelling(rules: TellingRules): TypedTelling {
  const { daysInPost, offerLetterDays, firstReminder, secondReminder, letterReminder, ...rest } = rules;
  return {
    ...rest,
    daysInPost: String(daysInPost),
    offerLetterDays: String(offerLetterDays),
    firstReminder: String(firstReminder),
    secondReminder: secondReminder === null ? '' : String(secondReminder),
    letterReminder: letterReminder === null ? '' : String(letterReminder),
  };
}

type Issue = { field: string; message: string };
const isDays = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 15;

const orNone = (text: string) => (text.trim() === '' ? null : Number(text.trim()));

/** The rules as typed, or what is wrong with them. */
export function tellingFrom(typed: TypedTelling): { rules: TellingRules } | { issues: Issue[] } {
  const { daysInPost, offerLetterDays, firstReminder, secondReminder, letterReminder } = typed;
  const wrong = (field: string, message: string) => [{ field, message }];
  const mustBe = (field: 'offerLetterDays' | 'firstReminder') =>
    isDays(typed[field].trim()) ? [] : wrong(field, 'Enter working days from 1 to 15');
  const mayBeNone = (field: 'secondReminder' | 'letterReminder') =>
    typed[field].trim() === '' || isDays(typed[field].trim())
      ? []
      : wrong(field, 'Enter working days from 1 to 15, or leave it empty');
  const issues = [
    ...(/^(?:\d|10)$/.test(daysInPost.trim()) ? [] : wrong('daysInPost', 'Enter working days from 0 to 10')),
    ...mustBe('offerLetterDays'),
    ...mustBe('firstReminder'),
    ...mayBeNone('secondReminder'),
    ...mayBeNone('letterReminder'),
  ];
  if (issues.length > 0) return { issues };
  const read = TellingRules.safeParse({
    ...typed,
    daysInPost: Number(daysInPost),
    offerLetterDays: Number(offerLetterDays),
    firstReminder: Number(firstReminder),
    secondReminder: orNone(secondReminder),
    letterReminder: orNone(letterReminder),
  });
  if (read.success) return { rules: read.data };
  return {
    issues: read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
  };
}
