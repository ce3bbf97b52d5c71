import type { IsoDate } from '../time/isoDate.ts';
import type { NeedKind } from '../people/importRecord.ts';

/** What the register rules need to know of one person; nothing else may decide. */
export type RegisterFacts = {
  birthDate: IsoDate;
  conditions: ConditionFact[];
  /** null: no source that carries medicines has been read for this person. */
  medicines: MedicineFact[] | null;
};

export type ConditionFact = {
  code: string | null;
  term: string;
  listedUnder: string | null;
  onsetOn: IsoDate | null;
  status: 'active' | 'resolved';
  resolvedOn: IsoDate | null;
};

export type MedicineFact = { code: string | null; name: string; lastIssuedOn: IsoDate | null };

/** The registers of rules.md 3.4, by the short names the practice uses. */
export const registers = [
  'DM',
  'NDH',
  'HTN',
  'CHD',
  'STIA',
  'PAD',
  'AF',
  'HF',
  'CKD',
  'AST',
  'COPD',
  'EPIL',
  'SMI',
  'DEM',
  'LD',
  'RA',
  'OSTEO',
  'THY',
  'DEPR',
  'CANCER',
] as const;
export type Register = (typeof registers)[number];

/** One person's place on one register, with the reason a member of staff can check. */
export type Membership = {
  register: Register;
  /** The earliest recorded diagnosis; null where no date is recorded. */
  since: IsoDate | null;
  /** One sentence: why this person is on it. */
  because: string;
  /** What the record does not say but the rule asks for; the person stays on the register with it. */
  flags: MembershipFlag[];
};

export const membershipFlags = [
  'medicines-not-known',
  'term-not-recognised',
  'type-not-known',
  'stage-not-known',
  'fracture-not-known',
] as const;
export type MembershipFlag = (typeof membershipFlags)[number];

/** What the group rules look at, derived from memberships and circumstances; kept per person in `standing`. */
export type GroupFacts = {
  registers: readonly Register[];
  age: number;
  housebound: boolean;
  careHome: boolean;
  frailty: 'not-known' | 'none' | 'mild' | 'moderate' | 'severe';
  needs: readonly NeedKind[];
  interpreter: boolean;
};
