import type { InputOf } from '../../../shared/api.ts';
import { aPracticeOf } from '../register/takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;
type Template = InputOf<'booking.saveClinicTemplate'>;

/** A member of the team people are booked with. */
export function aClinician(
  { call }: Pick<Opened, 'call'>,
  said: Partial<InputOf<'booking.saveClinician'>> = {},
) {
  return call('booking.saveClinician', {
    id: null,
    name: 'Beth Okafor',
    kind: 'hca',
    memberId: null,
    languages: [],
    leftOn: null,
    version: 0,
    ...said,
  });
}

/** A clinic on Mondays, 09:00 to 12:00 in places of ten minutes, from 1 April 2026; what is said replaces it. */
export function aTemplate({ call }: Pick<Opened, 'call'>, said: Partial<Template> & { clinicianId: string }) {
  return call('booking.saveClinicTemplate', {
    id: null,
    name: 'Long-term conditions',
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
    version: 0,
    ...said,
  });
}

/** A healthcare assistant on Mondays and a nurse on Thursdays, opened up to a day. */
export async function clinicsOpenUntil(opened: Pick<Opened, 'call'>, until: string) {
  const hca = await aClinician(opened);
  const nurse = await aClinician(opened, { name: 'Gwen Pritchard', kind: 'nurse' });
  await aTemplate(opened, { clinicianId: hca.id, name: 'Tests' });
  await aTemplate(opened, { clinicianId: nurse.id, name: 'Conversations', weekday: 4, slotMinutes: 20 });
  const outcome = await opened.call('booking.openClinics', { until });
  return { hca, nurse, outcome };
}
