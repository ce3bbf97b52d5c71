import type { Migration } from './migration.ts';
import { practice } from './1795305600000-practice.ts';
import { people } from './1795309200000-people.ts';
import { register } from './1795312800000-register.ts';
import { drafts } from './1795320000000-drafts.ts';
import { agreedFormat } from './1795323600000-agreed-format.ts';
import { recall } from './1795316400000-recall.ts';
import { yearOfCare } from './1795327200000-year-of-care.ts';
import { roundHistory } from './1795327800000-round-history.ts';
import { evidence } from './1795345200000-evidence.ts';
import { stepLetters } from './1795350200000-step-letters.ts';
import { undo } from './1795348800000-undo.ts';
import { accessibleInformation } from './1795341600000-accessible-information.ts';
import { batches } from './1795338000000-batches.ts';
import { letterTemplates } from './1795330800000-letter-templates.ts';
import { savedViews } from './1795350000000-saved-views.ts';
import { entriesByTime } from './1795350000001-entries-by-time.ts';
import { quickLists } from './1795350100000-quick-lists.ts';
import { delivery } from './1795334400000-delivery.ts';
import { capacity } from './1795355400000-capacity.ts';
import { booking } from './1795352400000-booking.ts';
import { placeKeptFreeNext } from './1795353000000-place-kept-free-next.ts';
import { bookingHold } from './1795353600000-booking-hold.ts';
import { appointmentLetters } from './1795356000000-appointment-letters.ts';
import { telling } from './1795363000000-telling.ts';
import { keptOffers } from './1795365000000-kept-offers.ts';
import { offerLetters } from './1795365100000-offer-letters.ts';
import { yearCounted } from './1795365300000-year-counted.ts';
import { needsUnasked } from './1795365500000-needs-unasked.ts';
import { standsAgain } from './1795365700000-stands-again.ts';
import { auditKinds } from './1795365800000-audit-kinds.ts';
import { auditOrder } from './1795365900000-audit-order.ts';
import { visitInRound } from './1795354200000-visit-in-round.ts';
import { whoseStep } from './1795364000000-whose-step.ts';
import { sentBackRounds } from './1795364100000-sent-back-rounds.ts';
import { copiesForCarers } from './1795364500000-copies-for-carers.ts';

/** In the order they were written; a released one is never edited. */
export const migrations: readonly Migration[] = [
  practice,
  people,
  register,
  recall,
  drafts,
  agreedFormat,
  yearOfCare,
  roundHistory,
  letterTemplates,
  delivery,
  batches,
  accessibleInformation,
  evidence,
  undo,
  savedViews,
  entriesByTime,
  quickLists,
  stepLetters,
  booking,
  placeKeptFreeNext,
  bookingHold,
  visitInRound,
  capacity,
  appointmentLetters,
  telling,
  whoseStep,
  sentBackRounds,
  copiesForCarers,
  keptOffers,
  offerLetters,
  yearCounted,
  needsUnasked,
  standsAgain,
  auditKinds,
  auditOrder,
];
