import type { AppointmentPart } from '../../../shared/booking/appointment.ts';
import type { PlaceWanted } from '../../../shared/booking/booking.contract.ts';
import { timeOfPlace } from '../../../shared/booking/clinic.ts';
import { atOnce } from '../../../shared/booking/freePlaces.ts';
import { minuteOf } from '../../../shared/booking/clockTime.ts';
import { gapInWords, wrongWithGap } from '../../../shared/booking/pairGap.ts';
import type { PlaceOffered } from '../../../shared/booking/pairs.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Reader } from '../../db/store.ts';
import type { ClinicRow } from '../clinics/clinic.sql.ts';
import { hoursOf } from '../clinics/hoursOf.ts';
import { clinicsNamed } from '../clinics/clinicsOnDays.sql.ts';
import { kindsOf, type SeerRow } from './pairs.sql.ts';
import { elsewhereInWords } from './bookedElsewhere.ts';
import { busyFrom, type PairPapers } from './pairPapers.ts';

export type WantedHalves = Record<AppointmentPart, PlaceWanted | null>;
type Placed = Record<AppointmentPart, PlaceOffered | null>;

/**
 * Looks once more at two halves somebody is about to be booked or held for, whatever offered them: still to be booked,
 * with the right people in the right way, the person nowhere else, and the rules of the gap. Throws what is wrong.
 */
export async function checkPair(
  db: Reader,
  papers: PairPapers,
  { wanted, today }: { wanted: WantedHalves; today: IsoDate },
): Promise<Placed> {
  if (!wanted.tests && !wanted.conversation) throw new Problem('invalid-input');
  const placed = {
    tests: await placeOf(db, papers, { part: 'tests', place: wanted.tests, today }),
    conversation: await placeOf(db, papers, { part: 'conversation', place: wanted.conversation, today }),
  };
  for (const half of [placed.tests, placed.conversation]) {
    if (half && busyFrom(papers, today).some((busy) => atOnce(busy, half)))
      throw new Problem('two-places-at-once');
  }
  checkGap(papers, placed);
  return placed;
}

type Half = { part: AppointmentPart; place: PlaceWanted | null; today: IsoDate };

async function placeOf(
  db: Reader,
  papers: PairPapers,
  { part, place, today }: Half,
): Promise<PlaceOffered | null> {
  if (place === null) return null;
  const wanted = papers.wanted[part];
  if (wanted === null) throw new Problem(papers.visits.wanted[part] ? 'already-booked' : 'step-not-possible');
  const other = papers.elsewhere[part];
  if (other) throw new Problem('already-booked', elsewhereInWords(other));
  const [clinic] = await clinicsNamed(db, [place.clinicId]);
  if (!clinic) throw new Problem('not-found');
  const [seer] = await kindsOf(db, [clinic.clinician_id]);
  const isHere = seer && (seer.left_on === null || seer.left_on >= clinic.on_day);
  if (!isHere || !wanted.with.includes(seer.kind) || !wanted.modes.includes(clinic.mode))
    throw new Problem('unsuitable-clinic');
  if (clinic.on_day < today || papers.bankHolidays.has(clinic.on_day)) throw new Problem('clinic-closed');
  if (place.place >= clinic.places) throw new Problem('clinic-closed');
  return offered(place, { clinic, seer, minutes: wanted.minutes });
}

type Where = { clinic: ClinicRow; seer: SeerRow; minutes: number };

/** A place with all that is said of it. */
export function offered(place: PlaceWanted, { clinic, seer, minutes }: Where): PlaceOffered {
  return {
    ...place,
    onDay: clinic.on_day,
    startsAt: timeOfPlace(hoursOf(clinic), place.place),
    minutes,
    mode: clinic.mode,
    clinicianId: clinic.clinician_id,
    clinicianName: seer.name,
  };
}

/** Tests that are over may be as long ago as they like; everything else keeps its distance. */
function checkGap({ fixed, rules, bankHolidays }: PairPapers, { tests, conversation }: Placed): void {
  const [first, second] = [tests?.onDay ?? fixed.tests?.on, conversation?.onDay ?? fixed.conversation];
  if (first === undefined || first === null || second === undefined || second === null) return;
  const wrong = wrongWithGap({ tests: first, conversation: second }, rules, bankHolidays);
  const isOver = !tests && fixed.tests?.done === true;
  if (wrong !== null && !(isOver && wrong === 'gap-too-long'))
    throw new Problem(wrong, gapInWords(first, rules, bankHolidays));
  if (tests && conversation && first === second) {
    const ends = minuteOf(tests.startsAt) + tests.minutes;
    if (minuteOf(conversation.startsAt) < ends) throw new Problem('conversation-before-tests');
  }
}
