import type { Migration } from './migration.ts';
import { practice } from './1795305600000-practice.ts';

/** In the order they were written; a released one is never edited. */
export const migrations: readonly Migration[] = [practice];
