import { reactive, shallowRef } from 'vue';
import type { z } from 'zod';

/** One thing that is wrong, with the id of the field it leads to. */
export type FormIssue = { field: string; message: string };

/**
 * Checks a form on submit, with the contract's own schema, and never clears what was typed. A field's id is its
 * path in the values, `person.nhsNumber`; summary and field say the same words.
 */
export function useForm<Schema extends z.ZodType>(schema: Schema, values: object) {
  const issues = shallowRef<readonly FormIssue[]>([]);
  const fieldProblems = reactive(new Map<string, string>());

  /** A field that cannot make a value of what was typed (31 February) says so here. */
  function note(field: string, words: string | null) {
    if (words === null) fieldProblems.delete(field);
    else fieldProblems.set(field, words);
  }

  /** The valid values, or null after showing what is wrong. */
  function check(): z.output<Schema> | null {
    const parsed = schema.safeParse(values);
    issues.value = collectIssues(parsed.error, fieldProblems);
    return issues.value.length === 0 && parsed.success ? parsed.data : null;
  }

  /** Shows what the program answered, at the field it concerns; the summary keeps the order of the fields. */
  function say(field: string, message: string) {
    const said = { field, message };
    const isKnown = issues.value.some((issue) => issue.field === field);
    issues.value = isKnown
      ? issues.value.map((issue) => (issue.field === field ? said : issue))
      : [...issues.value, said];
  }

  const clear = () => (issues.value = []);
  const errorAt = (field: string) => issues.value.find((issue) => issue.field === field)?.message;
  return { issues, check, say, note, clear, errorAt };
}

/** One issue a field, the first; a field's own problem stands in for what the schema says of its empty value. */
function collectIssues(
  error: z.ZodError | undefined,
  fieldProblems: ReadonlyMap<string, string>,
): FormIssue[] {
  const found = new Map<string, string>();
  for (const issue of error?.issues ?? []) {
    const field = issue.path.join('.');
    if (!found.has(field)) found.set(field, fieldProblems.get(field) ?? issue.message);
  }
  for (const [field, words] of fieldProblems) if (!found.has(field)) found.set(field, words);
  return [...found].map(([field, message]) => ({ field, message }));
}
