import { z } from 'zod';
import { GroupDefinition } from '../../register/groupRules.ts';
import { IsoDate, YearMonth } from '../../time/isoDate.ts';
import { QofYear } from '../../time/qofYear.ts';
import { ClinicianKind, clinicianKinds } from '../clinic.ts';
import { AssumedRates, Rate } from './capacityRates.ts';

const Count = z.int().min(0);

/** People of one group planned for one month whose visits are equally much longer than usual. */
export const CapacityCell = z.object({
  year: QofYear,
  /** The planned month. */
  month: YearMonth,
  groupId: z.string(),
  /** Minutes longer than the group's, as their needs ask for. */
  extraMinutes: Count,
  people: Count,
  /** Nothing has happened in their year and nobody chose the month for them: they may be planned anew. */
  movable: Count,
  /** Visits still to come. */
  tests: Count,
  talks: Count,
  /** Visits held. */
  testsDone: Count,
  talksDone: Count,
});
export type CapacityCell = z.infer<typeof CapacityCell>;

/** What one kind of clinician has in one month, in minutes; of this month only what is left from today on. */
export const CapacitySupply = z.object({
  month: YearMonth,
  kind: ClinicianKind,
  /** All of it, less what is kept free: opened clinics, and what the templates would give. */
  minutes: Count,
  /** Of it, in clinics that are open. */
  opened: Count,
  /** Of it, booked. */
  booked: Count,
});
export type CapacitySupply = z.infer<typeof CapacitySupply>;

export const CapacityGroup = GroupDefinition.pick({
  id: true,
  letter: true,
  name: true,
  hcaMinutes: true,
  conversationMinutes: true,
  conversationWith: true,
});
export type CapacityGroup = z.infer<typeof CapacityGroup>;

/** One number for each kind of clinician. */
export const PerKind = <T extends z.ZodType>(of: T) => z.record(z.enum(clinicianKinds), of);

/** The numbers of this QOF year and the next that every "what if" is worked out from. */
export const CapacityYear = z.object({
  today: IsoDate,
  years: z.tuple([QofYear, QofYear]),
  openUntil: IsoDate.nullable(),
  groups: z.array(CapacityGroup),
  cells: z.array(CapacityCell),
  supply: z.array(CapacitySupply),
  /** Minutes of one place, as most clinics of the kind have it: a visit takes whole places. Null: no clinics. */
  slots: PerKind(z.int().min(1).nullable()),
  /** How many Mondays to Fridays that are no bank holiday each month has, from tomorrow on. */
  weekdays: z.array(z.object({ month: YearMonth, days: z.array(Count).length(5) })),
  rates: z.object({
    /** Of the people expected for tests, or for a conversation, those who did not come. */
    missedTests: Rate,
    missedTalks: Rate,
    /** Of the people on the lists, those who die or leave in a year. */
    lost: Rate,
    /** New to the lists in a year, of those on them. */
    joined: Rate,
  }),
  assumed: AssumedRates,
  assumedVersion: z.int(),
});
export type CapacityYear = z.infer<typeof CapacityYear>;
