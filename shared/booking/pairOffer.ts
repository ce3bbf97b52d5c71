import { daysBetween } from '../time/isoDate.ts';
import type { AppointmentPart } from './appointment.ts';
import type { Candidate } from './candidates.ts';
import type { ChosenPair, PairQuestion } from './choosePairs.ts';
import type { Start } from './freePlaces.ts';
import type { PairOffer, PlaceOffered } from './pairs.contract.ts';
import type { WishKind } from './wishes.ts';
import { halfOf, wishesInWords, type Seer } from './wishCosts.ts';

type Around = Pick<PairQuestion, 'wanted' | 'fixed' | 'seers'> & {
  wishes: readonly WishKind[];
  wished: string | null;
};

/** A chosen pair as it is offered: `14 days. Both wishes met`. */
export function offerOf(pair: ChosenPair, around: Around): PairOffer {
  const parts = (['tests', 'conversation'] as const).flatMap((part) => {
    const half = pair[part];
    return half ? [{ part, half }] : [];
  });
  const halves = parts.map(({ part, half }) => ({ part, unmet: half.unmet }));
  const { unmet, sentence } = wishesInWords(concerned(around), halves);
  const gapDays = gapOf(pair, around);
  const gap =
    gapDays === null
      ? null
      : `${gapDays} ${gapDays === 1 ? 'day' : 'days'}${pair.tests ? '' : ' after the tests'}`;
  return {
    tests: placeOf('tests', pair.tests, around),
    conversation: placeOf('conversation', pair.conversation, around),
    gapDays,
    unmet,
    sentence: [
      gap,
      sentence ??
        known(
          parts.map(({ half }) => half),
          around,
        ),
    ]
      .filter(Boolean)
      .join('. '),
  };
}

/** The wish for a clinician says nothing of a half that is not booked now. */
function concerned({ wishes, wished, wanted, seers }: Around): WishKind[] {
  const part = halfOf(seers.get(wished ?? ''));
  return wishes.filter((wish) => wish !== 'clinicianId' || wanted[part] !== null);
}

function gapOf(pair: ChosenPair, { fixed }: Around): number | null {
  const tests = pair.tests?.start.run.onDay ?? fixed.tests?.on;
  const conversation = pair.conversation?.start.run.onDay ?? fixed.conversation;
  return tests && conversation ? daysBetween(tests, conversation) : null;
}

function known(halves: readonly Candidate[], { seers }: Around): string | null {
  const [first] = halves.filter(({ knowsThem }) => knowsThem);
  const name = first && seers.get(first.start.run.clinicianId)?.name;
  return name === undefined ? null : `Knows ${name}`;
}

function placeOf(
  part: AppointmentPart,
  half: Candidate | null,
  { wanted, seers }: Around,
): PlaceOffered | null {
  return half && placeOffered(half.start, wanted[part]?.minutes ?? 0, seers);
}

/** Where somebody could begin, with all that is said of it; `minutes` is how long they are there. */
export function placeOffered(
  { run, place, startsAt }: Start,
  minutes: number,
  seers: ReadonlyMap<string, Seer>,
): PlaceOffered {
  return {
    clinicId: run.clinicId,
    place,
    onDay: run.onDay,
    startsAt,
    minutes,
    mode: run.mode,
    clinicianId: run.clinicianId,
    clinicianName: seers.get(run.clinicianId)?.name ?? '',
  };
}
