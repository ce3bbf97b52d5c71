/** Of what tells or reminds people of what is booked, or offers them what is kept; a part of `holdReasons`. */
export const bookedHoldReasons = {
  'no-appointments': {
    sentence: 'Nothing is booked that is still to come',
    wayOut: 'Nothing to do. A letter can go when they are booked.',
    resolvableBy: 'time',
  },
  'appointments-changed': {
    sentence: 'What is booked has changed since the letter was made',
    wayOut: 'Nothing to do. Whoever is still to be told gets a new letter.',
    resolvableBy: 'time',
  },
  'appointments-told': {
    sentence: 'They have been told of these appointments',
    wayOut: 'Nothing to do, or make that letter again if it was lost.',
    resolvableBy: 'nobody',
  },
  'reminder-not-due': {
    sentence: 'No reminder of this is due now',
    wayOut: 'Nothing to do. They were reminded, or told, or its time is over.',
    resolvableBy: 'nobody',
  },
  'offer-gone': {
    sentence: 'There is nothing to offer them any more',
    wayOut: 'Nothing to do. They have answered, or the places are free again.',
    resolvableBy: 'nobody',
  },
  'offer-changed': {
    sentence: 'What is kept for them has changed since the letter was made',
    wayOut: 'Nothing to do. Whoever is still to be told gets a new letter.',
    resolvableBy: 'time',
  },
  'offer-told': {
    sentence: 'They know of the places that are kept for them',
    wayOut: 'Nothing to do, or make that letter again if it was lost.',
    resolvableBy: 'nobody',
  },
  'offer-too-late': {
    sentence: 'It would come too late to be answered',
    wayOut: 'Phone them, and say that they were told by phone.',
    resolvableBy: 'admin',
  },
} as const;

/** Told before whatever could be mended: a letter is of no use then, whoever mends it. */
export const lateHoldReasons = {
  'appointments-too-late': {
    sentence: 'Too late for a letter: phone them',
    wayOut: 'Phone them, and record that they were told by phone.',
    resolvableBy: 'admin',
  },
} as const;
