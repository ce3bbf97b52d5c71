import type { AppointmentPart, AppointmentState } from '../../shared/booking/appointment.ts';
import type { VisitWanted } from '../../shared/booking/visitsWanted.ts';
import type { Milestone } from '../../shared/recall/milestones.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Invented } from './bookInBulk.sql.ts';
import type { createFreePlaces } from './freePlaces.ts';

/** Somebody whose year asks for both halves. */
export type Candidate = { personId: string; cycleId: string; tests: VisitWanted; conversation: VisitWanted };
/** What has been done in a round, with the day. */
export type StepDone = { cycleId: string; milestone: Milestone; on: IsoDate };

type Making = {
  today: IsoDate;
  newId: () => string;
  places: ReturnType<typeof createFreePlaces>;
};
/** When the halves are, as days from today; the conversation a week or more after the tests. */
type When = { tests: readonly [number, number]; talk: readonly [number, number]; state: AppointmentState };

/** The book of a practice at work, person by person, as it stands on a day. */
export function createSampleBook({ today, newId, places }: Making) {
  const booked: Invented[] = [];
  const steps: StepDone[] = [];

  /** Both halves or none. What lies before today has been; its steps stand in the person's year. */
  function addPair(person: Candidate, { tests, talk, state }: When): void {
    const first = places.take({ ...person.tests, from: day(tests[0]), until: day(tests[1]) });
    if (!first) return;
    const from = later(addDays(first.clinic.onDay, 7), day(talk[0]));
    const until = earlier(addDays(first.clinic.onDay, 28), day(talk[1]));
    const second = places.take({ ...person.conversation, from, until });
    const pairId = newId();
    keep(person, { part: 'tests', pairId, state: stateOn(first.clinic.onDay, state) }, first);
    if (second) {
      keep(person, { part: 'conversation', pairId, state: stateOn(second.clinic.onDay, 'done') }, second);
    }
  }

  type Half = { part: AppointmentPart; pairId: string; state: AppointmentState };
  function keep({ personId, cycleId }: Candidate, half: Half, found: ReturnType<typeof places.take>): void {
    if (!found) return;
    const bookedAt = `${addDays(earlier(found.clinic.onDay, today), -12)}T10:00:00.000Z`;
    booked.push({ id: newId(), personId, cycleId, bookedAt, ...half, ...found });
    if (half.state === 'done') steps.push(...stepsOf(cycleId, half.part, found.clinic.onDay));
  }

  /** Results are back after three days and posted a day later; the plan goes with the person. */
  function stepsOf(cycleId: string, part: AppointmentPart, on: IsoDate): StepDone[] {
    const done: [Milestone, number][] =
      part === 'tests'
        ? [
            ['tests', 0],
            ['checked', 3],
            ['shared', 4],
          ]
        : [
            ['conversation', 0],
            ['plan', 1],
          ];
    return done
      .map(([milestone, after]) => ({ cycleId, milestone, on: addDays(on, after) }))
      .filter((step) => step.on < today || step.milestone === part);
  }

  function stateOn(onDay: IsoDate, before: AppointmentState): AppointmentState {
    return onDay < today ? before : 'booked';
  }
  const day = (days: number) => addDays(today, days);
  return { booked, steps, addPair };
}

/** How the clinics of today stand late in the morning: some done, somebody in the room, somebody waiting. */
export function asOfToday(booked: readonly Invented[], today: IsoDate): Invented[] {
  const ofToday = booked.filter(({ clinic, startsAt }) => clinic.onDay === today && startsAt < '12:00');
  const state = new Map<string, AppointmentState>();
  for (const some of Map.groupBy(ofToday, ({ clinic }) => clinic.id).values()) {
    const sorted = some.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
    const seen = Math.floor(sorted.length * 0.4);
    sorted.forEach(({ id }, place) => {
      if (place < seen) state.set(id, place === 1 ? 'did-not-attend' : 'done');
      if (place === seen) state.set(id, 'in-room');
      if (place === seen + 1) state.set(id, 'arrived');
    });
  }
  return booked.map((one) => ({ ...one, state: state.get(one.id) ?? one.state }));
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
