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
  offerLetterDays: string;
  firstReminder: string;
  /** Empty where there is none. */
  secondReminder: string;
};

export function typedTelling(rules: TellingRules): TypedTelling {
  const { offerLetterDays, firstReminder, secondReminder, ...rest } = rules;
  return {
    ...rest,
    offerLetterDays: String(offerLetterDays),
    firstReminder: String(firstReminder),
    secondReminder: secondReminder === null ? '' : String(secondReminder),
  };
}

type Issue = { field: string; message: string };
const isDays = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 15;

/** The rules as typed, or what is wrong with them. */
export function tellingFrom(typed: TypedTelling): { rules: TellingRules } | { issues: Issue[] } {
  const [offer, first] = [typed.offerLetterDays.trim(), typed.firstReminder.trim()];
  const second = typed.secondReminder.trim();
  const message = 'Enter working days from 1 to 15';
  const issues = [
    ...(isDays(offer) ? [] : [{ field: 'offerLetterDays', message }]),
    ...(isDays(first) ? [] : [{ field: 'firstReminder', message }]),
    ...(second === '' || isDays(second)
      ? []
      : [{ field: 'secondReminder', message: `${message}, or leave it empty` }]),
  ];
  if (issues.length > 0) return { issues };
  const read = TellingRules.safeParse({
    ...typed,
    offerLetterDays: Number(offer),
    firstReminder: Number(first),
    secondReminder: second === '' ? null : Number(second),
  });
  if (read.success) return { rules: read.data };
  return {
    issues: read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
  };
}
