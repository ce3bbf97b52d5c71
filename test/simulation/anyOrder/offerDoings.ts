import { monthsOfQofYear, qofYearOf } from '../../../shared/time/qofYear.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { anyHalves } from './bookDoings.ts';
import { anyOf, anyRound, tryTo, type Desk, type Doing } from './desk.ts';

/** A month in which somebody is planned. */
async function anyMonth(desk: Desk) {
  const found = await anyRound(desk);
  return found?.round.plannedMonth ?? desk.chance.oneOf(monthsOfQofYear(qofYearOf(desk.today())));
}

/** Whoever the plan of a month finds a place for is pencilled in, or somebody is by hand. */
const pencil: Doing = async (desk) => {
  if (desk.chance.happens(0.4)) {
    const month = await anyMonth(desk);
    const plan = await tryTo(desk, 'booking.findMonthPlan', { month });
    const proposals = (plan?.proposals ?? []).map(({ cycleId, person, tests, conversation }) => ({
      personId: person.id,
      cycleId,
      tests: tests && { clinicId: tests.clinicId, place: tests.place },
      conversation: conversation && { clinicId: conversation.clinicId, place: conversation.place },
    }));
    if (proposals.length > 0) await tryTo(desk, 'booking.pencilPlan', { month, proposals });
    return;
  }
  const found = await anyHalves(desk);
  if (!found) return;
  const { plannedMonth, ...proposal } = found;
  await tryTo(desk, 'booking.pencilPlan', { month: plannedMonth, proposals: [proposal] });
  if (desk.chance.happens(0.7)) await invite(desk);
};

/** Those who are pencilled in are invited to book, the places kept for a while. */
const invite: Doing = async (desk) => {
  const keptUntil = addDays(desk.today(), desk.chance.oneOf([1, 10, 21]));
  await tryTo(desk, 'booking.inviteToBook', { month: await anyMonth(desk), keptUntil });
};

const answer: Doing = async (desk) => {
  const { lines } = await desk.call('booking.listTasks', { kinds: ['offer'] });
  const task = anyOf(desk, lines);
  const found = task ? { personId: task.person.id, cycleId: task.cycleId } : await anyRound(desk);
  if (!found) return;
  const { personId, cycleId } = found;
  const name = desk.chance.happens(0.5) ? 'booking.acceptOffer' : 'booking.letGoOfOffer';
  await tryTo(desk, name, { personId, cycleId });
};

const wholeMonth: Doing = async (desk) => {
  const name = desk.chance.happens(0.7) ? 'booking.confirmPencilled' : 'booking.dropPencilled';
  await tryTo(desk, name, { month: await anyMonth(desk) });
};

/** Places are held while somebody is on the phone, and often forgotten. */
const hold: Doing = async (desk) => {
  if (desk.chance.happens(0.2))
    return tryTo(desk, 'booking.releaseHold', { personId: desk.chance.oneOf(desk.people) });
  const found = await anyHalves(desk);
  if (!found) return;
  const { plannedMonth: _, ...wanted } = found;
  await tryTo(desk, 'booking.hold', wanted);
};

/** What is done with places before anybody has said yes to them. */
export const offerDoings: readonly Doing[] = [
  pencil,
  pencil,
  pencil,
  invite,
  invite,
  answer,
  answer,
  answer,
  wholeMonth,
  hold,
];
