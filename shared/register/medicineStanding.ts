import type { IsoDate } from '../time/isoDate.ts';
import { addDays, addMonths } from '../time/isoDate.ts';
import type { MedicineFact } from './facts.ts';
import { isMedicineOf } from './medicineNames.ts';
import type { MedicineNeed } from './registerRule.ts';

/** What is known of a medicine a rule asks for, on one day. */
export type MedicineStanding =
  | { state: 'not-known' }
  | { state: 'never' }
  | { state: 'current'; lastIssuedOn: IsoDate; lapsesOn: IsoDate }
  | { state: 'lapsed'; lastIssuedOn: IsoDate };

/**
 * The medicine counts up to and including the same day so many months after its last issue. Medicines nobody has read,
 * or one without a date and none current, are not known: they can take no one off.
 */
export function medicineStanding(
  medicines: readonly MedicineFact[] | null,
  need: MedicineNeed,
  today: IsoDate,
): MedicineStanding {
  if (medicines === null) return { state: 'not-known' };
  const ofKind = medicines.filter((medicine) => isMedicineOf(need.kind, medicine.name));
  const lastIssuedOn = ofKind
    .flatMap((medicine) => medicine.lastIssuedOn ?? [])
    .toSorted()
    .at(-1);

  if (lastIssuedOn !== undefined) {
    const lapsesOn = addDays(addMonths(lastIssuedOn, need.months), 1);
    if (today < lapsesOn) return { state: 'current', lastIssuedOn, lapsesOn };
  }
  if (ofKind.some((medicine) => medicine.lastIssuedOn === null)) return { state: 'not-known' };
  return lastIssuedOn === undefined ? { state: 'never' } : { state: 'lapsed', lastIssuedOn };
}
