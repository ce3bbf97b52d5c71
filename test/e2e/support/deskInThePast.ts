import { fixedClock } from '../../support/fixedClock.ts';
import { journeyPassword } from '../pages/entry.ts';
import { openDesk } from './openDesk.ts';
import { openUsualClinics } from './usualClinics.ts';

/**
 * A desk of some days ago, in a process of its own, on a folder no other program has open: clinics are opened, somebody
 * is booked for their tests on a day and told of it by phone.
 */
const [folder = '', today = '', visitDay = '', familyName = ''] = process.argv.slice(2);
const { call, close } = openDesk(folder, fixedClock(today));

const { staff } = await call('practice.findWelcome', {});
await call('practice.signIn', { memberId: staff[0]?.id ?? '', password: journeyPassword });
await openUsualClinics(call, {
  from: today,
  until: today.replace(/^\d+/, (year) => String(Number(year) + 1)),
});
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
await close();
