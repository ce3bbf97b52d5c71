import type { ClinicTemplate } from '../../../shared/booking/clinic.ts';

/** Tests on Mondays, 09:00 to 12:00 in places of ten minutes, every week from 1 April 2026; what is said replaces it. */
export function aTemplateOf(said: Partial<ClinicTemplate> = {}): ClinicTemplate {
  return {
    id: 'tests',
    name: 'Tests',
    clinicianId: 'beth',
    roomId: null,
    weekday: 1,
    startsAt: '09:00',
    endsAt: '12:00',
    slotMinutes: 10,
    mode: 'face-to-face',
    languages: [],
    everyWeeks: 1,
    fromOn: '2026-04-01',
    untilOn: null,
    version: 1,
    ...said,
  };
}
