import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../../shared/recall/workingDays.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { fixedClock } from '../../support/fixedClock.ts';
import { journeyPassword } from '../pages/entry.ts';
import { openDesk } from './openDesk.ts';
import { openUsualClinics } from './usualClinics.ts';

/**
 * A desk up to the 1 April after a day, in a process of its own, on a folder no other program has open: somebody is planned
 * for March and places are kept for them until May; the new year begins, and they say no to it.
 */
const [folder = '', today = '', familyName = ''] = process.argv.slice(2);
const year = Number(today.slice(0, 4)) + (today.slice(5) < '04-01' ? 0 : 1);
const [april, march] = [`${year}-04-01`, `${year}-03`];
const clock = fixedClock(today);
const { call, close } = openDesk(folder, clock);

const { staff } = await call('practice.findWelcome', {});
await call('practice.signIn', { memberId: staff[0]?.id ?? '', password: journeyPassword });
await openUsualClinics(call, { from: today, until: addDays(april, 60) });
const [person] = (await call('people.listPeople', { search: familyName })).lines;
const personId = person?.id ?? '';
await call('recall.moveMonth', {
  who: { personIds: [personId], year: year - 1 },
  toMonth: march,
  reason: 'They asked for it',
});

const workingDayFrom = (day: string): string =>
  isWorkingDay(day, bankHolidays) ? day : workingDayFrom(addDays(day, 1));
const { days } = await call('booking.findDay', { day: workingDayFrom(addDays(april, 40)) });
const seers = days.flatMap(({ clinicians }) => clinicians);
const clinicId = seers.find(({ name }) => name === 'Gwen Pritchard')?.clinics[0]?.id ?? '';
const [round] = await call('recall.listCycles', { personId });
const proposals = [{ personId, cycleId: round?.id ?? '', tests: null, conversation: { clinicId, place: 0 } }];
const { leftOut } = await call('booking.pencilPlan', { month: march, proposals });
if (leftOut.length > 0) throw new Error(leftOut[0]?.why);
await call('booking.inviteToBook', { month: march, keptUntil: addDays(april, 35) });

clock.set(april);
await call('register.startDay', {});
const [now] = await call('recall.listCycles', { personId });
const said = { method: 'phone', outcome: 'declined', on: april, until: null } as const;
await call('recall.recordContact', { personId, cycleId: now?.id ?? '', ...said });
await close();
