import type { LetterContent } from '../../../shared/letter/letterContent.ts';

/** A letter with every piece of text changed in the same way. */
export function mapWords(letter: LetterContent, change: (text: string) => string): LetterContent {
  return {
    ...letter,
    addressLines: letter.addressLines.map(change),
    practice: {
      name: change(letter.practice.name),
      addressLines: letter.practice.addressLines.map(change),
      phone: change(letter.practice.phone),
    },
    dateInWords: change(letter.dateInWords),
    nhsNumber: letter.nhsNumber === null ? null : change(letter.nhsNumber),
    greeting: change(letter.greeting),
    heading: change(letter.heading),
    blocks: letter.blocks.map((block) =>
      block.kind === 'list'
        ? { ...block, items: block.items.map(change) }
        : { ...block, text: change(block.text) },
    ),
    closing: change(letter.closing),
    signedBy: letter.signedBy.map(change),
    footer: letter.footer.map(change),
  };
}

/** Each character a letter is written with, once. */
export function charactersIn(letter: LetterContent): Set<string> {
  const characters = new Set<string>();
  mapWords(letter, (text) => {
    for (const character of text) characters.add(character);
    return text;
  });
  return characters;
}
