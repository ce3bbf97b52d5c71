/** How hard a text is to read: the age it suits, and its longest sentence. */
export type ReadingAge = { age: number; longest: { words: number; sentence: string } };

/** What NHS letters aim for (NHS digital service manual, health literacy: a reading age of 9 to 11). */
export const readingAgeAim = { from: 9, to: 11 };

/** Sentences longer than this are worth a second look (NHS digital service manual, how we write). */
export const longSentence = 20;

/**
 * The reading age of a text in English by the Automated Readability Index (Smith and Senter 1967, AMRL-TR-66-220):
 * 4.71 × letters a word + 0.5 × words a sentence − 21.43 is a United States grade, and a grade is 5 to 6 years younger
 * than its pupils. Of the well-known formulas the one without syllables: those have to be guessed. Each piece is at
 * least one sentence, as headings and items of a list are. null where there are no words.
 */
export function readingAge(pieces: readonly string[]): ReadingAge | null {
  const sentences = pieces.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return null;

  const letters = words.reduce((sum, word) => sum + lettersIn(word), 0);
  const grade = (4.71 * letters) / words.length + (0.5 * words.length) / sentences.length - 21.43;
  const longest = sentences.toSorted((a, b) => wordsIn(b).length - wordsIn(a).length)[0] ?? '';
  return {
    age: Math.min(Math.max(Math.ceil(grade) + 5, youngest), oldest),
    longest: { words: wordsIn(longest).length, sentence: longest },
  };
}

const youngest = 5;
const oldest = 22;

function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => lettersIn(sentence) > 0);
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => lettersIn(word) > 0);
}

function lettersIn(text: string): number {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
}
