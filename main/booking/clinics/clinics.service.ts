import type { Clinician, ClinicTemplate } from '../../../shared/booking/clinic.ts';
import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext, Handlers } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import type { Row } from '../../db/store.ts';
import { membersByName } from '../../practice/practice.sql.ts';
import { carryOut } from './carryOut.ts';
import { clinicianRow, clinicians, rooms, templateRow } from './clinic.sql.ts';
import { clinicsOfTemplate } from './clinicOfDay.sql.ts';
import { closeClinic, reopenClinic } from './closeClinic.ts';
import { mustBeAmong } from './mustBeAmong.ts';
import { findAffected, wrongWithChange } from './findAffected.ts';
import { findClinics } from './findClinics.ts';
import { openClinics } from './openClinics.ts';
import { planChange } from './planChange.ts';
import { takeBackClosing } from './takeBackClosing.ts';
import { addTimeOff, saveBankHoliday, takeBackTimeOff } from './timeOff.ts';

export const clinicsService: Handlers<typeof clinicsContract> = {
  'booking.findClinics': findClinics,

  'booking.listTemplateClinics': ({ db, clock }, { templateId }) =>
    clinicsOfTemplate(db, templateId, clock.today()),

  'booking.findAffected': findAffected,

  'booking.saveClinician': async (ctx, { expected, ...said }) => {
    const others = (await clinicians(ctx.db)).filter(({ id }) => id !== said.id);
    if (others.some(({ name, leftOn }) => name === said.name && leftOn === null)) {
      throw new Problem('name-taken');
    }
    const members = await membersByName(ctx.db);
    mustBeAmong(members, said.memberId);
    const saved = await saveRow<Clinician>(ctx, 'clinician', said, clinicianRow);
    if (saved.leftOn !== null) {
      const plan = await planChange(ctx, { what: 'leaves', clinicianId: saved.id, leftOn: saved.leftOn });
      await carryOut(ctx, plan, { expected });
    }
    return saved;
  },

  'booking.saveRoom': async (ctx, said) => {
    const others = (await rooms(ctx.db)).filter(({ id }) => id !== said.id);
    if (others.some(({ name }) => name === said.name)) throw new Problem('name-taken');
    return saveRow(ctx, 'room', said, (room) => ({ ...room, closed: room.closed ? 1 : 0 }));
  },

  'booking.saveClinicTemplate': async (ctx, { expected, ...said }) => {
    const change = { what: 'template', template: said } as const;
    const wrong = await wrongWithChange(ctx.db, change);
    if (wrong !== null) throw new Problem(wrong.code, wrong.sentence);
    mustBeAmong(await clinicians(ctx.db), said.clinicianId);
    mustBeAmong(await rooms(ctx.db), said.roomId);
    const saved = await saveRow<ClinicTemplate>(ctx, 'clinic_template', said, templateRow);
    await carryOut(ctx, await planChange(ctx, change), { expected });
    return saved;
  },

  'booking.addTimeOff': addTimeOff,
  'booking.takeBackTimeOff': takeBackTimeOff,
  'booking.takeBackClosing': takeBackClosing,
  'booking.closeClinic': closeClinic,
  'booking.reopenClinic': reopenClinic,
  'booking.saveBankHoliday': saveBankHoliday,
  'booking.openClinics': openClinics,
};

type Saved = { id: string; version: number };

/** Adds a new one, or changes one that is still as the user saw it. */
async function saveRow<T extends Saved>(
  ctx: CommandContext,
  table: string,
  said: Omit<T, 'id'> & { id: string | null },
  rowOf: (saved: T) => Row,
): Promise<T> {
  const saved = { ...said, id: said.id ?? ctx.newId(), version: said.version + 1 } as unknown as T;
  if (said.id === null) {
    await ctx.db.insert(table, rowOf(saved));
    return saved;
  }
  const { id: _id, version: _version, ...columns } = rowOf(saved);
  await changeVersioned(ctx.db, table, { id: said.id, version: said.version }, columns);
  return saved;
}
