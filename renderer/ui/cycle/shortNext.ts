import type { NextKind } from '../../../shared/recall/nextAction.ts';

/** Next actions as a row has room for them beside the glyph; the row's tooltip says them in full. */
export const shortNext: Readonly<Partial<Record<NextKind, string>>> = {
  'other-way': 'Ask another way',
  print: 'Letter to print',
  'confirm-posting': 'Posting to confirm',
  'on-its-way': 'On its way',
  'could-not-reach': 'Could not be reached',
  'call-back': 'To phone again',
  'check-booking': 'Booked or come?',
  rebook: 'To book again',
  'share-results': 'Results to share',
  'share-plan': 'Plan to share',
};
