import type { NameParts } from '../format.ts';
import type { NhsNumber } from '../identity/nhsNumber.ts';
import type { NeedKind } from '../people/importRecord.ts';
import type { VisitCheck, VisitItem } from '../register/checks.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { AppointmentsInLetter } from './letterAppointment.ts';
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
  circumstances: LetterCircumstances;
  /** From `visitChecks`; empty where no first visit is needed. */
  checksDue: readonly VisitCheck[];
  /** From `visitItems`: the parts of the first visit in the order they are told, and what to bring. */
  visitItems: readonly VisitItem[];
  template: LetterTemplate;
  size: LetterSize;
  /** What is booked and still to come; nothing where it is left out. */
  appointments?: AppointmentsInLetter | undefined;
  plannedMonth: YearMonth;
  /** 1 for the first letter of the cycle, 2 and more for reminders. */
  attempt: number;
  /** The day on the letter. */
  date: IsoDate;
  sample: boolean;
};

/** `PracticeDetails` fits; what a practice has not said yet may be null. */
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
/** What decides, besides what is due, which parts of a letter a person gets. */
export type LetterCircumstances = {
  groupId: string;
  needs: readonly NeedKind[];
  housebound: boolean;
  careHome: boolean;
  /** The conversation is with a GP. */
  withGp: boolean;
};

/** `withWhom` as it is read in a sentence: `a healthcare assistant`. */
export type LetterVisit = { minutes: number; withWhom: string };
