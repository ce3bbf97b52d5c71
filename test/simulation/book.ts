import type { ClinicianKind } from '../../shared/booking/clinic.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { addDays, monthOf } from '../../shared/time/isoDate.ts';
import { appointmentsOf, isLive } from './bookKnown.ts';
import { afterMiss } from './bookTruth.ts';
import type { World } from './simulateYears.ts';

/** People each clinician of a kind looks after. */
const peopleEach = 300;
const openAhead = 75;
const team: readonly { kind: ClinicianKind; weekday: number; slotMinutes: number }[] = [
  { kind: 'hca', weekday: 1, slotMinutes: 10 },
  { kind: 'nurse', weekday: 4, slotMinutes: 10 },
  { kind: 'gp', weekday: 3, slotMinutes: 10 },
];

/** Clinics are there before anybody is booked: once the team and its weeks, then each month their days. */
export async function openClinics(world: World): Promise<void> {
  const { practice, today, book, lives } = world;
  if (book.templateIds.length === 0) await setUpTeam(world, Math.ceil(lives.size / peopleEach));
  if (book.openedIn === monthOf(today)) return;
  book.openedIn = monthOf(today);
  await practice.call('booking.openClinics', { until: addDays(today, openAhead) });
  if (world.chance.happens(0.5)) await closeOne(world);
}

async function setUpTeam({ practice, today, book }: World, each: number): Promise<void> {
  for (let one = 1; one <= each; one += 1) {
    for (const { kind, weekday, slotMinutes } of team) {
      const clinician = await practice.call('booking.saveClinician', {
        id: null,
        name: `${kind} ${one}`,
        kind,
        memberId: null,
        languages: [],
        leftOn: null,
        version: 0,
      });
      const template = await practice.call('booking.saveClinicTemplate', {
        id: null,
        name: `Clinic of ${kind} ${one}`,
        clinicianId: clinician.id,
        roomId: null,
        weekday,
        startsAt: '09:00',
        endsAt: '16:00',
        slotMinutes,
        mode: 'face-to-face',
        languages: [],
        everyWeeks: 1,
        fromOn: today,
        untilOn: null,
        version: 0,
      });
      book.templateIds.push(template.id);
    }
  }
}

/** Somebody is ill: a clinic is closed, and everybody in it has a task. */
async function closeOne({ practice, chance, book, report }: World): Promise<void> {
  const templateId = chance.oneOf(book.templateIds);
  const held = (await practice.call('booking.listTemplateClinics', { templateId })).filter(
    ({ state }) => state === 'open',
  );
  if (held.length === 0) return;
  const { id: clinicId, version } = chance.oneOf(held);
  const { people } = await practice.call('booking.findAffected', { what: 'close', clinicId });
  await practice.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: people });
  report.closed += 1;
}

/** Books what somebody needs, where a place is free; says whether it did. */
export async function bookThem({ practice, book, report }: World, line: WorkLine): Promise<boolean> {
  const who = { personId: line.id, cycleId: line.cycleId };
  const { offers } = await practice.call('booking.findPairs', who);
  const [offer] = offers;
  if (!offer) return false;
  const at = (half: typeof offer.tests) => half && { clinicId: half.clinicId, place: half.place };
  await practice.call('booking.bookPair', {
    ...who,
    tests: at(offer.tests),
    conversation: at(offer.conversation),
  });
  book.people.add(line.id);
  report.booked += 1;
  return true;
}

/** Some ring to say they cannot come, or the practice cannot: the other half goes as somebody chooses. */
export async function cancelSome(world: World): Promise<void> {
  const { practice, chance, today, book, report } = world;
  for (const personId of book.people) {
    if (!chance.happens(0.15)) continue;
    const half = (await appointmentsOf(world, personId)).find((one) => isLive(one) && one.onDay > today);
    if (!half) continue;
    await practice.call('booking.cancelAppointment', {
      personId,
      appointmentId: half.id,
      version: half.version,
      because: chance.oneOf(['person', 'practice', 'ill'] as const),
      reason: 'Cannot be',
      otherHalf: chance.oneOf(['keep', 'move', 'release'] as const),
    });
    report.cancelled += 1;
  }
}

/** Whoever was expected came, or did not; some visits nobody writes down this time. */
export async function seeThem(world: World, line: WorkLine): Promise<void> {
  const { practice, chance, today, report } = world;
  for (const { id: appointmentId } of await appointmentsOf(world, line.id)) {
    const visit = (await appointmentsOf(world, line.id)).find(({ id }) => id === appointmentId);
    if (!visit || !isLive(visit) || visit.onDay >= today || visit.cycleId !== line.cycleId) continue;
    if (chance.happens(0.1)) return;
    const said = { personId: line.id, appointmentId, version: visit.version };
    if (!chance.happens(0.25)) {
      await practice.call('booking.recordVisit', { ...said, to: 'done' });
      if (visit.part === 'conversation') report.conversations += 1;
      continue;
    }
    await practice.call('booking.recordVisit', { ...said, to: 'did-not-attend' });
    report.missed += 1;
    await afterMiss(world, visit);
  }
}
