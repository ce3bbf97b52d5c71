/** Of what tells or reminds people of what is booked; a part of `holdReasons`. */
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
} as const;
