import type { z } from 'zod';
import type { tellingContract } from '../../shared/letter/telling.contract.ts';
import { screenDate } from '../../shared/format.ts';
import { toldByPhoneWords } from '../../shared/letter/toldInWords.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext, WriteContext } from '../context.ts';
import { addPhoneTelling, phoneTelling } from '../recall/toldByPhone.sql.ts';
import { halvesInBook } from '../recall/toTell.sql.ts';

type Input<N extends keyof typeof tellingContract> = z.output<(typeof tellingContract)[N]['input']>;

/** Somebody was told on the phone of appointments as they stand, booked or kept for them; throws `run-changed` where they do not. */
export async function recordToldByPhone(
  ctx: CommandContext,
  { personId, cycleId, appointments }: Input<'letter.recordToldByPhone'>,
): Promise<{ tellingId: string }> {
  const standing = (await halvesInBook(ctx.db, [cycleId])).filter((half) => half.person_id === personId);
  const told = appointments.flatMap(({ id, version }) =>
    standing.filter((half) => half.id === id && half.version === version),
  );
  if (told.length < appointments.length) throw new Problem('run-changed', 'appointments');
  const offers = told.every(({ state }) => state === 'pencilled');
  const tellingId = ctx.newId();
  await addPhoneTelling(
    ctx.db,
    {
      ...enteredNow(ctx),
      id: tellingId,
      cycle_id: cycleId,
      person_id: personId,
      withdraws: null,
      offers: offers ? 1 : 0,
    },
    told,
  );
  ctx.canUndo({
    operation: 'letter.takeBackToldByPhone',
    input: { personId, tellingId },
    words: toldByPhoneWords(
      told.map(({ on_day }) => screenDate(on_day)),
      offers,
    ),
  });
  return { tellingId };
}

/** Kept as another row: who took it back is as much history as who said it. */
export async function takeBackToldByPhone(
  ctx: WriteContext,
  { personId, tellingId }: Input<'letter.takeBackToldByPhone'>,
): Promise<Record<string, never>> {
  const told = await phoneTelling(ctx.db, tellingId);
  if (!told || told.person_id !== personId) throw new Problem('not-found');
  const { cycle_id, offers } = told;
  const row = { ...enteredNow(ctx), id: ctx.newId(), cycle_id, person_id: personId, offers };
  await addPhoneTelling(ctx.db, { ...row, withdraws: tellingId }, []);
  return {};
}

function enteredNow({ actor, clock }: WriteContext) {
  return { told_on: clock.today(), entered_by: actor.name, entered_at: clock.now() };
}
