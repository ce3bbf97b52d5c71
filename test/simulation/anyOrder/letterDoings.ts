import { anyOf, tryTo, type Desk, type Doing } from './desk.ts';

/** A month in which a letter would go now, with how many. */
async function monthToWrite({ call, people }: Desk) {
  const rounds = await Promise.all(people.map((personId) => call('recall.listCycles', { personId })));
  for (const month of new Set(rounds.flat().map(({ plannedMonth }) => plannedMonth))) {
    const { going } = await call('letter.findRun', { month });
    if (going > 0) return { month, expected: going };
  }
  return null;
}

/** Makes the letters of a month; some runs are left as made, printed or posted, some are taken back. */
const write: Doing = async (desk) => {
  const { call, chance, today } = desk;
  const asked = await monthToWrite(desk);
  const run = asked && (await tryTo(desk, 'letter.buildRun', asked));
  if (!run) return;
  const runId = run.id;
  if (chance.happens(0.15)) return tryTo(desk, 'letter.withdrawRun', { runId, reason: 'Not now' });
  const letters = await call('letter.listToDraw', { runId });
  const invitationIds = letters.map(({ invitationId }) => invitationId);
  if (chance.happens(0.2)) return;
  await tryTo(desk, 'letter.markPrinted', { runId, invitationIds });
  if (chance.happens(0.2)) return;
  const spoilt = chance.happens(0.2) ? invitationIds.slice(0, 1) : [];
  await tryTo(desk, 'letter.confirmPosted', { runId, postedOn: today(), spoilt });
};

/** Goes on with a run somebody has left, days later. */
const goOn: Doing = async (desk) => {
  const { call, chance, today } = desk;
  const run = anyOf(desk, (await call('letter.listRuns', {})).lines);
  if (!run) return;
  const runId = run.id;
  const letters = (await call('letter.listRunLetters', { runId })).lines;
  const invitationIds = letters.map(({ invitationId }) => invitationId);
  const letter = anyOf(desk, letters);
  switch (chance.below(4)) {
    case 0:
      return tryTo(desk, 'letter.markPrinted', { runId, invitationIds });
    case 1:
      return tryTo(desk, 'letter.confirmPosted', { runId, postedOn: today() });
    case 2:
      return tryTo(desk, 'letter.withdrawRun', { runId, reason: 'Not now' });
    default:
      if (!letter) return;
      return tryTo(desk, 'letter.recordReturned', {
        personId: letter.personId,
        invitationId: letter.invitationId,
        returnedOn: today(),
        reason: 'Gone away',
      });
  }
};

export const letterDoings: readonly Doing[] = [write, write, write, write, write, goOn, goOn, goOn];
