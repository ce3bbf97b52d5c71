import type { Call } from '../../../shared/api.ts';

/** A healthcare assistant and a nurse who see people every weekday morning, open for booking up to a day. */
export async function openUsualClinics(
  call: Call,
  { from, until }: { from: string; until: string },
): Promise<void> {
  const isNew = { id: null, languages: [], version: 0 };
  for (const [name, kind, slotMinutes] of [
    ['Beth Okafor', 'hca', 10],
    ['Gwen Pritchard', 'nurse', 20],
  ] as const) {
    const said = { memberId: null, leftOn: null, name, kind };
    const { id: clinicianId } = await call('booking.saveClinician', { ...isNew, ...said });
    for (const weekday of [1, 2, 3, 4, 5])
      await call('booking.saveClinicTemplate', {
        ...isNew,
        name: `${name} ${weekday}`,
        clinicianId,
        roomId: null,
        weekday,
        startsAt: '09:00',
        endsAt: '12:00',
        slotMinutes,
        mode: 'face-to-face',
        everyWeeks: 1,
        fromOn: from,
        untilOn: null,
      });
  }
  await call('booking.openClinics', { until });
}
