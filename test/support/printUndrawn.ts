import type { Call, InputOf, OutputOf } from '../../shared/api.ts';

/** Prints a month's letters through the same commands as a print run, without the seconds that drawing takes. */
export async function printUndrawn(call: Call, making: InputOf<'letter.buildRun'>) {
  const { id } = await call('letter.buildRun', making);
  const { run } = await reprintUndrawn(call, id);
  return run;
}

/** The same for a run that is there: what waits, and with `again` what is printed and not confirmed. */
export async function reprintUndrawn(
  call: Call,
  runId: string,
  again = false,
): Promise<OutputOf<'letter.markPrinted'>> {
  const drawn = await call('letter.listToDraw', { runId, again });
  const invitationIds = drawn.map((one) => one.invitationId);
  return call('letter.markPrinted', { runId, invitationIds, again });
}
