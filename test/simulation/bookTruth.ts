import type { Appointment } from '../../shared/booking/appointment.ts';
import { allLines } from '../../shared/list.ts';
import { placeIn } from '../../shared/recall/keptPlaces.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { appointmentsOf, isLive } from './bookKnown.ts';
import type { World } from './simulateYears.ts';

/** As the practice's recall rules have it: so many misses of a year, and somebody reaches out. */
const missesToOutreach = 2;

const hasFallen = ({ state }: Appointment) => state === 'cancelled' || state === 'did-not-attend';

async function openTasks({ practice }: World) {
  const { lines } = await allLines((window) => practice.call('booking.listTasks', window));
  return lines.map(({ person, kind }) => ({ personId: person.id, kind }));
}

/** Somebody has just been written down as not having come: a year never ends by it, and after two somebody reaches out. */
export async function afterMiss(world: World, visit: Appointment): Promise<void> {
  const { practice, today, report } = world;
  const rounds = await practice.call('recall.listCycles', { personId: visit.personId });
  const round = rounds.find(({ id }) => id === visit.cycleId);
  const ended = round?.end ?? null;
  if (ended !== null && !['died', 'left', 'year-over', 'deferred'].includes(ended))
    report.wrong.push(`${today}: the year of ${visit.personId} ended as ${ended} when they did not come`);
  const misses = (await appointmentsOf(world, visit.personId)).filter(
    ({ cycleId, state }) => cycleId === visit.cycleId && state === 'did-not-attend',
  );
  const mine = (await openTasks(world)).filter(({ personId }) => personId === visit.personId);
  if (ended !== null) return;
  if (mine.length === 0 && round?.next.kind === 'none')
    report.wrong.push(`${today}: ${visit.personId} did not come and nothing is left to do`);
  if (misses.length < missesToOutreach) return;
  report.outreach += 1;
  if (!mine.some(({ kind }) => kind === 'outreach'))
    report.wrong.push(`${today}: ${visit.personId} missed ${misses.length} and nobody reaches out`);
}

/** What may be to do next for somebody a half of whose visits has fallen away: anything but to invite them. */
const asksAgain: readonly NextKind[] = [
  'rebook',
  'decide',
  'call-back',
  'check-booking',
  'phone',
  'other-way',
  'visit',
  'conversation',
  'check-results',
  'share-results',
];

/** What stands in the book fits who is alive, where each year is, and what is left to be done. */
export async function checkBook(world: World, rounds: readonly WorkLine[]): Promise<void> {
  const { today, report, lives, book } = world;
  const lineOf = new Map(rounds.map((line) => [line.cycleId, line]));
  const waiting = new Set((await openTasks(world)).map(({ personId }) => personId));
  for (const personId of book.people) {
    const all = await appointmentsOf(world, personId);
    const live = all.filter(isLive);
    book.toCome.set(
      personId,
      new Set(live.filter(({ onDay }) => onDay > today).map(({ cycleId }) => cycleId)),
    );
    if (all.every((one) => !isLive(one) && !isOfOpen(one, lineOf))) book.people.delete(personId);
    const life = lives.get(personId);
    if (life && life.diedOn !== null && live.some(({ onDay }) => onDay > today))
      report.wrong.push(`${today}: ${personId} died on ${life.diedOn} and is booked`);
    const toCome = live.filter(({ onDay }) => onDay > today);
    if (new Set(toCome.map(({ part }) => part)).size < toCome.length)
      report.wrong.push(`${today}: ${personId} has two visits of a kind to come`);
    if (new Set(live.map(({ cycleId, part }) => `${cycleId} ${part}`)).size < live.length)
      report.wrong.push(`${today}: ${personId} has the same half booked twice`);
    for (const fallen of all.filter(hasFallen)) {
      const line = lineOf.get(fallen.cycleId);
      if (!line || line.end !== null || isReplaced(fallen, all, line)) continue;
      if (!waiting.has(personId) && !asksAgain.includes(line.next.kind))
        report.wrong.push(
          `${today}: a ${fallen.part} of ${personId} fell away, and next is ${line.next.kind} without a task`,
        );
    }
  }
}

const isOfOpen = ({ cycleId }: Appointment, lineOf: ReadonlyMap<string, WorkLine>) =>
  lineOf.get(cycleId)?.end === null;

function isReplaced(fallen: Appointment, all: readonly Appointment[], { places }: WorkLine): boolean {
  if (placeIn(places, fallen.part) !== 'to-come') return true;
  return all.some((one) => one.cycleId === fallen.cycleId && one.part === fallen.part && !hasFallen(one));
}

/** A letter has just been posted: nobody who has a time in that year is asked to make one. */
export function checkNotBooked({ today, report, book }: World, personId: string, cycleId: string): void {
  if (book.toCome.get(personId)?.has(cycleId))
    report.wrong.push(`${today}: wrote to ${personId}, who is booked`);
}
