import { expect, test } from 'vitest';
import { movedWithClinicFrom, movedWithClinicWords } from '../../../shared/booking/moveReason.ts';

test('a history that says what went elsewhere with its clinic says from which day, in every month', () => {
  for (let month = 1; month <= 12; month++) {
    const onDay = `2026-${String(month).padStart(2, '0')}-09`;
    const words = movedWithClinicWords(
      { onDay, startsAt: '09:30' },
      { onDay: '2027-01-04', startsAt: '10:00' },
    );
    expect(movedWithClinicFrom(words)).toBe(onDay);
  }
});

test('a history that says anything else says no such day', () => {
  expect(movedWithClinicFrom('Tests moved here from 13-Apr-2026 09:30')).toBeNull();
  expect(movedWithClinicFrom('Moved with the clinic from Monday')).toBeNull();
});
