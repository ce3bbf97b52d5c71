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

export type TypedTelling = Pick<TellingRules, 'firstBy' | 'remind' | 'remindBy'> & {
  daysInPost: string;
  firstReminder: string;
  /** Empty where there is none. */
  secondReminder: string;
};

export function typedTelling(rules: TellingRules): TypedTelling {
  const { daysInPost, firstReminder, secondReminder, ...rest } = rules;
  return {
    ...rest,
    daysInPost: String(daysInPost),
    firstReminder: String(firstReminder),
    secondReminder: secondReminder === null ? '' : String(secondReminder),
  };
}

type Issue = { field: string; message: string };
const isDays = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 15;

/** The rules as typed, or what is wrong with them. */
export function tellingFrom(typed: TypedTelling): { rules: TellingRules } | { issues: Issue[] } {
  const post = typed.daysInPost.trim();
  const [first, second] = [typed.firstReminder.trim(), typed.secondReminder.trim()];
  const issues = [
    ...(/^\d{1,2}$/.test(post) && Number(post) <= 10
      ? []
      : [{ field: 'daysInPost', message: 'Enter working days from 0 to 10' }]),
    ...(isDays(first) ? [] : [{ field: 'firstReminder', message: 'Enter working days from 1 to 15' }]),
    ...(second === '' || isDays(second)
      ? []
      : [{ field: 'secondReminder', message: 'Enter working days from 1 to 15, or leave it empty' }]),
  ];
  if (issues.length > 0) return { issues };
  const read = TellingRules.safeParse({
    ...typed,
    daysInPost: Number(post),
    firstReminder: Number(first),
    secondReminder: second === '' ? null : Number(second),
  });
  if (read.success) return { rules: read.data };
  return {
    issues: read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
  };
}
