import { z } from 'zod';
import { command, everyone, office, query } from '../contract.ts';
import { IsoDate } from '../time/isoDate.ts';
import { Clinician, ClinicTemplate, Room } from './clinic.ts';
import {
  Affected,
  ClinicChange,
  ClinicianToSave,
  expected,
  NewTimeOff,
  TemplateToSave,
  toSave,
} from './clinicChange.ts';
import { ClockTime } from './clockTime.ts';
import { TimeOff } from './timeOff.ts';

/** A clinic of one day that is, or was to be, held. */
export const ClinicOfDay = z.object({
  id: z.string(),
  templateId: z.string().nullable(),
  name: z.string(),
  clinicianName: z.string(),
  onDay: IsoDate,
  startsAt: ClockTime,
  endsAt: ClockTime,
  places: z.int(),
  /** People booked in it. */
  people: z.int(),
  state: z.enum(['open', 'closed']),
  closedReason: z.string().nullable(),
  version: z.int(),
});
export type ClinicOfDay = z.infer<typeof ClinicOfDay>;

/** Everything clinics are opened from, and what is open. */
export const Clinics = z.object({
  clinicians: z.array(Clinician),
  rooms: z.array(Room),
  templates: z.array(
    ClinicTemplate.extend({
      /** Clinics open from today on, and people booked in them. */
      clinics: z.int(),
      people: z.int(),
    }),
  ),
  timeOff: z.array(TimeOff),
  /** From today on, with clinics that are open on it; the practice says which ones it works. */
  bankHolidays: z.array(z.object({ onDay: IsoDate, worked: z.boolean(), clinics: z.int() })),
  /** Clinics of today and later that were closed. */
  closed: z.array(ClinicOfDay),
  /** Who may sign in, to say whose clinics are whose. */
  members: z.array(z.object({ id: z.string(), name: z.string() })),
  /** People can be booked up to this day; null before the first opening. */
  openUntil: IsoDate.nullable(),
  /** Clinics of the templates up to that day that are not open yet. */
  notOpened: z.int(),
  /** People whose clinic fell away and who have no other place yet. */
  toRebook: z.int(),
});
export type Clinics = z.infer<typeof Clinics>;

const Which = z.object({ id: z.string(), version: z.int() });

export const clinicsContract = {
  'booking.findClinics': query(z.object({}), Clinics, { roles: everyone }),
  /** The clinics of a template, from today on. */
  'booking.listTemplateClinics': query(z.object({ templateId: z.string() }), z.array(ClinicOfDay), {
    roles: everyone,
  }),
  /** Who is booked where a change reaches, and what would become of each of them; nothing is changed. */
  'booking.findAffected': query(ClinicChange, Affected, { roles: office }),
  /** A last day that is set closes their clinics after it. */
  'booking.saveClinician': command(ClinicianToSave.extend(expected), Clinician, { roles: office }),
  'booking.saveRoom': command(Room.extend(toSave), Room, { roles: office }),
  /** Clinics nobody is booked in follow; the others stay until everybody in them has another place. */
  'booking.saveClinicTemplate': command(TemplateToSave.extend(expected), ClinicTemplate, { roles: office }),
  /** Closes what it covers; places of the hours it covers are kept free. */
  'booking.addTimeOff': command(NewTimeOff.extend(expected), z.object({ added: z.array(TimeOff) }), {
    roles: office,
  }),
  /** Frees the places kept free for it. Closed clinics stay closed until they are opened again. */
  'booking.takeBackTimeOff': command(
    z.object({ id: z.string(), version: z.int() }),
    z.object({ freed: z.int() }),
    { roles: office },
  ),
  'booking.closeClinic': command(
    z.object({
      clinicId: z.string(),
      version: z.int(),
      reason: z.string().trim().min(1, 'Say why the clinic is closed').max(100),
      ...expected,
    }),
    ClinicOfDay,
    { roles: office },
  ),
  /** Nobody gets their place back by it: whoever was booked is booked again by hand. */
  'booking.reopenClinic': command(z.object({ clinicId: z.string(), version: z.int() }), ClinicOfDay, {
    roles: office,
  }),
  /**
   * What entering time off or closing a clinic has just taken away stands again: the clinics, and everybody who was
   * cancelled for it in their own place. All of it or nothing, so that nobody is put back over somebody else.
   */
  'booking.takeBackClosing': command(
    z.object({
      timeOff: z.array(Which).max(1000),
      clinics: z.array(Which).max(1000),
      /** Clinics that were taken out of the book, by their template and day. */
      removed: z.array(z.object({ templateId: z.string(), onDay: IsoDate })).max(1000),
      appointments: z.array(Which).max(1000),
    }),
    z.object({ opened: z.int(), restored: z.int() }),
    { roles: office },
  ),
  /** Whether the practice works on a bank holiday; one it does not work closes the clinics of the day. */
  'booking.saveBankHoliday': command(
    z.object({ onDay: IsoDate, worked: z.boolean(), ...expected }),
    z.object({ onDay: IsoDate, worked: z.boolean() }),
    { roles: office },
  ),
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
