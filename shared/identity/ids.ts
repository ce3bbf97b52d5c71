import { z } from 'zod';

/** Ids are UUIDv7 text: rows sort by the time they were made. */
const id = z.string().min(1).max(40);

export const PersonId = id;
export type PersonId = z.infer<typeof PersonId>;
export const MemberId = id;
export type MemberId = z.infer<typeof MemberId>;
export const CycleId = id;
export type CycleId = z.infer<typeof CycleId>;
export const ImportId = id;
export type ImportId = z.infer<typeof ImportId>;
export const FileHandle = id;
export type FileHandle = z.infer<typeof FileHandle>;
