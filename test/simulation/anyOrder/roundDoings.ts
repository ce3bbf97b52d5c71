import { contactMethods, contactOutcomes } from '../../../shared/recall/contact.ts';
import { RecordedStep } from '../../../shared/recall/milestones.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { monthsOfQofYear } from '../../../shared/time/qofYear.ts';
import { anyOf, anyRound, tryTo, type Desk, type Doing } from './desk.ts';

/** A day up to ten days ago, mostly today. */
const lately = ({ chance, today }: Desk) => addDays(today(), -chance.oneOf([0, 0, 0, 1, 10]));

const contact: Doing = async (desk) => {
  const found = await anyRound(desk);
  const outcome = desk.chance.oneOf(contactOutcomes);
  // Else most of them would soon be dead or gone.
  if (!found || (['died', 'moved'].includes(outcome) && !desk.chance.happens(0.1))) return;
  const { personId, cycleId } = found;
  const until = outcome === 'call-later' ? addDays(desk.today(), desk.chance.oneOf([3, 20, 100])) : null;
  const method = desk.chance.oneOf(contactMethods);
  await tryTo(desk, 'recall.recordContact', { personId, cycleId, method, outcome, on: lately(desk), until });
};

const step: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found) return;
  const { personId, cycleId } = found;
  const what = desk.chance.oneOf(['done', 'done', 'skipped'] as const);
  const milestone = desk.chance.oneOf(RecordedStep.options);
  const reason = what === 'skipped' ? desk.chance.oneOf(['No tests due', 'By phone']) : null;
  await tryTo(desk, 'recall.recordStep', { personId, cycleId, milestone, what, on: lately(desk), reason });
};

const end: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found) return;
  const { personId, cycleId, round } = found;
  const how = desk.chance.oneOf(['declined', 'unsuitable', 'no-response', 'joined'] as const);
  await tryTo(desk, 'recall.endRound', {
    personId,
    cycleId,
    how,
    reason: 'As said',
    version: round.version,
  });
};

const openAgain: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found || found.round.end === null) return;
  const { personId, cycleId, round } = found;
  await tryTo(desk, 'recall.reopenRound', { personId, cycleId, reason: 'After all', version: round.version });
};

const takeBack: Doing = async (desk) => {
  const found = await anyRound(desk);
  const event = found && anyOf(desk, found.round.history);
  if (!event) return;
  const { personId, cycleId } = found;
  await tryTo(desk, 'recall.takeBack', { personId, cycleId, eventId: event.eventId });
};

const gpReview: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found) return;
  const who = { personIds: [found.personId], year: found.round.year };
  const decision = desk.chance.oneOf(['invite', 'other-way'] as const);
  await tryTo(desk, 'recall.recordGpReview', { who, decision, reason: 'Knows them' });
};

const decide: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found) return;
  const { personId, cycleId } = found;
  const way = desk.chance.oneOf(['phone', 'other-way'] as const);
  const on = addDays(desk.today(), desk.chance.oneOf([0, 5, 30]));
  await tryTo(desk, 'recall.decideNext', { personId, cycleId, way, on, reason: 'Three tries' });
};

const moveMonth: Doing = async (desk) => {
  const found = await anyRound(desk);
  if (!found) return;
  const { year } = found.round;
  const toMonth = desk.chance.oneOf([...monthsOfQofYear(year), ...monthsOfQofYear(year + 1)]);
  await tryTo(desk, 'recall.moveMonth', {
    who: { personIds: [found.personId], year },
    toMonth,
    reason: 'Away',
  });
};

/** What is done to years of care; what happens most in a practice is there most often. */
export const roundDoings: readonly Doing[] = [
  contact,
  contact,
  contact,
  step,
  step,
  step,
  step,
  end,
  openAgain,
  openAgain,
  takeBack,
  takeBack,
  gpReview,
  decide,
  moveMonth,
];
