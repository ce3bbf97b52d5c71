import { counted } from '../../shared/format.ts';

/** `6 copies for carers`, beside what they are copies of; nothing where there are none. */
export const copiesInWords = (copies: number): string =>
  copies === 0 ? '' : counted(copies, 'copy for a carer', 'copies for carers');

/** `174 letters and 6 copies for carers` */
export function withCopies(letters: string, copies: number): string {
  return copies === 0 ? letters : `${letters} and ${copiesInWords(copies)}`;
}
