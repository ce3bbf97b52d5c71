import { DeliveryStatus } from '../../../shared/letter/deliveryStatus.ts';
import { anyOf, tryTo, type Desk, type Doing } from './desk.ts';

const abouts = ['appointments', 'appointments', 'offers', 'reminders'] as const;

/** Tells, offers or reminds everybody who goes one way; what was counted a moment ago is made, and goes. */
const tell: Doing = async (desk) => {
  const { call, chance, today } = desk;
  const about = chance.oneOf(abouts);
  const way = anyOf(
    desk,
    (await call('letter.listToTell', { about })).ways.filter(({ going }) => going > 0),
  );
  if (!way) return;
  const asked = { about, channel: way.way, expected: way.going };
  const run = await tryTo(desk, 'letter.buildAppointments', asked);
  if (!run) {
    noteMiscount(desk);
    return;
  }
  if (chance.happens(0.15)) return;
  await send(desk, { runId: run.id, isMessage: way.way !== 'letter', mustGo: true });
  if (way.way === 'letter' && chance.happens(0.8))
    await tryTo(desk, 'letter.confirmPosted', { runId: run.id, postedOn: today() });
};

/** Nobody came between the counting and the making. */
function noteMiscount({ done, faults }: Desk): void {
  const last = done.at(-1) ?? '';
  if (last.endsWith('refused, run-changed')) faults.push(`counted and not made: ${last}`);
}

type Sent = { runId: string; isMessage: boolean; mustGo: boolean };

/** Prints a run, or hands its messages over and hears what became of them. */
export async function send(desk: Desk, { runId, isMessage, mustGo }: Sent): Promise<void> {
  const { call, chance, today } = desk;
  if (!isMessage) {
    const invitationIds = (await call('letter.listToDraw', { runId })).map((one) => one.invitationId);
    const printed = await tryTo(desk, 'letter.markPrinted', { runId, invitationIds });
    if (mustGo && printed && printed.pulled.length > 0)
      desk.faults.push(`made and pulled at once: ${printed.pulled.map(({ sentence }) => sentence).join()}`);
    return;
  }
  for (const { invitationId } of await call('letter.listToSend', { runId })) {
    const handed = await tryTo(desk, 'letter.handOver', { invitationId });
    if (mustGo && handed?.pulled) desk.faults.push(`made and pulled at once: ${handed.pulled.sentence}`);
    if (!handed?.content || chance.happens(0.3)) continue;
    const status = chance.oneOf([...DeliveryStatus.options, 'delivered', 'delivered', 'not-taken'] as const);
    await tryTo(desk, 'letter.recordDelivery', {
      answers: [{ invitationId, notifyId: `n-${invitationId}`, status, on: today() }],
    });
  }
}

/** Texts or e-mails of a month, or what was left of a run of them. */
const sendMonth: Doing = async (desk) => {
  const { call, chance, people } = desk;
  const channel = chance.oneOf(['text', 'email'] as const);
  const rounds = await Promise.all(people.map((personId) => call('recall.listCycles', { personId })));
  for (const month of new Set(rounds.flat().map(({ plannedMonth }) => plannedMonth))) {
    const { going } = await call('letter.findRun', { month, channel });
    if (going === 0) continue;
    const run = await tryTo(desk, 'letter.buildRun', { month, channel, expected: going });
    if (run) return send(desk, { runId: run.id, isMessage: true, mustGo: true });
    noteMiscount(desk);
  }
};

const goOn: Doing = async (desk) => {
  const { lines } = await desk.call('letter.listRuns', {});
  const run = anyOf(
    desk,
    lines.filter(({ channel }) => channel === 'text' || channel === 'email'),
  );
  if (run) await send(desk, { runId: run.id, isMessage: true, mustGo: false });
};

/** Somebody rings, and says when; or it was a slip. */
const byPhone: Doing = async (desk) => {
  const about = desk.chance.oneOf(['appointments', 'offers'] as const);
  const line = anyOf(desk, (await desk.call('letter.listToTell', { about })).lines);
  if (!line) return;
  const { personId, cycleId } = line;
  const appointments = line.appointments.map(({ id, version }) => ({ id, version }));
  const told = await tryTo(desk, 'letter.recordToldByPhone', { personId, cycleId, appointments });
  if (!told) {
    desk.faults.push(`on the list and not to be told: ${desk.done.at(-1)}`);
    return;
  }
  const { lines } = await desk.call('letter.listToTell', { about, cycleIds: [cycleId] });
  const { rules } = await desk.call('letter.findTellingRules', {});
  if (lines.length > 0 && !(about === 'offers' && rules.offerAfterPhone))
    desk.faults.push(`told and to be told: ${desk.done.at(-1)}`);
  if (desk.chance.happens(0.2))
    await tryTo(desk, 'letter.takeBackToldByPhone', { personId, tellingId: told.tellingId });
};

const rules: Doing = async (desk) => {
  const { rules: before, version } = await desk.call('letter.findTellingRules', {});
  const after = desk.chance.oneOf([
    { remind: !before.remind },
    { letterReminder: before.letterReminder === null ? 7 : null },
    { secondReminder: before.secondReminder === null ? 1 : null },
    { offerAfterPhone: !before.offerAfterPhone },
    { firstBy: desk.chance.oneOf(['text', 'letter'] as const) },
  ]);
  await tryTo(desk, 'letter.changeTellingRules', { rules: { ...before, ...after }, version });
};

/** What people are told of the book, and how. */
export const tellDoings: readonly Doing[] = [
  tell,
  tell,
  tell,
  tell,
  tell,
  sendMonth,
  sendMonth,
  goOn,
  byPhone,
  byPhone,
  rules,
];
