import { z } from 'zod';
import { command, everyone, office, query } from '../contract.ts';
import { IsoDate } from '../time/isoDate.ts';
import { Clinician, ClinicTemplate, Room } from './clinic.ts';
import { TimeOff } from './timeOff.ts';

/** A new one has no id yet and version 0. */
const toSave = { id: z.string().nullable() };

/** Everything clinics are opened from. */
export const Clinics = z.object({
  clinicians: z.array(Clinician),
  rooms: z.array(Room),
  templates: z.array(ClinicTemplate),
  timeOff: z.array(TimeOff),
  /** People can be booked up to this day; null before the first opening. */
  openUntil: IsoDate.nullable(),
});
export type Clinics = z.infer<typeof Clinics>;

export const clinicsContract = {
  'booking.findClinics': query(z.object({}), Clinics, { roles: everyone }),
  'booking.saveClinician': command(Clinician.extend(toSave), Clinician, { roles: office }),
  'booking.saveRoom': command(Room.extend(toSave), Room, { roles: office }),
  'booking.saveClinicTemplate': command(ClinicTemplate.extend(toSave), ClinicTemplate, { roles: office }),
  /** Opens the clinics of every template from tomorrow up to a day; those that are open already stay as they are. */
  'booking.openClinics': command(
    z.object({ until: IsoDate }),
    z.object({
      opened: z.int(),
      openUntil: IsoDate,
      /** Days on which a template is not held, and why. */
      notHeld: z.array(z.object({ onDay: IsoDate, name: z.string(), why: z.string() })),
    }),
    { roles: office },
  ),
};
