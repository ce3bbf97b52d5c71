import type { Call } from '../../../shared/api.ts';
import { addDays, weekdayOf } from '../../../shared/time/isoDate.ts';

/** A clinic of the next weeks with somebody booked into it; gives what there is to ask about. */
export async function aBookedPerson(call: Call, personId: string, today: string) {
  const isNew = { id: null, version: 0 };
  const clinician = await call('booking.saveClinician', {
    ...isNew,
    name: 'Beth Okafor',
    kind: 'hca',
    memberId: null,
    languages: [],
    leftOn: null,
  });
  const day = addDays(today, 7);
  await call('booking.saveClinicTemplate', {
    ...isNew,
    name: 'Tests',
    clinicianId: clinician.id,
    roomId: null,
    weekday: weekdayOf(day),
    startsAt: '09:00',
    endsAt: '12:00',
    slotMinutes: 10,
    mode: 'face-to-face',
    languages: [],
    everyWeeks: 1,
    fromOn: day,
    untilOn: null,
  });
  await call('booking.openClinics', { until: addDays(day, 30) });
  const book = await call('booking.findDay', { day });
  const clinicId = book.days[0]?.clinicians[0]?.clinics[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  const { appointments } = await call('booking.bookPair', {
    personId,
    cycleId: round?.id ?? '',
    tests: { clinicId, place: 0 },
    conversation: null,
  });
  return { clinicianId: clinician.id, clinicId, day, appointmentId: appointments[0]?.id ?? '' };
}
