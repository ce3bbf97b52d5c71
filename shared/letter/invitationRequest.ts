import type { NameParts } from '../format.ts';
import type { NhsNumber } from '../identity/nhsNumber.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { LetterSize } from './letterContent.ts';
import type { LetterTemplate } from './letterTemplate.ts';
import type { NamedCondition } from './neverNamed.ts';

/** Everything one invitation is made of. */
export type InvitationRequest = {
  /** The invitation's id; becomes `LetterContent.id`. */
  id: string;
  person: {
    name: NameParts;
    birthDate: IsoDate;
    nhsNumber: NhsNumber | null;
    /** From `postalLinesOf`. */
    addressLines: readonly string[];
    /** Used only where the template names conditions. */
    conditions: readonly NamedCondition[];
  };
  practice: LetterPractice;
  group: LetterGroup;
  checksDue: readonly LetterCheck[];
  /** What the first visit consists of, in the order it is told. */
  visitItems: readonly LetterVisitItem[];
  template: LetterTemplate;
  size: LetterSize;
  plannedMonth: YearMonth;
  /** 1 for the first letter of the cycle, 2 and more for reminders. */
  attempt: number;
  /** The day on the letter. */
  date: IsoDate;
  sample: boolean;
};

export type LetterPractice = {
  name: string;
  addressLines: readonly string[];
  phone: string | null;
  /** When the phone is answered; null leaves it out. Clock times as `08:00`. */
  phoneHours: { days: string; opens: string; closes: string } | null;
  signatory: { name: string; role: string } | null;
};

export type LetterGroup = {
  tests: LetterVisit | null;
  conversation: LetterVisit;
  /** Days between the two visits; null where there is no first visit. */
  gapDays: number | null;
};
/** `withWhom` as it is read in a sentence: `a healthcare assistant`. */
export type LetterVisit = { minutes: number; withWhom: string };

/** `words` is the check in plain words (`kidney function`); `item` the part of the visit it belongs to. */
export type LetterCheck = { check: string; words: string; item: string };
/** `words` as it stands in a list (`a blood test`); `bring` what to bring for it (`a urine sample`), or null. */
export type LetterVisitItem = { item: string; words: string; bring: string | null };
