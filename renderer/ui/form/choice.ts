/** One answer to choose: the value kept, its word, and a line that explains it. */
export type Choice<Value extends string = string> = {
  value: Value;
  label: string;
  hint?: string | undefined;
};
