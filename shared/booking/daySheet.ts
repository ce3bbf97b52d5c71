import { z } from 'zod';
import { Instant, IsoDate } from '../time/isoDate.ts';
import { ClinicianKind } from './clinic.ts';
import { ClockTime } from './clockTime.ts';

/** One line of a day sheet: somebody who comes, or a place that is free to be written into. */
export const SheetLine = z.object({
  startsAt: ClockTime,
  minutes: z.int(),
  /** `HUSSAIN, Nasreen (Mrs)`; null on a place without anybody. */
  name: z.string().nullable(),
  /** Whether it is free, kept free and why, held or offered, or where the visit stands. */
  state: z.string(),
  /** `Born 09-Nov-1957 (69y)`, `NHS 999 596 4198`, `Likes to be called Nas`. */
  facts: z.array(z.string()),
  /** Numbers, only in the pack; a restricted person's never. */
  phones: z.array(z.string()),
  /** `Blood: HbA1c, kidney function`; `Conversation, 40 min`. */
  toDo: z.array(z.string()),
  /** Whoever comes with it, then needs. */
  needs: z.array(z.string()),
});
export type SheetLine = z.infer<typeof SheetLine>;

/** The day of one clinician. */
export const DaySheet = z.object({
  onDay: IsoDate,
  clinicianName: z.string(),
  kind: ClinicianKind,
  /** `Tests, Room 3, 09:00 to 12:00` for each clinic. */
  clinics: z.array(z.string()),
  people: z.int(),
  lines: z.array(SheetLine),
});
export type DaySheet = z.infer<typeof DaySheet>;

/** What is printed: every word as it will be read. */
export const DaySheets = z.object({
  practice: z.string(),
  printedBy: z.string(),
  printedAt: Instant,
  /** Marked SAMPLE on every page. */
  sample: z.boolean(),
  sheets: z.array(DaySheet),
});
export type DaySheets = z.infer<typeof DaySheets>;
