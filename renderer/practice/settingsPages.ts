/** A page of settings; `managers`: nobody else is offered it. */
export type SettingsPlace = { path: string; words: string; managers?: boolean };

/** The pages by what they decide, in the order a practice meets them. */
export const settingsGroups: readonly { words: string; pages: readonly SettingsPlace[] }[] = [
  {
    words: 'The practice',
    pages: [
      { path: '/settings/practice', words: 'Practice' },
      { path: '/settings/staff', words: 'Staff' },
      { path: '/settings/privacy', words: 'Restricted records' },
      { path: '/settings/audit', words: 'Audit trail', managers: true },
    ],
  },
  {
    words: 'Who is invited, and when',
    pages: [
      { path: '/settings/groups', words: 'Groups' },
      { path: '/settings/registers', words: 'Registers' },
      { path: '/settings/checks', words: 'Checks' },
      { path: '/settings/recall', words: 'Recall' },
      { path: '/settings/evidence', words: 'QOF evidence' },
    ],
  },
  {
    words: 'How they are written to',
    pages: [
      { path: '/settings/letters', words: 'Letters and messages' },
      { path: '/settings/access', words: 'Accessible information' },
      { path: '/settings/batches', words: 'Batches' },
      { path: '/settings/sending', words: 'Sending', managers: true },
    ],
  },
  {
    words: 'Appointments',
    pages: [
      { path: '/settings/clinics', words: 'Clinics' },
      { path: '/settings/booking', words: 'Booking' },
    ],
  },
  { words: 'You', pages: [{ path: '/settings/password', words: 'Your password' }] },
];
