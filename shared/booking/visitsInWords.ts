import { clinicModeWords } from './clinic.ts';
import type { VisitWanted, VisitsWanted } from './visitsWanted.ts';
import { capital, kindInLine } from './wishCosts.ts';

/** `Tests 30 min, then nurse 60 min`; null where neither half is needed. */
export function visitsInWords({ tests, conversation }: VisitsWanted): string | null {
  if (tests && conversation) return `Tests ${tests.minutes} min${way(tests)}, then ${talk(conversation)}`;
  if (tests) return `Tests only, ${tests.minutes} min${way(tests)}`;
  return conversation && `Conversation only: ${talk(conversation)}`;
}

function talk(wanted: VisitWanted): string {
  return `${wanted.with.map(kindInLine).join(' or ')} ${wanted.minutes} min${way(wanted)}`;
}

/** The usual way, in the room, goes without saying. */
function way({ modes: [first] }: VisitWanted): string {
  if (first === undefined || first === 'face-to-face') return '';
  return first === 'home' ? ' at home' : ` ${clinicModeWords[first].toLowerCase()}`;
}

/** Why nothing is to be booked, said once. */
export function nothingToBook(booked: number): string {
  return capital(
    booked > 0
      ? 'everything this year needs is booked or done.'
      : 'nothing is to be booked: the round has ended, or both visits have been.',
  );
}
