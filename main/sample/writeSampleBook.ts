import { createRandom } from './random.ts';
import { addDays, addToMonth, monthOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { milestoneWords } from '../../shared/recall/milestones.ts';
import { placeIn } from '../../shared/recall/keptPlaces.ts';
import type { Clock, WriteContext } from '../context.ts';
import type { Store } from '../db/store.ts';
import { addClinics, clinicianRow, templateRow, timeOffRow } from '../booking/clinics/clinic.sql.ts';
import { bookingSetting } from '../booking/bookingSetting.ts';
import { blockPlaces } from '../booking/places.sql.ts';
import { visitsOf } from '../booking/visitsOf.ts';
import { membersByName } from '../practice/practice.sql.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { addCycleEvent } from '../recall/cycle.sql.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { bookInBulk, openRounds, type Invented } from './bookInBulk.sql.ts';
import { sampleSeed } from './fillPractice.ts';
import { createFreePlaces } from './freePlaces.ts';
import { asOfToday, createSampleBook, type Candidate, type StepDone } from './sampleBook.ts';
import { afterSampleBook } from './sampleLeftOver.ts';
import { sampleClinicians, sampleClinics, sampleRooms, sampleTemplates } from './sampleTeam.ts';

type Writing = Pick<WriteContext, 'actor' | 'newId' | 'progress'> & {
  store: Pick<Store, 'write'>;
  clock: Clock;
};

/** Days behind and ahead that the clinics of the sample are open. */
const daysBehind = 14;
const daysAhead = 84;

/** A team, its clinics for twelve weeks, and the appointments of a practice at work: seen, booked, missed, held. */
export function writeSampleBook({ store, progress, ...same }: Writing): Promise<void> {
  progress(0, 0, 'Filling the appointment book');
  return store.write((db) => {
    const ctx: WriteContext = { ...same, db, progress: () => {}, peopleChanged: () => Promise.resolve() };
    return write(ctx);
  });
}

async function write(ctx: WriteContext): Promise<void> {
  const today = ctx.clock.today();
  const { clinics, blocked, kindOf } = await openTeam(ctx, today);
  const keys = new Set(blocked.map(({ clinicId, place }) => `${clinicId} ${place}`));
  const places = createFreePlaces({ clinics, kindOf, blocked: keys, random: createRandom(sampleSeed) });
  const book = createSampleBook({ today, newId: ctx.newId, places });
  const people = await candidates(ctx, today);
  const some = (count: number) => people.splice(0, count);

  for (const one of some(60)) book.addPair(one, { tests: [-14, -9], talk: [-7, -1], state: 'done' });
  for (const one of some(90)) book.addPair(one, { tests: [-8, -1], talk: [0, 21], state: 'done' });
  for (const one of some(5)) book.addPair(one, { tests: [-6, -1], talk: [7, 28], state: 'did-not-attend' });
  for (const one of some(30)) book.addPair(one, { tests: [0, 0], talk: [8, 28], state: 'booked' });
  for (const one of some(130)) book.addPair(one, { tests: [1, 35], talk: [8, 63], state: 'booked' });

  const booked = asOfToday(book.booked, today);
  await bookInBulk(ctx.db, booked, ctx.actor.name);
  await recordSteps(ctx, [...book.steps, ...stepsOfToday(booked, today)]);
  await afterSampleBook(ctx, { booked, held: people[0], places });
  await keepSteps(
    ctx,
    booked.map(({ personId }) => personId),
  );
}

/** Writes the team, the rooms, the week, one person's leave, a training afternoon, and opens the clinics. */
async function openTeam(ctx: WriteContext, today: IsoDate) {
  const { db, newId } = ctx;
  const members = new Map((await membersByName(db)).map(({ id, name }) => [name, id]));
  const clinicians = sampleClinicians.map((one) => ({
    ...one,
    id: newId(),
    memberId: members.get(one.name) ?? null,
    leftOn: null,
    version: 1,
  }));
  for (const one of clinicians) await db.insert('clinician', clinicianRow(one));
  const rooms = sampleRooms.map((name) => ({ id: newId(), name, closed: 0, version: 1 }));
  for (const room of rooms) await db.insert('room', room);
  const clinicianIds = new Map(clinicians.map(({ id, name }) => [name, id]));
  const roomIds = new Map(rooms.map(({ id, name }) => [name, id]));
  const span = { from: addDays(today, -daysBehind), until: addDays(today, daysAhead) };
  const templates = sampleTemplates({ newId, clinicianIds, roomIds }, span.from);
  for (const template of templates) await db.insert('clinic_template', templateRow(template));
  const timeOff = sampleTimeOff(newId, clinicianIds, today);
  for (const off of timeOff)
    await db.insert('time_off', timeOffRow(off, { name: ctx.actor.name, at: ctx.clock.now() }));
  const opened = sampleClinics(templates, span, { bankHolidays, timeOff, newId });
  await addClinics(db, opened.clinics);
  await blockPlaces(db, opened.blocked);
  const value = { ...bookingSetting.usual, openUntil: span.until };
  await saveSetting(ctx, bookingSetting.id, { value, version: 0 });
  return { ...opened, kindOf: new Map(clinicians.map(({ id, kind }) => [id, kind])) };
}

function sampleTimeOff(newId: () => string, clinicianIds: ReadonlyMap<string, string>, today: IsoDate) {
  const off = { startsAt: null, endsAt: null, note: null, version: 1 };
  const leave = addDays(today, 17);
  const training = addDays(today, 13);
  return [
    {
      ...off,
      id: newId(),
      clinicianId: clinicianIds.get('Marta Nowak') ?? null,
      fromOn: leave,
      untilOn: addDays(leave, 4),
      kind: 'leave' as const,
    },
    {
      ...off,
      id: newId(),
      clinicianId: null,
      fromOn: training,
      untilOn: training,
      startsAt: '13:00',
      endsAt: '18:00',
      kind: 'training' as const,
      note: 'Protected learning time',
    },
  ];
}

/** People whose year is open around now and asks for both halves; those who were invited come first. */
async function candidates(ctx: WriteContext, today: IsoDate): Promise<Candidate[]> {
  const month = monthOf(today);
  const rounds = await openRounds(ctx.db, addToMonth(month, -1), addToMonth(month, 2));
  const invited = rounds.filter(({ places }) => placeIn(places, 'invited') === 'done');
  const visits = await visitsOf(
    ctx.db,
    invited.slice(0, 700).map(({ cycle_id }) => cycle_id),
    today,
  );
  const order = new Map(invited.map(({ cycle_id }, place) => [cycle_id, place]));
  return visits
    .toSorted((one, other) => (order.get(one.cycleId) ?? 0) - (order.get(other.cycleId) ?? 0))
    .flatMap(({ personId, cycleId, wanted: { tests, conversation } }) =>
      tests && conversation ? [{ personId, cycleId, tests, conversation }] : [],
    );
}

function stepsOfToday(booked: readonly Invented[], today: IsoDate): StepDone[] {
  return booked
    .filter(({ clinic, state }) => clinic.onDay === today && state === 'done')
    .map(({ cycleId, part }) => ({ cycleId, milestone: part, on: today }));
}

async function recordSteps(ctx: WriteContext, steps: readonly StepDone[]): Promise<void> {
  for (const { cycleId, milestone, on } of steps) {
    await addCycleEvent(ctx.db, {
      cycle_id: cycleId,
      kind: 'done',
      sentence: milestoneWords[milestone],
      reason: null,
      happened_on: on,
      about: milestone,
      entered_by: ctx.actor.name,
      entered_at: `${on}T12:00:00.000Z`,
    });
  }
}
