import { bookedHoldReasons, lateHoldReasons } from './bookedHoldReasons.ts';

/** Who can make a hold go away. `time`: it goes by itself. `nobody`: it stays. */
export type Resolver = 'admin' | 'manager' | 'gp' | 'time' | 'nobody';

type HoldWords = { sentence: string; wayOut: string; resolvableBy: Resolver };

/**
 * Every reason a letter does not go, in the order staff are told: first what makes any letter wrong (death, left,
 * restricted, uncertain who it is), then whether it would be there in time, who it is written to, where to, in what
 * format, whether now is the time, and last whether it can be printed.
 */
export const holdReasons = {
  'died-formal': {
    sentence: 'Has died',
    wayOut: 'Nothing to do. If this is an error, correct it in the clinical system and import again.',
    resolvableBy: 'nobody',
  },
  'died-informal': {
    sentence: 'Has been reported as having died; not yet confirmed',
    wayOut: 'Check with the clinical system. If this is an error, correct it there and import again.',
    resolvableBy: 'admin',
  },
  left: {
    sentence: 'Has left the practice',
    wayOut: 'Nothing to do. If this is an error, correct the registration and import again.',
    resolvableBy: 'nobody',
  },
  restricted: {
    sentence: 'Restricted record: the address may not be used',
    wayOut: 'The practice manager decides whether and how this person is contacted.',
    resolvableBy: 'manager',
  },
  'import-question': {
    sentence: 'The last import left a question about this person',
    wayOut: 'Answer the question in People.',
    resolvableBy: 'admin',
  },
  'nhs-number': {
    sentence: 'The NHS number may not be theirs',
    wayOut: 'Check the NHS number with the date of birth and correct it in the clinical system.',
    resolvableBy: 'admin',
  },
  'young-person': {
    sentence: 'Nobody has decided whether to write to a parent or guardian at 13 to 15',
    wayOut: 'Record the decision. If in doubt, ask the GP.',
    resolvableBy: 'gp',
  },
  'young-person-no-letter': {
    sentence: 'Decided against a letter to a parent or guardian at 13 to 15',
    wayOut: 'Contact the young person in the way that was decided.',
    resolvableBy: 'gp',
  },
  ...lateHoldReasons,
  address: {
    sentence: 'No full address',
    wayOut: 'Correct the address in the clinical system and import again, or phone.',
    resolvableBy: 'admin',
  },
  'letter-came-back': {
    sentence: 'The post brought a letter back from this address',
    wayOut: 'Ask for the right address, correct it in the clinical system and import again, or phone.',
    resolvableBy: 'admin',
  },
  'no-mobile': {
    sentence: 'No mobile number a text can go to',
    wayOut: 'Correct the mobile number in the clinical system and import again, or invite in another way.',
    resolvableBy: 'admin',
  },
  'no-email': {
    sentence: 'No e-mail address an e-mail can go to',
    wayOut: 'Correct the e-mail address in the clinical system and import again, or invite in another way.',
    resolvableBy: 'admin',
  },
  'did-not-arrive': {
    sentence: 'Something did not reach them this way',
    wayOut: 'It goes another way where there is one; else phone, and say that they were told by phone.',
    resolvableBy: 'admin',
  },
  'phone-only': {
    sentence: 'Asks to be phoned, not written to',
    wayOut: 'Phone, and record the invitation.',
    resolvableBy: 'admin',
  },
  'contact-method': {
    sentence: 'Asks to be contacted in another way',
    wayOut: 'Contact them in the way they asked for, and record it.',
    resolvableBy: 'admin',
  },
  dissent: {
    sentence: 'Does not want this kind of message in this way',
    wayOut: 'Contact them in another way, or ask again and record what they say.',
    resolvableBy: 'admin',
  },
  'shared-mobile': {
    sentence: 'The mobile may not be theirs',
    wayOut: 'Ask whose it is and record the answer on the person’s page.',
    resolvableBy: 'admin',
  },
  format: {
    sentence: 'No letter in use in their format',
    wayOut:
      'Order it in Formats to be made, add or approve a letter in Settings, or ask which format is right for them.',
    resolvableBy: 'admin',
  },
  copy: {
    sentence: 'The copy for their carer cannot go',
    wayOut: 'Put right what keeps the copy back, or record on the person’s page that the carer gets none.',
    resolvableBy: 'admin',
  },
  ...bookedHoldReasons,
  'cycle-not-open': {
    sentence: 'Their year of care is not open',
    wayOut: 'Open it again on the person if they are still to be invited.',
    resolvableBy: 'admin',
  },
  'waiting-for-gp': {
    sentence: 'Waiting for the GP to decide',
    wayOut: 'The lead GP decides, here or on the person’s page.',
    resolvableBy: 'gp',
  },
  'gp-other-way': {
    sentence: 'The GP chose another way than a letter',
    wayOut: 'Follow the decision, or ask the GP to change it.',
    resolvableBy: 'gp',
  },
  declined: {
    sentence: 'Has declined this year',
    wayOut: 'Nothing to do. They are asked again next year, or when they say so.',
    resolvableBy: 'time',
  },
  'declined-since': {
    sentence: 'Has said no to the year after this one',
    wayOut: 'Nothing to do. If they ring about it, book them all the same or let it go.',
    resolvableBy: 'time',
  },
  'reviewed-this-year': {
    sentence: 'Already reviewed this year',
    wayOut: 'Nothing to do. Comes back next year.',
    resolvableBy: 'time',
  },
  'reviewed-recently': {
    sentence: 'Reviewed a short time ago',
    wayOut: 'Nothing to do. Comes back on its own date.',
    resolvableBy: 'time',
  },
  'too-early': {
    sentence: 'Too early for the planned month',
    wayOut: 'Nothing to do, or move the planned month.',
    resolvableBy: 'time',
  },
  'in-another-run': {
    sentence: 'Already in another run',
    wayOut: 'Finish or withdraw the other run.',
    resolvableBy: 'admin',
  },
  'printed-not-posted': {
    sentence: 'A letter is printed and not yet confirmed as posted',
    wayOut: 'Confirm that it was posted, or mark it as spoilt.',
    resolvableBy: 'admin',
  },
  'handed-over': {
    sentence: 'A message is on its way and not known to have arrived',
    wayOut: 'Nothing to do. GOV.UK Notify says within days whether it arrived.',
    resolvableBy: 'time',
  },
  'written-recently': {
    sentence: 'The next invitation is not due yet',
    wayOut: 'Nothing to do. It goes on its own date.',
    resolvableBy: 'time',
  },
  'letters-used-up': {
    sentence: 'Has had every letter of this year',
    wayOut: 'Phone, and record what was said.',
    resolvableBy: 'admin',
  },
  'another-step': {
    sentence: 'Something else comes next for them',
    wayOut: 'Do that first, or record what was said.',
    resolvableBy: 'admin',
  },
  'missing-field': {
    sentence: 'Something the invitation needs is missing',
    wayOut: 'Fill in what is missing.',
    resolvableBy: 'admin',
  },
  undrawable: {
    sentence: 'Has characters that cannot be printed',
    wayOut: 'Write the letter by hand, or correct the characters in the clinical system.',
    resolvableBy: 'admin',
  },
} as const satisfies Record<string, HoldWords>;

export type HoldCode = keyof typeof holdReasons;

/** The codes in the order they are told. */
export const holdCodes = Object.keys(holdReasons).filter((code): code is HoldCode =>
  Object.hasOwn(holdReasons, code),
);
