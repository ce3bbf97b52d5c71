import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import type { OutputOf } from '../../../shared/api.ts';
import { createJob } from '../../../main/jobs/job.ts';
import type { PlanRequest } from '../../../main/jobs/plan/planRequest.ts';
import { greedyPlan } from '../../../shared/booking/plan/greedyPlan.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aClinician, aTemplate, clinicsOpenUntil } from './aClinic.ts';
import { roundOf, type Opened } from './aRound.ts';

const month = '2026-05';

/** So many people planned for May, with healthcare assistant's and nurse's clinics open. */
async function aMonthOf(people: number) {
  const opened = await aPracticeOf(Array.from({ length: people }, (_, index) => ({ row: index + 1 })));
  await clinicsOpenUntil(opened, '2026-06-26');
  return opened;
}

type Plan = OutputOf<'booking.findMonthPlan'>;

function wantedOf({ proposals }: Plan) {
  const placeOf = (half: Plan['proposals'][number]['tests']) =>
    half ? { clinicId: half.clinicId, place: half.place } : null;
  return proposals.map(({ person, cycleId, tests, conversation }) => ({
    personId: person.id,
    cycleId,
    tests: placeOf(tests),
    conversation: placeOf(conversation),
  }));
}

function statesOf({ core }: Pick<Opened, 'core'>) {
  return core.write((db) =>
    db.rows<{ state: string; n: number }>(sql`
      SELECT state, COUNT(*) AS n FROM appointment GROUP BY state ORDER BY state`),
  );
}

test('the first answer places everyone who is due into the open clinics, and says who is left out', async () => {
  const opened = await aMonthOf(4);
  const who = await roundOf(opened, 4);
  const { version } = await opened.call('people.findPerson', { personId: who.personId });
  await opened.call('people.recordDeath', {
    personId: who.personId,
    version,
    death: { kind: 'formal', on: '2026-04-06' },
  });
  const plan = await opened.call('booking.findMonthPlan', { month });
  expect(plan).toMatchObject({ due: 3, unplaced: [], proof: { kind: 'first' }, figures: { placed: 3 } });
  expect(plan.leftOut).toEqual([{ reason: 'Has died', people: 1 }]);
  expect(plan.proposals.every(({ gapDays }) => gapDays !== null && gapDays >= 12)).toBe(true);
});

test('the better answer is made in a process of its own and is proven', async () => {
  const opened = await aMonthOf(6);
  const plan = await opened.call('booking.planMonth', { month, seconds: 30 });
  expect(plan.proof.kind).toMatch(/^(optimal|within)$/);
  expect(plan.figures.placed).toBe(6);
  expect(await statesOf(opened)).toEqual([]);
});

test('who has no place is told exactly why, and what would place them', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  const hca = await aClinician(opened);
  const nurse = await aClinician(opened, { name: 'Gwen Pritchard', kind: 'nurse' });
  await aTemplate(opened, { clinicianId: hca.id, name: 'Tests' });
  // One place of the right length in all: 09:00 to 09:40 on one Thursday.
  await aTemplate(opened, {
    clinicianId: nurse.id,
    name: 'Conversations',
    weekday: 4,
    endsAt: '09:40',
    fromOn: '2026-05-21',
    untilOn: '2026-05-21',
  });
  await opened.call('booking.openClinics', { until: '2026-06-26' });
  const plan = await opened.call('booking.findMonthPlan', { month });
  expect(plan.figures.placed).toBe(1);
  expect(plan.unplaced.map(({ why }) => why)).toEqual([
    expect.stringMatching(
      /^Everything that fits went to others: 3 times for the tests|^Everything that fits/,
    ),
  ]);
  expect(plan.openings).toEqual([
    {
      places: 1,
      sentence: expect.stringMatching(/^40 minutes face to face with a nurse .* would place 1 person\.$/),
    },
  ]);
});

test('a run that is too short is named with its length', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const hca = await aClinician(opened);
  const nurse = await aClinician(opened, { name: 'Gwen Pritchard', kind: 'nurse' });
  await aTemplate(opened, { clinicianId: hca.id, name: 'Tests' });
  await aTemplate(opened, { clinicianId: nurse.id, name: 'Short', weekday: 4, endsAt: '09:20' });
  await opened.call('booking.openClinics', { until: '2026-06-26' });
  const { unplaced } = await opened.call('booking.findMonthPlan', { month });
  expect(unplaced[0]?.why).toMatch(
    /^No 40 minutes face to face with a nurse are free in one go .*: the longest are 20 minutes/,
  );
});

test('proposals are pencilled in; whoever’s place has gone meanwhile is named and left out with both halves', async () => {
  const opened = await aMonthOf(3);
  const plan = await opened.call('booking.findMonthPlan', { month });
  const [first] = wantedOf(plan);
  const other = wantedOf(plan)[1];
  // Somebody at the desk books the second person's places for the first one.
  await opened.call('booking.bookPair', {
    personId: first?.personId ?? '',
    cycleId: first?.cycleId ?? '',
    tests: other?.tests ?? null,
    conversation: other?.conversation ?? null,
  });
  const done = await opened.call('booking.pencilPlan', { month, proposals: wantedOf(plan) });
  expect(done.pencilled).toBe(1);
  expect(done.leftOut.map(({ why }) => why).toSorted()).toEqual([
    'Somebody has just been booked there. Choose another time.',
    'This person has that appointment already.',
  ]);
  expect(await statesOf(opened)).toEqual([
    { state: 'booked', n: 2 },
    { state: 'pencilled', n: 2 },
  ]);
});

test('what is pencilled in is booked when it is offered with its date, or taken out again', async () => {
  const opened = await aMonthOf(2);
  const plan = await opened.call('booking.findMonthPlan', { month });
  await opened.call('booking.pencilPlan', { month, proposals: wantedOf(plan) });
  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({
    due: 0,
    pencilled: 2,
    leftOut: [{ reason: 'Pencilled in already', people: 2 }],
  });
  const [one] = plan.proposals;
  expect(
    await opened.call('booking.confirmPencilled', { month, cycleIds: one ? [one.cycleId] : [] }),
  ).toEqual({ booked: 1 });
  expect(await opened.call('booking.dropPencilled', { month })).toEqual({ dropped: 1 });
  expect(await statesOf(opened)).toEqual([
    { state: 'booked', n: 2 },
    { state: 'cancelled', n: 2 },
  ]);
  const [round] = await opened.call('recall.listCycles', { personId: one?.person.id ?? '' });
  expect(round?.next.kind).toBe('visit');
});

test('a plan whose process is killed says so, and nothing is pencilled in', async () => {
  const opened = await aMonthOf(2);
  opened.host.host.startJob = () => {
    const { job, died } = createJob({ send: () => died('plan ended with SIGKILL'), kill: () => undefined });
    return job;
  };
  await expect(opened.call('booking.planMonth', { month })).rejects.toMatchObject({ code: 'plan-failed' });
  expect(await statesOf(opened)).toEqual([]);
});

test('each better answer is given whole while the search goes on, as it would be at the end', async () => {
  const opened = await aMonthOf(3);
  const proof = { kind: 'time-limit', percent: null, peopleAtMost: 3, seconds: 1 } as const;
  opened.host.host.startJob = () => {
    const { job, receive } = createJob({
      send: ({ id, request }) => {
        const all = greedyPlan((request as PlanRequest).puzzle);
        const report = { choices: all.map((one, index) => (index === 0 ? null : one)), proof };
        setTimeout(() => receive({ id, report }), 10);
        setTimeout(() => receive({ id, reply: { ok: true, value: { choices: all, proof } } }), 2600);
      },
      kill: () => undefined,
    });
    return job;
  };
  const soFar: Plan[] = [];
  const heard = (answer: unknown) => void soFar.push(answer as Plan);
  const plan = (await opened.send('booking.planMonth', { month }, { soFar: heard })) as Plan;
  expect(soFar.map(({ figures, unplaced }) => [figures.placed, unplaced.length])).toEqual([[2, 1]]);
  expect(plan.figures.placed).toBe(3);
});

test('Cancel ends the process and gives the best answer until then', async () => {
  const opened = await aMonthOf(2);
  let isCancelled = false;
  let ended = false;
  opened.host.host.startJob = () => {
    const { job } = createJob({ send: () => (isCancelled = true), kill: () => (ended = true) });
    return job;
  };
  const plan = (await opened.send('booking.planMonth', { month }, { cancelled: () => isCancelled })) as Plan;
  expect(plan).toMatchObject({ proof: { kind: 'stopped' }, figures: { placed: 2 } });
  expect(ended).toBe(true);
});
