/** The `{{fields}}` a template may use, with the words for "this is missing". */
export const mergeFields = {
  plannedMonth: 'the planned month',
  testsMinutes: 'how long the tests take',
  testsWith: 'who does the tests',
  talkMinutes: 'how long the conversation takes',
  talkWith: 'who the conversation is with',
  testsDay: 'the day of the tests',
  testsTime: 'the time of the tests',
  testsWhere: 'where the tests are',
  talkDay: 'the day of the conversation',
  talkTime: 'the time of the conversation',
  talkWhere: 'where the conversation is',
  testsDayInShort: 'the day of the tests, in short',
  testsWhereInShort: 'where the tests are, in short',
  talkDayInShort: 'the day of the conversation, in short',
  talkWhereInShort: 'where the conversation is, in short',
  visitDay: 'the day of the appointment',
  visitDayInShort: 'the day of the appointment, in short',
  visitTime: 'the time of the appointment',
  visitWhere: 'where the appointment is',
  visitWith: 'who the appointment is with',
  answerBy: 'the last day to say yes',
  answerByInShort: 'the last day to say yes, in short',
  gap: 'the time between the two visits',
  phone: "the practice's phone number",
  phoneHours: 'when the phone is answered',
  practiceName: "the practice's name",
  firstName: "the person's first name",
  childName: "the child's first name",
  conditions: 'the conditions to name',
  checks: 'the checks that are due',
  checksInShort: 'the checks that are due, in short',
  bring: 'what to bring',
} as const;
export type MergeField = keyof typeof mergeFields;

export function isMergeField(field: string): field is MergeField {
  return Object.hasOwn(mergeFields, field);
}

/** The fields in the order they are offered. */
export const mergeFieldNames = Object.keys(mergeFields).filter(isMergeField);

/** The names between double braces, in order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

/** What is wrong with the fields of a text, in words, or null. */
export function fieldProblem(text: string): string | null {
  const unknown = fieldsIn(text).find((field) => !isMergeField(field));
  return unknown === undefined ? null : `{{${unknown}}} is no field. Choose one of the fields offered`;
}

/** A brace outside a field is a field that was mistyped: it would be printed as it stands. */
export function bracesProblem(text: string): string | null {
  return /[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))
    ? 'A field is written with two braces on each side and no space, such as {{phone}}'
    : null;
}
