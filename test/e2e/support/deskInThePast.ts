import { createCore } from '../../../main/core.ts';
import type { Session } from '../../../main/context.ts';
import { startNodeJob } from '../../../main/jobs/startNodeJob.ts';
import { usualCost } from '../../../main/practice/passwords.ts';
import { newId } from '../../../main/clock.ts';
import type { Call } from '../../../shared/api.ts';
import { fixedClock } from '../../support/fixedClock.ts';
import { journeyPassword } from '../pages/entry.ts';

/**
 * A desk of some days ago, in a process of its own, on a folder no other program has open: clinics are opened, somebody
 * is booked for their tests on a day and told of it by phone.
 */
const [folder = '', today = '', visitDay = '', familyName = ''] = process.argv.slice(2);
const session: Session = { id: 'session', actor: null };
const call: Call = async (name, input) =>
  (await core.run({
    id: newId(),
    session,
    name,
    input,
    progress: () => undefined,
    cancelled: () => false,
  })) as never;

const core = createCore({
  folder,
  clock: fixedClock(today),
  newId,
  passwordCost: usualCost,
  host: {
    openFile: () => Promise.reject(new Error('no files here')),
    offerFile: ({ name }) => Promise.resolve(name),
    startJob: startNodeJob,
  },
  purposes: ['write', 'read', 'stage'],
  callFor: () => call,
  onSignedIn: (_id, actor) => {
    session.actor = actor;
  },
});

async function openClinics(): Promise<void> {
  const isNew = { id: null, memberId: null, languages: [], leftOn: null, version: 0 };
  for (const [name, kind, slotMinutes] of [
    ['Beth Okafor', 'hca', 10],
    ['Gwen Pritchard', 'nurse', 20],
  ] as const) {
    const clinician = await call('booking.saveClinician', { ...isNew, name, kind });
    for (const weekday of [1, 2, 3, 4, 5])
      await call('booking.saveClinicTemplate', {
        id: null,
        name: `${name} ${weekday}`,
        clinicianId: clinician.id,
        roomId: null,
        weekday,
        startsAt: '09:00',
        endsAt: '12:00',
        slotMinutes,
        mode: 'face-to-face',
        languages: [],
        everyWeeks: 1,
        fromOn: today,
        untilOn: null,
        version: 0,
      });
  }
  const { rules } = await call('booking.findBookingRules', {});
  if (rules.openUntil === null)
    await call('booking.openClinics', { until: fixedClock(today).today().replace(/^\d+/, nextYear) });
}
const nextYear = (year: string) => String(Number(year) + 1);

const { staff } = await call('practice.findWelcome', {});
await call('practice.signIn', { memberId: staff[0]?.id ?? '', password: journeyPassword });
await openClinics();
const { days } = await call('booking.findDay', { day: visitDay });
const seers = days.flatMap(({ clinicians }) => clinicians);
const tests = seers.find(({ name }) => name === 'Beth Okafor')?.clinics[0];
const [person] = (await call('people.listPeople', { search: familyName })).lines;
const personId = person?.id ?? '';
const [round] = await call('recall.listCycles', { personId });
const cycleId = round?.id ?? '';
const place = { clinicId: tests?.id ?? '', place: 3 };
const { appointments } = await call('booking.bookPair', {
  personId,
  cycleId,
  tests: place,
  conversation: null,
});
await call('letter.recordToldByPhone', {
  personId,
  cycleId,
  appointments: appointments.map(({ id, version }) => ({ id, version })),
});
await core.close();
