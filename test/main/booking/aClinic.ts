import type { InputOf } from '../../../shared/api.ts';
import { sql } from '../../../main/db/sql.ts';
import { personOf, type aPracticeOf } from '../register/takeIn.ts';

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

/** The person a row of the list became, and their round of this year. */
export async function roundOf(opened: Pick<Opened, 'call'>, row: number) {
  const personId = await personOf(opened, row);
  const [round] = await opened.call('recall.listCycles', { personId });
  return { personId, cycleId: round?.id ?? '' };
}

/** Every clinic that has been opened, in the order of its days. */
export function clinicsOf({ core }: Pick<Opened, 'core'>) {
  return core.write((db) =>
    db.rows<{ id: string; name: string; on_day: string; version: number; clinician_id: string }>(sql`
      SELECT id, name, on_day, version, clinician_id FROM clinic ORDER BY on_day, id`),
  );
}

/** Somebody booked for tests on 13 April 2026 at 09:30 and a conversation on 30 April at 09:00. */
export async function aBookedPair(
  opened: Pick<Opened, 'call' | 'core'>,
  row: number,
  places = { tests: 3, talk: 0 },
) {
  const clinics = await clinicsOf(opened);
  const tests = clinics.find(({ name }) => name === 'Tests');
  const talk = clinics.find(({ name, on_day }) => name === 'Conversations' && on_day >= '2026-04-27');
  const who = await roundOf(opened, row);
  const { appointments } = await opened.call('booking.bookPair', {
    ...who,
    tests: { clinicId: tests?.id ?? '', place: places.tests },
    conversation: { clinicId: talk?.id ?? '', place: places.talk },
  });
  const [first, second] = appointments;
  if (!first || !second) throw new Error('Nothing was booked');
  return { ...who, tests: first, conversation: second, clinics };
}
