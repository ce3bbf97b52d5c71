import type { LetterTemplate, TemplateWords } from '../../../shared/letter/letterTemplate.ts';
import type { Tried } from '../../../shared/letter/letterTried.ts';
import { longSentence, readingAge, readingAgeAim } from '../../../shared/letter/readingAge.ts';
import type { TemplateRecord } from '../../../shared/letter/template.contract.ts';

/** The words as a template, saved or not. */
export function templateOf(record: TemplateRecord, words: TemplateWords): LetterTemplate {
  const { id, purpose, attempt, audience, set, format, language, addressedTo, newest } = record;
  return { id, purpose, attempt, audience, set, format, language, addressedTo, version: newest, ...words };
}

/** How hard it is to read, as a hint: it stops nothing. null for other languages than English. */
export function readingHint(language: string, tried: Tried): { words: string; asAimed: boolean } | null {
  if (!language.startsWith('en')) return null;
  const found = readingAge(piecesOf(tried));
  if (!found) return null;
  const { age, longest } = found;
  const isHard = age > readingAgeAim.to;
  const isLong = longest.words > longSentence;
  const aim = isHard ? `; letters aim for ${readingAgeAim.to} or less` : '';
  const long = isLong ? ` The longest sentence has ${longest.words} words: “${longest.sentence}”` : '';
  return { words: `Reading age about ${age}${aim}.${long}`, asAimed: !isHard && !isLong };
}

function piecesOf({ letter, message }: Tried): string[] {
  if (message) return [message.subject ?? '', ...message.body.split('\n')];
  if (!letter) return [];
  const blocks = letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
  return [letter.heading, ...blocks];
}
