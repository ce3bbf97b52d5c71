import { clinicModeWords } from '../../../shared/booking/clinic.ts';
import type { Hold, PairOffer, PlaceOffered } from '../../../shared/booking/pairs.contract.ts';
import { counted, screenDay } from '../../../shared/format.ts';

type Halves = Pick<PairOffer, 'tests' | 'conversation'>;

/** `Mon 23-Nov-2026 11:40` */
export function whenOf({ onDay, startsAt }: Pick<PlaceOffered, 'onDay' | 'startsAt'>): string {
  return `${screenDay(onDay)} ${startsAt}`;
}

/** `Gwen Pritchard`, `Gwen Pritchard, by phone`: in the room goes without saying. */
export function withWhom({ clinicianName, mode }: Pick<PlaceOffered, 'clinicianName' | 'mode'>): string {
  return mode === 'face-to-face' ? clinicianName : `${clinicianName}, ${clinicModeWords[mode].toLowerCase()}`;
}

/** The button repeats what it books. */
export function bookWords({ tests, conversation }: Halves): string {
  if (tests && conversation) return 'Book both';
  return tests ? 'Book the tests' : 'Book the conversation';
}

/** The same where something is moved, with what is booked again beside it. */
export function moveWords(pair: Halves | null): string {
  return pair?.tests && pair.conversation ? 'Move both' : 'Move it';
}

/** `9 minutes left`; the last minute in seconds. */
export function timeLeft(seconds: number): string {
  if (seconds <= 0) return 'no time left';
  return seconds < 60
    ? `${counted(seconds, 'second')} left`
    : `${counted(Math.ceil(seconds / 60), 'minute')} left`;
}

/** Where a pair begins, as booking and holding want it. */
export function placesIn({ tests, conversation }: Halves) {
  const place = (half: PlaceOffered | null) => half && { clinicId: half.clinicId, place: half.place };
  return { tests: place(tests), conversation: place(conversation) };
}

export function keyOf(pair: Halves): string {
  return JSON.stringify(placesIn(pair));
}

/** A pair that can be chosen: offered, or held for the person already. */
export type PairChoice = Halves & { key: string; sentence: string; isHeld: boolean };

/** What is held by oneself comes first, once. */
export function choicesFrom(offers: readonly PairOffer[], hold: Hold | null): PairChoice[] {
  const choices = offers.map((offer) => ({ ...offer, key: keyOf(offer), isHeld: false }));
  if (!hold?.isMine) return choices;
  const key = keyOf(hold);
  const same = choices.find((one) => one.key === key);
  const held = { tests: hold.tests, conversation: hold.conversation, sentence: same?.sentence ?? '' };
  return [{ ...held, key, isHeld: true }, ...choices.filter((one) => one.key !== key)];
}
