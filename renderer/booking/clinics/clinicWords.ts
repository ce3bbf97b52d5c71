import { placesIn, type Clinician, type ClinicTemplate } from '../../../shared/booking/clinic.ts';
import type { Affected } from '../../../shared/booking/clinicChange.ts';
import { isAllDay, timeOffWords, type TimeOff } from '../../../shared/booking/timeOff.ts';
import { counted, screenDay } from '../../../shared/format.ts';

export function hoursWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${startsAt} to ${endsAt}`;
}

/** `18 places of 10 min` */
export function placesWords(template: ClinicTemplate): string {
  return `${counted(placesIn(template), 'place')} of ${template.slotMinutes} min`;
}

/** `Every week`, `Every 2 weeks`, with its first and last day where they matter. */
export function rhythmWords({ everyWeeks, fromOn, untilOn }: ClinicTemplate, today: string): string {
  const every = everyWeeks === 1 ? 'Every week' : `Every ${everyWeeks} weeks`;
  const from = fromOn > today ? ` from ${screenDay(fromOn)}` : '';
  return `${every}${from}${untilOn === null ? '' : ` until ${screenDay(untilOn)}`}`;
}

/** `Mon 20-Apr-2026, 13:00 to 17:00` or the first and the last day. */
export function daysOffWords(off: TimeOff): string {
  const days =
    off.fromOn === off.untilOn
      ? screenDay(off.fromOn)
      : `${screenDay(off.fromOn)} to ${screenDay(off.untilOn)}`;
  return isAllDay(off) ? days : `${days}, ${off.startsAt} to ${off.endsAt}`;
}

export function timeOffKindWords({ kind, note }: TimeOff): string {
  return note ? `${timeOffWords[kind]}: ${note}` : timeOffWords[kind];
}

/** Whose time off it is. */
export function whoseWords(clinicianId: string | null, clinicians: readonly Clinician[]): string {
  if (clinicianId === null) return 'The whole practice';
  return clinicians.find(({ id }) => id === clinicianId)?.name ?? 'Somebody who has left';
}

/** What a change does, in sentences; none where it does nothing. */
export function affectedSentences({
  cancels,
  people,
  keeping,
  going,
  following,
  staying,
}: Affected): string[] {
  const sentences: string[] = [];
  if (people > 0) {
    const who = counted(people, 'person has', 'people have');
    sentences.push(
      cancels
        ? `${who} to be booked again. Their appointments here are cancelled by the practice, and each is on the pinboard.`
        : `${who} to be moved. Their appointments stand until each has another; each is on the pinboard.`,
    );
  }
  if (keeping > 0)
    sentences.push(`${counted(keeping, 'person keeps their place', 'people keep their place')}.`);
  if (going > 0) sentences.push(`${counted(going, 'clinic is not held', 'clinics are not held')}.`);
  if (staying > 0) {
    const stay = counted(staying, 'clinic stays as it is', 'clinics stay as they are');
    sentences.push(
      `${stay}, because somebody is booked there. Nobody new is booked where it no longer fits.`,
    );
  }
  if (following > 0 && !cancels) {
    sentences.push(`${counted(following, 'open clinic becomes', 'open clinics become')} like this.`);
  }
  return sentences;
}

/** How the button says what is about to be done. */
export function confirmWords({ cancels, people }: Affected, otherwise: string): string {
  if (people === 0) return otherwise;
  return cancels
    ? `Cancel and rebook ${counted(people, 'person', 'people')}`
    : `Save, and move ${counted(people, 'person', 'people')}`;
}
