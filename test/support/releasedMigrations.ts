/**
 * The SHA-256 of each migration that has gone out in a release, by file name. A release adds the new ones here; from
 * then on the file may not change by a letter, for it will never run again where it has run.
 */
export const releasedMigrations: Readonly<Record<string, string>> = {};
