import { z } from 'zod';

const shape = z.email();

/** The address without spaces around it, or null where it is no e-mail address. */
export function emailAddress(written: string | null): string | null {
  const bare = (written ?? '').trim();
  return shape.safeParse(bare).success ? bare : null;
}
