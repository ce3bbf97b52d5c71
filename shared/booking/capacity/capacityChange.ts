import { z } from 'zod';
import { counted, monthAndYear } from '../../format.ts';
import { YearMonth } from '../../time/isoDate.ts';
import { QofYear, qofYearName } from '../../time/qofYear.ts';
import type { CapacityGroup } from './capacityYear.ts';
import type { ClinicianKind } from '../clinic.ts';

/** So many people of one group, planned for one month, planned for another. */
export const PlannedMove = z.object({
  year: QofYear,
  from: YearMonth,
  to: YearMonth,
  groupId: z.string(),
  people: z.int().min(1).max(100_000),
});
export type PlannedMove = z.infer<typeof PlannedMove>;

/** One "what if". A scenario is a list of them, in the order they were said. */
export type CapacityChange =
  /** People of a month, of one group or of all by their share, to another month. */
  | { kind: 'move'; year: QofYear; from: YearMonth; to: YearMonth; groupId: string | null; people: number }
  /** Births of January to March in April to June (rules.md 3.1), which keeps the end of the QOF year free. */
  | { kind: 'early-births'; year: QofYear }
  /** Half of December in equal parts in the two months on either side of it. */
  | { kind: 'spread-december'; year: QofYear }
  /** One more day a week; `minutes` are seen people. */
  | { kind: 'extra-day'; clinician: ClinicianKind; weekday: number; minutes: number }
  /** The conversations of a group with a nurse. */
  | { kind: 'nurse-led'; groupId: string }
  /** Conversations so many minutes longer for everyone. */
  | { kind: 'longer'; minutes: number };

/** As it stands within a sentence. */
export const kindInText: Readonly<Record<ClinicianKind, string>> = {
  hca: 'healthcare assistant',
  nurse: 'nurse',
  gp: 'GP',
};

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** `Tuesday`, for 1 to 5. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? 'Not a working day';
}

/** A change in one line, as its chip has it. */
export function changeWords(change: CapacityChange, groups: readonly CapacityGroup[]): string {
  const groupName = (id: string) => {
    const group = groups.find((one) => one.id === id);
    return group ? `${group.letter} ${group.name}` : 'A group that is no longer there';
  };
  switch (change.kind) {
    case 'move': {
      const who = counted(change.people, 'person', 'people');
      const group = change.groupId === null ? '' : ` of ${groupName(change.groupId)}`;
      return `${who}${group} from ${monthAndYear(change.from)} to ${monthAndYear(change.to)}`;
    }
    case 'early-births':
      return `January to March births of ${qofYearName(change.year)} in April to June`;
    case 'spread-december':
      return `Half of December ${change.year} in the months around it`;
    case 'extra-day':
      return `One more ${kindInText[change.clinician]} day, ${weekdayName(change.weekday)}s`;
    case 'nurse-led':
      return `${groupName(change.groupId)} with a nurse`;
    case 'longer':
      return `Conversations ${change.minutes} minutes longer`;
  }
}
