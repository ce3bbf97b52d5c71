import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { parentLine } from '../../shared/letter/postalAddress.ts';

/** One letter as a mailing service gets it. */
export type MailedLetter = { name: string; pdf: Uint8Array; letter: LetterContent; pages: number };

const addressColumns = Array.from({ length: 7 }, (_, index) => `Address line ${index + 1}`);

/**
 * The list that goes with the files: whom each is for, the address as it is printed in the window, and our reference. The
 * address lines are those of the letter, name first and postcode last; the two stand in columns of their own as well.
 */
export function hybridMailList(letters: readonly MailedLetter[]): (string | number)[][] {
  return [
    ['File name', 'Name', ...addressColumns, 'Postcode', 'Reference', 'Pages'],
    ...letters.map(({ name, letter: { id, addressLines }, pages }) => [
      name,
      nameIn(addressLines),
      ...addressColumns.map((_, index) => addressLines[index] ?? ''),
      addressLines.at(-1) ?? '',
      id,
      pages,
    ]),
  ];
}

/** `Parent or guardian of` stands on a line of its own in the window. */
function nameIn([first = '', second = '']: readonly string[]): string {
  return first === parentLine ? `${first} ${second}` : first;
}
