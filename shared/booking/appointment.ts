import { z } from 'zod';
import { CycleId, PersonId } from '../identity/ids.ts';
import { IsoDate } from '../time/isoDate.ts';
import { ClinicMode } from './clinic.ts';
import { ClockTime } from './clockTime.ts';

/** The two halves that belong together (Year of Care, peers.md 2.1): tests first, then the conversation. */
export const appointmentParts = ['tests', 'conversation'] as const;
export const AppointmentPart = z.enum(appointmentParts);
export type AppointmentPart = z.infer<typeof AppointmentPart>;

export const appointmentPartWords: Readonly<Record<AppointmentPart, string>> = {
  tests: 'Tests',
  conversation: 'Conversation',
};

export const appointmentStates = [
  'pencilled',
  'booked',
  'arrived',
  'in-room',
  'done',
  'did-not-attend',
  'cancelled',
] as const;
export const AppointmentState = z.enum(appointmentStates);
export type AppointmentState = z.infer<typeof AppointmentState>;

export const appointmentStateWords: Readonly<Record<AppointmentState, string>> = {
  pencilled: 'Offered',
  booked: 'Booked',
  arrived: 'Arrived',
  'in-room': 'In room',
  done: 'Done',
  'did-not-attend': 'Did not attend',
  cancelled: 'Cancelled',
};

/** Why a booking was taken back at once by whoever made it. */
export const bookedByMistake = 'Booked by mistake';

/** These still want their places; a place let go of is free at once. */
export const liveStates: readonly AppointmentState[] = ['pencilled', 'booked', 'arrived', 'in-room'];

/** Takes its places in the clinic: what is still to come, and what has been (nobody is booked over it). */
export function keepsItsPlaces(state: AppointmentState): boolean {
  return state !== 'cancelled' && state !== 'did-not-attend';
}

const mayFollow: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  pencilled: ['booked', 'cancelled'],
  booked: ['arrived', 'in-room', 'done', 'did-not-attend', 'cancelled'],
  arrived: ['booked', 'in-room', 'done', 'did-not-attend', 'cancelled'],
  'in-room': ['booked', 'arrived', 'done', 'cancelled'],
  done: ['booked', 'arrived', 'in-room'],
  // Came late after all, and the practice sees them: the places have to be free still.
  'did-not-attend': ['booked', 'arrived'],
  // Taken back it stands as it did: booked, or offered and not answered yet.
  cancelled: ['booked', 'pencilled'],
};

/** Whether one state of an appointment may follow another; steps back put a slip right. */
export function mayBecome(from: AppointmentState, to: AppointmentState): boolean {
  return mayFollow[from].includes(to);
}

/** One half as it stands in the book. */
export const Appointment = z.object({
  id: z.string(),
  personId: PersonId,
  cycleId: CycleId,
  part: AppointmentPart,
  pairId: z.string(),
  clinicId: z.string(),
  clinicianId: z.string(),
  clinicianName: z.string(),
  roomName: z.string().nullable(),
  onDay: IsoDate,
  startsAt: ClockTime,
  minutes: z.int(),
  mode: ClinicMode,
  state: AppointmentState,
  version: z.int(),
});
export type Appointment = z.infer<typeof Appointment>;
