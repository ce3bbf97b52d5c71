import type { NhsNumberProblem } from '../identity/nhsNumber.ts';
import type { Death, NeedKind, RegistrationStatus } from '../people/importRecord.ts';
import type { Dissent, MessageKind } from '../people/dissent.ts';
import type { MobileStanding } from '../people/sharedMobile.ts';
import type { InvitationStage } from '../recall/invitationStage.ts';
import type { NextAction } from '../recall/nextAction.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { Channel } from '../recall/channel.ts';
import type { AppointmentFacts } from './appointmentHolds.ts';
import type { LetterSize } from './letterContent.ts';
import type { LetterTemplate, TemplateIdentity } from './letterTemplate.ts';
import type { PostalAddress } from './postalAddress.ts';

/** How one letter is to be made for one person. */
export type LetterFormat = Pick<LetterTemplate, 'format' | 'language'> & { size: LetterSize };

/** What the guard needs to know of a template. */
export type AvailableTemplate = Omit<TemplateIdentity, 'id'> & Pick<LetterTemplate, 'sizes'>;

/** What a letter is to be, besides its format: what it is for, whom it is written to and how they are met. */
export type TemplateWanted = Pick<TemplateIdentity, 'purpose' | 'addressedTo'> & {
  /** 1 for the first letter of the round, 2 and more for those after it. */
  attempt: number;
  /** The letters the person's group names (`letterTemplate`). */
  set: string;
  /** The letters the step of the ladder names: then the usual ones will not do. Null where it names none. */
  stepSet: string | null;
  housebound: boolean;
  careHome: boolean;
  /** The conversation of their group is with a GP. */
  withGp: boolean;
};

/** Everything the dispatch guard looks at; read again in the transaction that marks letters as printed. */
export type DispatchFacts = {
  today: IsoDate;
  /** The way it is to go: what holds a text does not always hold a letter. */
  channel: Channel;
  /** What it is; an invitation is `invitationKind`. */
  message: MessageKind;
  wishes: WishFacts;
  person: PersonFacts;
  address: PostalAddress;
  contact: ContactFacts;
  needs: NeedsFacts;
  templates: readonly AvailableTemplate[];
  /** Somebody else opens it: their carer, in their place or with a copy. */
  toCarer: boolean;
  /** It is the copy of a letter, which the guard has looked at for itself. */
  isCopy?: boolean;
  /** Why the copy that belongs to it cannot go, in words; empty where it can, or there is none. */
  copyHolds: readonly string[];
  /** To whom it is written follows from the person. */
  wanted: Omit<TemplateWanted, 'addressedTo'>;
  /** Of a letter about appointments; left out of every other. */
  appointments?: AppointmentFacts | undefined;
  cycle: CycleFacts;
  /** Every invitation of this person, of any year, but not the one that is being judged. */
  invitations: readonly InvitationFact[];
  /** Numbers and addresses that messages about appointments did not reach and never will. */
  failedTo?: readonly string[] | undefined;
  /** The address lines of letters to this person that the post brought back. */
  returnedFrom: readonly (readonly string[])[];
  /** `missing` of `composeInvitation`; the words say what is missing. */
  missing: readonly string[];
  /** The characters no shipped font has, from the letter job. */
  undrawable: readonly string[];
};

export type PersonFacts = {
  birthDate: IsoDate;
  status: RegistrationStatus;
  death: Death | null;
  restricted: boolean;
  /** The manager has allowed letters to this restricted person. */
  restrictedAllowed: boolean;
  /** `shared`: someone else on the list has the same number. A person without a number is not held for it. */
  nhsNumberProblem: NhsNumberProblem | 'shared' | null;
  /** Questions of imports about this person that nobody has answered. */
  importQuestions: number;
  /** The recorded decision for someone of 13 to 15; null where nobody has decided. */
  youngPersonDecision: 'write-to-parent' | 'no-letter' | null;
};

/** As the record has them. */
export type ContactFacts = { mobile: string | null; email: string | null };

/** What a person has said of being contacted. */
export type WishFacts = {
  /** What they do not want to be sent now (`dissentsNow`). */
  dissents: readonly Dissent[];
  mobile: MobileStanding;
};

/** What whoever reads it needs: the person, or the carer their letters go to. */
export type NeedsFacts = {
  /** `kindsForLetters` of the reader's needs. */
  kinds: readonly NeedKind[];
  /** Main language as BCP 47; `en` or null for English or not said. */
  language: string | null;
  interpreter: boolean;
  /** What the person said is right for them when somebody asked; it replaces what the needs suggest. */
  agreedFormat: LetterFormat | null;
};

export type CycleFacts = {
  state: 'open' | 'waiting-for-gp' | 'gp-other-way' | 'declined' | 'declined-since' | 'deferred' | 'closed';
  plannedMonth: YearMonth;
  /** First day a letter may go (`earliestInvitation`). */
  earliestOn: IsoDate;
  /** The last review in any year, from the record or from this program. */
  lastReviewOn: IsoDate | null;
  /** The planned month of the round of the year before, where that is closed. */
  roundBefore: YearMonth | null;
  /** Months to wait after a review, days between letters and letters in a year (`DueRules`). */
  rules: { monthsAfterReview: number; daysBetweenLetters: number; letters: number };
  /** What comes next on the ladder; kept with the round in the transaction of whatever happened last. */
  next: Pick<NextAction, 'kind' | 'on'>;
};

export type InvitationFact = {
  channel: Channel;
  stage: InvitationStage;
  /** The day of posting where it was posted. */
  postedOn: IsoDate | null;
  /** Whether it belongs to the cycle that is being judged. */
  thisCycle: boolean;
  /** The number or address it did not reach and never will; null where it did, or may the next time. */
  failedTo: string | null;
};
