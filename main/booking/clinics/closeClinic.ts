import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Handlers, WriteContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import { carryOut } from './carryOut.ts';
import { clinicOfDay } from './clinicOfDay.sql.ts';
import { planChange } from './planChange.ts';
import { refusingOverlap } from './refusingOverlap.ts';
import { offerTakingBack } from './takeBackClosing.ts';

type Clinics = Handlers<typeof clinicsContract>;

/** Closes one clinic: whoever is booked is cancelled with a task to book them again, as it was shown. */
export const closeClinic: Clinics['booking.closeClinic'] = async (ctx, said) => {
  const { clinicId, version, reason, expected } = said;
  const clinic = await upcoming(ctx, clinicId);
  if (clinic.version !== version) throw new Problem('changed-by-someone-else', `version ${version}`);
  if (clinic.state === 'closed') throw new Problem('step-not-possible');
  const done = await carryOut(ctx, await planChange(ctx, { what: 'close', clinicId }), { expected, reason });
  const words = `Closed ${clinic.name} on ${screenDate(clinic.onDay)}`;
  await offerTakingBack(ctx, done, { timeOff: [], words });
  return upcoming(ctx, clinicId);
};

/** People can be booked in it again. Throws `clinics-overlap` where its clinician has another clinic by now. */
export const reopenClinic: Clinics['booking.reopenClinic'] = async (ctx, { clinicId, version }) => {
  const { state } = await upcoming(ctx, clinicId);
  if (state === 'open') throw new Problem('step-not-possible');
  const open = { state: 'open', closed_reason: null };
  await refusingOverlap(changeVersioned(ctx.db, 'clinic', { id: clinicId, version }, open));
  return upcoming(ctx, clinicId);
};

/** A clinic of today or later; what has been stays as it was. */
async function upcoming(ctx: WriteContext, id: string) {
  const clinic = await clinicOfDay(ctx.db, id);
  if (!clinic) throw new Problem('not-found');
  if (clinic.onDay < ctx.clock.today()) throw new Problem('step-not-possible');
  return clinic;
}
