import { randomBytes } from 'node:crypto';

// Crockford's alphabet: no I, L, O or U, so that a printed key is read one way only.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 random bits as eight groups of four, to be printed: `7K2M-…`. */
export function newRecoveryKey(): string {
  const letters = [...randomBytes(32)].map((byte) => alphabet[byte % 32]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/** What was typed from paper, as it was printed: case, spaces and look-alike letters do not matter. */
export function bareRecoveryKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}
