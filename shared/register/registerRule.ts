import type { IsoDate } from '../time/isoDate.ts';
import type { CodeLists } from './codeLists.ts';
import type { MembershipFlag, Register } from './facts.ts';

/** Medicines a rule can ask for, by the lists in `medicineNames.ts`. */
export const medicineKinds = ['asthma', 'epilepsy', 'lithium'] as const;
export type MedicineKind = (typeof medicineKinds)[number];

/** A medicine of one kind, issued in the last so many months (the same day so many months later still counts). */
export type MedicineNeed = { kind: MedicineKind; months: number };

/** Who is on one register, as data: what the record must hold, and what takes a person off again. */
export type RegisterRule = {
  register: Register;
  /** Lists of diagnoses that put a person on. */
  lists: readonly string[];
  /** Diagnoses too general for the register; they count only where nothing more exact is recorded. */
  generalLists: readonly string[];
  /** Codes that take a person off when they are later than a diagnosis; on the same day or earlier they do not. */
  resolvedLists: readonly string[];
  /** Lists this practice has chosen not to count; only the explanation reads them. */
  notCountedLists: readonly string[];
  /** Youngest age in whole years; 0 for everyone. */
  ageFrom: number;
  /** A diagnosis before this day does not count; one without a date does. */
  diagnosedFrom: IsoDate | null;
  /** Without such a medicine the person is off, if medicines are known at all. */
  needsMedicine: MedicineNeed | null;
  /** Such a medicine puts a person on, diagnosis or not. */
  orMedicine: MedicineNeed | null;
  /** Being on this other register takes a person off this one. */
  gaveWayTo: Register | null;
  /** What the full rule also asks for: where no code of these lists is recorded, the person stays on with the flag. */
  evidence: { lists: readonly string[]; flag: MembershipFlag } | null;
  source: string;
};

/** Everything a decision about registers stands on, besides the person and the day. */
export type RegisterBasis = {
  rules: readonly RegisterRule[];
  codeLists: CodeLists;
  /** What the practice answered for terms no list holds, by `foldTerm(term)`. */
  termAnswers: ReadonlyMap<string, Register | 'none'>;
};

/** Whether a person is on a register, and why or why not, in one sentence for staff. */
export type RegisterExplanation = { register: Register; on: boolean; because: string };
