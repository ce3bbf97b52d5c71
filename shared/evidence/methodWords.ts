import type { InvitationMethod } from './countInvitations.ts';

/** How somebody was invited, as staff read it. */
export const methodWords: Readonly<Record<InvitationMethod, string>> = {
  letter: 'Letter',
  text: 'Text',
  email: 'E-mail',
  phone: 'Phone',
  'in-person': 'In person',
};
