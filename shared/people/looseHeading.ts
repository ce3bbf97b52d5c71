import { fold } from '../identity/fold.ts';

/** A caption as captions are compared: `E-mail  Address ` and `email address` differ only in what does not matter. */
export function looseHeading(heading: string): string {
  return fold(heading)
    .replace(/[’']s\b/g, 's')
    .replace(/\be-mail\b/g, 'email')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
