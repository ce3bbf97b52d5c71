import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn, timeOfPlace } from '../../../shared/booking/clinic.ts';
import { clinicDay } from '../../../shared/booking/clinicDays.ts';
import { whatBecomes, type BookedThere, type OpenedClinic } from '../../../shared/booking/whatBecomes.ts';
import { aTemplateOf } from './aTemplateOf.ts';

const clinic: OpenedClinic = { ...aTemplateOf(), id: 'c', onDay: '2026-04-20' };
const nothing = { bankHolidays: new Set<string>(), timeOff: [], leftOn: null };
const bookedAt = (place: number, state: BookedThere['state'] = 'booked'): BookedThere => ({
  id: `a${place}`,
  state,
  startsAt: timeOfPlace(clinic, place),
  minutes: 10,
});

const someShape = fc.record({
  startsAt: fc.constantFrom('08:00', '09:00', '09:05', '10:30'),
  endsAt: fc.constantFrom('11:00', '12:00', '13:00'),
  slotMinutes: fc.constantFrom(10, 15, 20),
  mode: fc.constantFrom('face-to-face', 'phone'),
  clinicianId: fc.constantFrom('beth', 'gwen'),
});

test('a clinic only follows a change when nobody in it is moved by that, and whoever is moved has a reason', () => {
  fc.assert(
    fc.property(someShape, fc.uniqueArray(fc.integer({ min: 0, max: 17 })), (shape, places) => {
      const as = { ...aTemplateOf(), ...shape };
      const booked = places.map((place) => bookedAt(place));
      const becomes = whatBecomes(clinic, booked, { as, day: clinicDay(as, clinic.onDay, nothing), off: [] });
      const end = timeOfPlace(as, placesIn(as));
      for (const { id, startsAt } of booked) {
        const isSame = as.mode === clinic.mode && as.clinicianId === clinic.clinicianId;
        const stays = isSame && startsAt >= as.startsAt && startsAt < end;
        // A place that begins inside the hours may still run over their end.
        if (!stays) expect(becomes.moves.get(id)).toBeTruthy();
        if (becomes.fate === 'follows') expect(becomes.moves.has(id)).toBe(false);
      }
    }),
  );
});

test('a clinic that ends earlier follows as long as nobody is booked after the new end', () => {
  const as = aTemplateOf({ endsAt: '11:00' });
  const wanted = { as, day: clinicDay(as, clinic.onDay, nothing), off: [] };
  expect(whatBecomes(clinic, [bookedAt(11)], wanted).fate).toBe('follows');
  const late = whatBecomes(clinic, [bookedAt(11), bookedAt(12)], wanted);
  expect(late.fate).toBe('stays');
  expect([...late.moves]).toEqual([['a12', 'Outside the new hours']]);
});

test('whoever has arrived is not moved, not even by a clinic that is not held', () => {
  const day = { onDay: clinic.onDay, notHeld: 'Ill', blocked: [] };
  const booked = [bookedAt(0, 'arrived'), bookedAt(1, 'in-room'), bookedAt(2)];
  expect([...whatBecomes(clinic, booked, { as: clinic, day, off: [] }).moves]).toEqual([['a2', 'Ill']]);
});
