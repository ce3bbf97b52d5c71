import type { FreeRun } from '../../../shared/booking/freePlaces.ts';
import type { PairQuestion } from '../../../shared/booking/choosePairs.ts';
import { BookingRules } from '../../../shared/booking/bookingRules.ts';
import { noWishes } from '../../../shared/booking/wishes.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';

export const hca = { id: 'beth', name: 'Beth Okafor', kind: 'hca' } as const;
export const nurse = { id: 'gwen', name: 'Gwen Pritchard', kind: 'nurse' } as const;
export const otherNurse = { id: 'amina', name: 'Amina Shah', kind: 'nurse' } as const;

/** Free places with a healthcare assistant; what is said replaces it. */
export function aRun(said: Partial<FreeRun> & Pick<FreeRun, 'onDay'>): FreeRun {
  return {
    clinicId: `${said.clinicianId ?? hca.id} ${said.onDay}`,
    clinicianId: hca.id,
    kind: 'hca',
    mode: 'face-to-face',
    languages: [],
    startsAt: '09:00',
    slotMinutes: 10,
    first: 0,
    count: 3,
    ...said,
  };
}

/** Free places with a nurse. */
export function aTalk(said: Partial<FreeRun> & Pick<FreeRun, 'onDay'>): FreeRun {
  return aRun({ clinicianId: nurse.id, kind: 'nurse', slotMinutes: 20, ...said });
}

/** Somebody of group D: 30 minutes of tests, then 60 minutes with a nurse, planned for May 2026. */
export function aQuestion(said: Partial<PairQuestion>): PairQuestion {
  return {
    wanted: {
      tests: { minutes: 30, with: ['hca'], modes: ['face-to-face'] },
      conversation: { minutes: 60, with: ['nurse'], modes: ['face-to-face'] },
    },
    runs: { tests: [], conversation: [] },
    seers: new Map([hca, nurse, otherNurse].map((one) => [one.id, one])),
    busy: [],
    fixed: { tests: null, conversation: null },
    monthEnds: '2026-05-31',
    from: '2026-05-01',
    wishes: noWishes,
    knows: new Set(),
    rules: BookingRules.parse({}),
    bankHolidays,
    atMost: 3,
    ...said,
  };
}
