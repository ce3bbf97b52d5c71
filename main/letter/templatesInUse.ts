import { TemplateShape, type LetterTemplate } from '../../shared/letter/letterTemplate.ts';
import { shippedTemplates } from '../../shared/letter/shipped/shippedTemplates.ts';
import type { Reader } from '../db/store.ts';
import { lastWordsOnTemplates } from './template.sql.ts';
import { findTemplateAt } from './templateBook.ts';

/**
 * The templates letters are made from: what the practice has approved, in the place of what the program comes with.
 * One that is no longer used has none in its place, and whoever would have got it is held.
 */
export async function templatesInUse(db: Reader): Promise<LetterTemplate[]> {
  const decided = new Map((await lastWordsOnTemplates(db)).map((row) => [row.template_id, row]));
  const ours = [...decided.values()].flatMap(({ kind, content }) =>
    kind === 'approved' && content !== null ? [TemplateShape.parse(JSON.parse(content))] : [],
  );
  const shipped = shippedTemplates.filter(({ id }) => {
    const word = decided.get(id);
    // The program's own words can be taken back into use, too.
    return word === undefined || (word.kind === 'approved' && word.content === null);
  });
  return [...shipped, ...ours];
}

type Made = { template_id: string; template_version: number };

/**
 * The templates for judging a letter once more: its own in the version it was made from, because words that are
 * approved after a letter was made are no reason to pull it.
 */
export async function templatesAsMade(
  db: Reader,
  inUse: readonly LetterTemplate[],
  letters: readonly Made[],
): Promise<(letter: Made) => readonly LetterTemplate[]> {
  const older = new Map<string, LetterTemplate>();
  for (const { template_id: id, template_version: version } of letters) {
    const isInUse = inUse.some((one) => one.id === id && one.version === version);
    const own = isInUse || older.has(`${id} ${version}`) ? null : await findTemplateAt(db, id, version);
    if (own) older.set(`${id} ${version}`, own);
  }
  return ({ template_id: id, template_version: version }) => {
    const own = older.get(`${id} ${version}`);
    // A supplier makes another format of the same words.
    return own ? inUse.map((one) => (one.id === id ? { ...own, format: one.format } : one)) : inUse;
  };
}
