import type { Clinician } from '../../../shared/booking/clinic.ts';
import type { NewTimeOff } from '../../../shared/booking/clinicChange.ts';
import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { timeOffWords, touches } from '../../../shared/booking/timeOff.ts';
import { asItIs } from '../../../shared/booking/whatBecomes.ts';
import { wrongWithTimeOff } from '../../../shared/booking/wrongWithClinics.ts';
import { screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import type { Handlers } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import { changeWorked } from './bankHolidays.ts';
import { carryOut } from './carryOut.ts';
import { clinicians, timeOffFrom, timeOffRow } from './clinic.sql.ts';
import { keepFree } from './keepFree.ts';
import { mustBeAmong } from './mustBeAmong.ts';
import { planChange, planReach } from './planChange.ts';
import { timesOfNew } from './reachOf.ts';
import { offerTakingBack } from './takeBackClosing.ts';

type Clinics = Handlers<typeof clinicsContract>;

export const addTimeOff: Clinics['booking.addTimeOff'] = async (ctx, { expected, ...said }) => {
  const wrong = wrongWithTimeOff(said);
  if (wrong !== null) throw new Problem(wrong.code, wrong.sentence);
  mustBeAmong(await clinicians(ctx.db), said.clinicianId);
  const plan = await planChange(ctx, { what: 'time-off', timeOff: said });
  const added = timesOfNew(said).map((one) => ({ ...one, id: ctx.newId() }));
  const by = { name: ctx.actor.name, at: ctx.clock.now() };
  for (const one of added) await ctx.db.insert('time_off', timeOffRow(one, by));
  const done = await carryOut(ctx, plan, { expected });
  await offerTakingBack(ctx, done, { timeOff: added, words: offInWords(said, await clinicians(ctx.db)) });
  return { added };
};

/** `On leave, Beth Okafor, 20-Apr-2026 to 27-Apr-2026` */
function offInWords({ kind, clinicianId, fromOn, untilOn }: NewTimeOff, team: readonly Clinician[]): string {
  const who = team.find(({ id }) => id === clinicianId)?.name ?? 'the whole practice';
  const days = fromOn === untilOn ? screenDate(fromOn) : `${screenDate(fromOn)} to ${screenDate(untilOn)}`;
  return `${timeOffWords[kind]}, ${who}, ${days}`;
}

/** The places kept free for it are free again where nothing else keeps them. */
export const takeBackTimeOff: Clinics['booking.takeBackTimeOff'] = async (ctx, { id, version }) => {
  const today = ctx.clock.today();
  const off = (await timeOffFrom(ctx.db, today)).find((one) => one.id === id);
  if (!off) throw new Problem('not-found');
  await changeVersioned(ctx.db, 'time_off', { id, version }, { taken_back_at: ctx.clock.now() });
  const { clinics } = await planReach(ctx, {
    which: { from: today > off.fromOn ? today : off.fromOn, until: off.untilOn },
    touches: (clinic) => touches(off, clinic),
    wanted: asItIs,
    cancels: false,
    to: null,
  });
  const held = clinics.filter(({ fate }) => fate !== 'goes');
  await keepFree(ctx, held);
  return { freed: held.length };
};

/** Works on a bank holiday, or does not: then the clinics that are open on it are closed as it was shown. */
export const saveBankHoliday: Clinics['booking.saveBankHoliday'] = async (ctx, said) => {
  const { onDay, worked, expected } = said;
  if (!bankHolidays.has(onDay) || onDay < ctx.clock.today()) throw new Problem('not-found');
  await changeWorked(ctx, onDay, worked);
  if (!worked) await carryOut(ctx, await planChange(ctx, { what: 'bank-holiday', onDay }), { expected });
  return { onDay, worked };
};
