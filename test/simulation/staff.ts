import { allLines } from '../../shared/list.ts';
import type { ContactMethod, ContactOutcome } from '../../shared/recall/contact.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import { bookThem, cancelSome, seeThem } from './book.ts';
import { isBooked } from './bookKnown.ts';
import { checkNotBooked } from './bookTruth.ts';
import { die } from './happenings.ts';
import type { World } from './simulateYears.ts';
import { checkWritten, everyRound } from './truth.ts';

/** What staff do in a fortnight they do not forget: everything that is due, in the order of the working list. */
export async function doTheWork(world: World): Promise<void> {
  await takeCalls(world);
  await cancelSome(world);
  await writeLetters(world);
  const due = await dueWork(world);
  for (const line of due) await workOn(world, line);
}

/** People ring by themselves, before anybody has written: some decline, some will book, some want only the tests. */
async function takeCalls(world: World): Promise<void> {
  for (const line of await everyRound(world)) {
    if (line.end !== null || !world.chance.happens(0.01)) continue;
    const outcome = world.chance.oneOf(['declined', 'declined', 'will-book', 'declined-plan'] as const);
    await note(world, line, { method: 'phone', outcome });
  }
}

async function dueWork({ practice }: World): Promise<WorkLine[]> {
  return (await allLines((window) => practice.call('recall.listWork', { which: 'due', ...window }))).lines;
}

/** Each month with somebody due gets its run: made, printed, and posted, all but who died in between. */
async function writeLetters(world: World): Promise<void> {
  const { practice, chance } = world;
  const all = await dueWork(world);
  world.saidDue.clear();
  for (const { id, next } of all) world.saidDue.set(id, [...(world.saidDue.get(id) ?? []), next.kind]);
  const due = all.filter(({ next }) => ['invite', 'remind'].includes(next.kind));
  for (const month of new Set(due.map((line) => line.plannedMonth))) {
    const { going, firstThree } = await practice.call('letter.findRun', { month });
    if (going === 0) continue;
    const run = await practice.call('letter.buildRun', { month, expected: going });
    const [unlucky] = firstThree;
    const life = unlucky && world.lives.get(unlucky.personId);
    if (life && chance.happens(0.02)) await die(world, life);
    const letters = await practice.call('letter.listToDraw', { runId: run.id });
    const invitationIds = letters.map((letter) => letter.invitationId);
    const { printedIds } = await practice.call('letter.markPrinted', { runId: run.id, invitationIds });
    if (printedIds.length > 0) await post(world, run.id);
  }
}

async function post(world: World, runId: string): Promise<void> {
  const { practice, today } = world;
  await practice.call('letter.confirmPosted', { runId, postedOn: today });
  const { lines } = await allLines((window) => practice.call('letter.listRunLetters', { runId, ...window }));
  for (const { personId, cycleId, stage } of lines) {
    if (stage !== 'posted') continue;
    checkWritten(world, personId);
    checkNotBooked(world, personId, cycleId);
  }
}

type Doing = (world: World, line: WorkLine) => Promise<unknown>;

const doings: Partial<Record<NextKind, Doing>> = {
  'gp-review': ({ practice, chance }, { id, year }) =>
    practice.call('recall.recordGpReview', {
      who: { personIds: [id], year },
      decision: chance.happens(0.9) ? 'invite' : 'other-way',
    }),
  'other-way': (world, line) => speak(world, line, 'in-person'),
  phone: (world, line) => speak(world, line, 'phone'),
  'call-back': (world, line) => speak(world, line, 'phone'),
  'check-booking': async (world, line) => {
    // Some ring and are booked; of the others a third did not come, and nobody has written it down yet.
    if (world.chance.happens(0.6) && (await bookThem(world, line))) return;
    if (world.chance.happens(0.3)) return;
    await stepDone(world, line, line.step === 'conversation' ? 'conversation' : 'tests');
  },
  'check-results': (world, line) => stepDone(world, line, 'checked'),
  'share-results': (world, line) => stepDone(world, line, 'shared'),
  rebook: async (world, line) => {
    if (world.chance.happens(0.3) || !(await bookThem(world, line))) await speak(world, line, 'phone');
  },
  visit: seeThem,
  conversation: async (world, line) => {
    await seeThem(world, line);
    if (await isBooked(world, line)) return;
    if (world.chance.happens(0.3) && (await bookThem(world, line))) return;
    if (world.chance.happens(0.2)) return;
    await stepDone(world, line, 'conversation');
    world.report.conversations += 1;
  },
  'share-plan': (world, line) => stepDone(world, line, 'plan'),
  'follow-up': (world, line) => stepDone(world, line, 'follow-up'),
  decide: (world, line) => decide(world, line),
};

async function workOn(world: World, line: WorkLine): Promise<void> {
  const doing = doings[line.next.kind];
  if (doing && world.chance.happens(0.9)) await doing(world, line);
}

async function stepDone(
  { practice, today }: World,
  { id, cycleId }: WorkLine,
  milestone: 'tests' | 'checked' | 'shared' | 'conversation' | 'plan' | 'follow-up',
): Promise<void> {
  await practice.call('recall.recordStep', { personId: id, cycleId, milestone, what: 'done', on: today });
}

async function speak(world: World, line: WorkLine, method: 'phone' | 'in-person'): Promise<void> {
  const outcome = world.chance.oneOf([
    'will-book',
    'will-book',
    'no-answer',
    'message-left',
    'call-later',
    'declined',
  ] as const);
  await note(world, line, { method, outcome });
}

async function note(
  { practice, today, lives }: World,
  line: WorkLine,
  { method, outcome }: { method: ContactMethod; outcome: ContactOutcome },
): Promise<void> {
  await practice.call('recall.recordContact', {
    personId: line.id,
    cycleId: line.cycleId,
    method,
    outcome,
    on: today,
    until: outcome === 'call-later' ? addDays(today, 21) : null,
  });
  if (outcome === 'declined') lives.get(line.id)?.declinedIn.add(line.year);
}

async function decide({ practice, chance, today }: World, line: WorkLine): Promise<void> {
  const one = { personId: line.id, cycleId: line.cycleId, reason: 'Three tries' };
  if (chance.happens(0.3)) await practice.call('recall.decideNext', { ...one, way: 'phone', on: today });
  else await practice.call('recall.endRound', { ...one, how: 'no-response', version: line.version });
}
