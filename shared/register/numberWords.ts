const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `four`; from eleven on in digits. */
export function numberInWords(n: number): string {
  return words[n] ?? String(n);
}

/** `four or more conditions`, `one condition or more` */
export function conditionsInWords(n: number): string {
  return `${numberInWords(n)} ${n === 1 ? 'condition' : 'conditions'}`;
}

/** `diabetes, asthma or COPD` */
export function eitherInWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** First letter large, the rest as it is. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
