/** What every form field is told: its id (the place an error leads to), its words, and what is wrong with it. */
export type FieldText = {
  id: string;
  label: string;
  hint?: string | undefined;
  /** The error in words; the same as in the summary. */
  error?: string | undefined;
};

/** The ids of hint, error and any further line, for `aria-describedby`; undefined when there is none. */
export function describedBy({ id, hint, error }: FieldText, ...more: string[]): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', ...more].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/**
 * How many characters fit, once no more do, else false. A box for a code or a date is full when it is right: undefined,
 * as where anything fits.
 */
export function fullAt(text: string, most: number | undefined): number | false | undefined {
  const longEnoughToPasteInto = 100;
  if (most === undefined || most < longEnoughToPasteInto) return undefined;
  return text.length >= most && most;
}
