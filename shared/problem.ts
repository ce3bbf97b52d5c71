/** Expected trouble: every code staff can meet, with the sentence they read. Written once, here. */
export const problems = {
  'invalid-input': 'Some of the details are not valid.',
  'unknown-operation': 'That is not something this program can do.',
  'not-signed-in': 'Sign in to go on.',
  'not-allowed': 'Your role does not allow this.',
  'not-found': 'That record is no longer here.',
  'changed-by-someone-else':
    'Someone else changed this while it was open, so yours is not saved. Open it again to see what is there now.',
  cancelled: 'Stopped. Nothing was changed.',
  closing: 'The program is closing. Nothing was changed.',

  'already-set-up': 'This folder already holds a practice.',
  'not-set-up': 'No practice has been set up in this folder.',
  'wrong-password': 'That password is not right.',
  'wait-before-trying': 'Too many wrong passwords. Wait before trying again.',
  'wrong-recovery-key': 'That recovery key does not open this practice.',
  'keyring-missing': 'The key file is missing from the practice folder. Restore it from a backup.',
  'keyring-damaged': 'The key file is damaged or cut short. Restore it from a backup.',
  'keyring-not-ours': 'The key file belongs to another practice database. Put back the one that was with it.',
  'database-missing': 'The practice database is missing from its folder. Restore it from a backup.',
  'database-damaged': 'The practice database cannot be read. Restore it from a backup.',
  'database-newer': 'This practice was last opened by a newer version of House of Care. Update the program.',
  'database-in-use': 'Another House of Care window is using this practice folder.',
  'upgrade-failed': 'The practice database could not be brought up to date. Nothing was changed.',
  'network-drive':
    'The practice folder is on a network drive, where the database is not safe. Choose a local one.',
  'disk-full': 'There is not enough room on the disk. Nothing was changed.',
  'last-manager': 'At least one practice manager must be able to sign in.',
  'name-taken': 'Someone with that name is already on the list.',
  'view-name-taken': 'A view with that name is already there.',

  'sample-only': 'The sample practice takes no real files. Set up your practice to use them.',
  'file-unreadable': 'This file cannot be read.',
  'file-too-big': 'This file is larger than 1 GB.',
  'file-not-written': 'The file could not be written there.',
  'file-wrong-kind': 'This file is not one this program can import.',
  'file-wrong-version': 'This is FHIR of another version. Only R4 can be imported.',
  'mapping-incomplete': 'The list needs at least a name and a date of birth.',
  'list-empty': 'Nobody could be read from this list, so there is nothing to import. Nothing was changed.',
  'import-gone': 'This preview is no longer here. Read the file again.',
  'import-stale': 'People have changed since this preview was made. Read the file again.',

  'step-not-possible': 'That cannot be recorded now.',
  'place-taken': 'Somebody has just been booked there. Choose another time.',
  'place-held': 'Somebody is holding that place. Choose another time, or wait until it is let go.',
  'held-by-colleague': 'A colleague is holding appointments for this person already.',
  'already-booked': 'This person has that appointment already.',
  'two-places-at-once': 'This person is somewhere else at that time.',
  'conversation-before-tests': 'The conversation has to come after the tests.',
  'results-not-back': 'The results cannot be back and with the person before that conversation.',
  'gap-too-short': 'The conversation is too soon after the tests.',
  'gap-too-long': 'The conversation is too long after the tests.',
  'unsuitable-clinic': 'That clinic is not one for this appointment: look at who holds it, and how.',
  'others-were-first': 'Many people were booking at that moment. Nothing was changed; try again.',
  'place-given-away': 'Their place has been given to somebody else. Find them another one.',
  'booked-again': 'They have another appointment for this by now. Cancel that one first.',
  'no-clinics': 'There are no clinics then, so there is nothing to print.',
  'no-appointments': 'There are no appointments to come.',
  'sheets-failed': 'The sheets could not be made.',
  'plan-failed': 'The plan could not be made. Nothing was pencilled in; the first answer still stands.',
  'clinic-closed': 'That clinic is not held then, or it is not long enough from that time.',
  'clinics-overlap': 'This clinician is in another clinic at that time.',
  'clinic-hours': 'A clinic must end after it starts and have room for at least one place.',
  'clinic-never': 'There is no such day between the first and the last day of this clinic.',
  'off-backwards': 'Time off must end on or after its first day, and after the time it starts.',
  'month-closed': 'This month has been closed already.',
  'month-not-empty': 'Somebody in this month is stuck. Move them on, or say why the month is closed.',
  'nothing-to-undo': 'There is nothing to take back.',
  held: 'This letter cannot go yet.',
  'run-changed': 'Someone changed who gets a letter. Look at the list again.',
  'already-posted': 'This letter has already been posted.',
  'not-printed': 'This letter has not been printed.',
  'posted-date': 'The day of posting cannot be before printing or after today.',
  'needs-second-person': 'So many letters need a second person to confirm them.',
  'second-person-is-you': 'The second person must be somebody else than you.',
  'second-person-may-not': 'This person may not confirm letters.',
  'look-at-first': 'The first letters have not been looked at yet.',
  'not-posted': 'This letter has not been posted.',
  'returned-date': 'A letter cannot come back before it was posted or after today.',
  'letters-failed': 'The letters could not be made. Nothing was marked as printed.',

  'sample-sends-nothing': 'The sample practice sends nothing real. Set up your practice to send.',
  'sending-not-set-up': 'This way is not set up yet. A practice manager does it in Settings, Sending.',
  'by-notify': 'These go through GOV.UK Notify, which says by itself what became of them.',
  'not-by-notify': 'These are printed and posted, not sent through GOV.UK Notify.',
  'notify-key-refused':
    'GOV.UK Notify does not accept the key. Check it in Settings, Sending, and the clock of this computer.',
  'notify-refuses':
    'GOV.UK Notify refuses to send these. Its service may be in trial mode or may not send this kind.',
  'notify-template': 'The template in GOV.UK Notify is not as this program needs it. See Settings, Sending.',
  'notify-limit': 'GOV.UK Notify asks for a pause. Go on in a minute.',
  'notify-daily-limit': 'Today’s limit of GOV.UK Notify is used up. Go on tomorrow.',
  'notify-not-reached': 'GOV.UK Notify cannot be reached. Check the internet connection, then go on.',
  'notify-no-answer':
    'GOV.UK Notify does not answer. Go on later: what was handed over is asked for before anything is sent again.',
  'restricted-person': 'This record is restricted. Choose somebody else.',
  'no-year-of-care': 'This person has no year of care, so there is no letter to show.',
  'other-format': 'Those words do not fit this format. Start with the words of a letter in it.',
  'own-words': 'Somebody other than the writer approves this.',
  'template-undrawable': 'Some characters of these words cannot be printed.',
  'template-incomplete': 'Something is missing from this letter for everyone, so nobody would get it.',

  'no-answer': 'House of Care does not answer. What was typed is still here.',
  unexpected: 'Something went wrong. Nothing was changed.',
} as const;

export type ProblemCode = keyof typeof problems;

/** Thrown by services and by the page's `call`; `detail` is for developers and logs (of a file: why it cannot be taken), `facts` for the sentence. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;

  constructor(code: ProblemCode, detail?: string) {
    super(problems[code]);
    this.code = code;
    this.detail = detail;
  }
}

/** What crosses the boundary, as JSON text. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: ProblemCode; detail?: string };

/** Any thrown thing as an answer: a Problem keeps its code, everything else is `unexpected`. */
export function replyOf(error: unknown): Reply & { ok: false } {
  if (!(error instanceof Problem)) return { ok: false, code: 'unexpected' };
  return { ok: false, code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) };
}
