import { expect, test } from 'vitest';
import { noPapers } from '../../../main/letter/appointmentPapers.ts';
import { soonestFirst } from '../../../main/letter/soonestFirst.ts';

const half = {
  id: 'a1',
  cycle_id: 'c1',
  person_id: 'p1',
  part: 'tests' as const,
  minutes: 20,
  mode: 'face-to-face' as const,
  version: 1,
  state: 'booked' as const,
  kept_until: null,
  clinician_name: 'Alice Okafor',
};

function somebody(name: string, comes: [onDay: string, startsAt: string] | null) {
  const booked = comes === null ? [] : [{ ...half, on_day: comes[0], starts_at: comes[1] }];
  return {
    row: { sort_name: name, person_id: name },
    papers: { appointments: { ...noPapers, booked } },
  };
}

test('whoever has nothing to come stands before all days, as in a run, and then whoever comes soonest, by name', () => {
  const some = [
    somebody('adams', ['2026-04-14', '09:00']),
    somebody('bell', ['2026-04-13', '10:00']),
    somebody('dunn', ['2026-04-13', '09:00']),
    somebody('cole', ['2026-04-13', '09:00']),
    somebody('evans', null),
    // Today a letter comes too late.
    somebody('doyle', ['2026-04-07', '09:00']),
  ];
  const names = soonestFirst(some, '2026-04-07').map(({ row }) => row.sort_name);
  expect(names).toEqual(['doyle', 'evans', 'cole', 'dunn', 'bell', 'adams']);
});
