import type { aPracticeWith } from '../../support/aPractice.ts';

type Practice = Pick<Awaited<ReturnType<typeof aPracticeWith>>, 'call' | 'clock'>;

/** The letters of a month made, printed and posted today, without the drawing of them. */
export async function postLetters({ call, clock }: Practice, month: string): Promise<string> {
  const { going } = await call('letter.findRun', { month });
  const run = await call('letter.buildRun', { month, expected: going });
  const letters = await call('letter.listToDraw', { runId: run.id });
  const invitationIds = letters.map((letter) => letter.invitationId);
  await call('letter.markPrinted', { runId: run.id, invitationIds });
  await call('letter.confirmPosted', { runId: run.id, postedOn: clock.today() });
  return run.id;
}
