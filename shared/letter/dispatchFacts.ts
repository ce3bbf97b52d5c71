import type { NhsNumberProblem } from '../identity/nhsNumber.ts';
import type { Death, NeedKind, RegistrationStatus } from '../people/importRecord.ts';
import type { InvitationStage } from '../recall/invitationStage.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { LetterSize } from './letterContent.ts';
import type { LetterTemplate } from './letterTemplate.ts';
import type { PostalAddress } from './postalAddress.ts';

/** How one letter is to be made for one person. */
export type LetterFormat = Pick<LetterTemplate, 'format' | 'language'> & { size: LetterSize };

/** What the guard needs to know of a template. */
export type AvailableTemplate = Pick<LetterTemplate, 'format' | 'language' | 'sizes' | 'addressedTo'>;

/** Everything the dispatch guard looks at; read again in the transaction that marks letters as printed. */
export type DispatchFacts = {
  today: IsoDate;
  person: PersonFacts;
  address: PostalAddress;
  needs: NeedsFacts;
  templates: readonly AvailableTemplate[];
  cycle: CycleFacts;
  /** Every invitation of this person, of any year, but not the one that is being judged. */
  invitations: readonly InvitationFact[];
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

export type NeedsFacts = {
  /** Of the person, and of the carer who reads their post. */
  kinds: readonly NeedKind[];
  /** Main language as BCP 47; `en` or null for English or not said. */
  language: string | null;
  interpreter: boolean;
  /** What the person said is right for them when somebody asked; it replaces what the needs suggest. */
  agreedFormat: LetterFormat | null;
};

export type CycleFacts = {
  state: 'open' | 'waiting-for-gp' | 'gp-other-way' | 'declined' | 'deferred' | 'closed';
  plannedMonth: YearMonth;
  /** First day a letter may go (`earliestInvitation`). */
  earliestOn: IsoDate;
  /** The last review in any year, from the record or from this program. */
  lastReviewOn: IsoDate | null;
  /** The planned month of the round of the year before, where that is closed. */
  roundBefore: YearMonth | null;
  /** Months to wait after a review, days between letters and letters in a year (`DueRules`). */
  rules: { monthsAfterReview: number; daysBetweenLetters: number; letters: number };
};

export type InvitationFact = {
  stage: InvitationStage;
  /** The day of posting where it was posted. */
  postedOn: IsoDate | null;
  /** Whether it belongs to the cycle that is being judged. */
  thisCycle: boolean;
};
