import { wrongWithHours, type ClinicTemplate } from '../../shared/booking/clinic.ts';
import type { clinicsContract } from '../../shared/booking/clinics.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext, Handlers } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import type { Row } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';
import { bookingSetting } from './bookingSetting.ts';
import { clinicianRow, clinicians, clinicTemplates, rooms, templateRow, timeOffFrom } from './clinic.sql.ts';
import { openClinics } from './openClinics.ts';

export const clinicsService: Handlers<typeof clinicsContract> = {
  'booking.findClinics': async ({ db, clock }) => ({
    clinicians: await clinicians(db),
    rooms: await rooms(db),
    templates: await clinicTemplates(db),
    timeOff: await timeOffFrom(db, clock.today()),
    openUntil: (await findSetting(db, bookingSetting.id, bookingSetting)).value.openUntil,
  }),

  'booking.saveClinician': async (ctx, said) => {
    const others = (await clinicians(ctx.db)).filter(({ id }) => id !== said.id);
    if (others.some(({ name, leftOn }) => name === said.name && leftOn === null)) {
      throw new Problem('name-taken');
    }
    return saveRow(ctx, 'clinician', said, clinicianRow);
  },

  'booking.saveRoom': async (ctx, said) => {
    const others = (await rooms(ctx.db)).filter(({ id }) => id !== said.id);
    if (others.some(({ name }) => name === said.name)) throw new Problem('name-taken');
    return saveRow(ctx, 'room', said, (room) => ({ ...room, closed: room.closed ? 1 : 0 }));
  },

  'booking.saveClinicTemplate': async (ctx, said) => {
    const wrong = wrongWithHours(said);
    if (wrong !== null) throw new Problem('invalid-input', wrong);
    return saveRow<ClinicTemplate>(ctx, 'clinic_template', said, templateRow);
  },

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
