import type { Clinician, ClinicMode, ClinicTemplate } from '../../shared/booking/clinic.ts';
import { clinicDays, type InTheWay } from '../../shared/booking/clinicDays.ts';
import { addDays, weekdayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { clinicOf } from '../booking/clinics/openedClinic.ts';

type Held = {
  by: string;
  name: string;
  weekdays: readonly number[];
  hours: readonly [string, string];
  slot: number;
  room: string | null;
  mode?: ClinicMode;
  every?: number;
};

/** Two healthcare assistants, two nurses and a GP, as a practice of this size has them; the names are invented. */
export const sampleClinicians: readonly Pick<Clinician, 'name' | 'kind' | 'languages'>[] = [
  { name: 'Beth Okafor', kind: 'hca', languages: [] },
  { name: 'Marta Nowak', kind: 'hca', languages: ['Polish'] },
  { name: 'Gwen Pritchard', kind: 'nurse', languages: ['Welsh'] },
  { name: 'Samina Rauf', kind: 'nurse', languages: ['Urdu', 'Punjabi'] },
  { name: 'Dr Ravi Menon', kind: 'gp', languages: ['Hindi', 'Malayalam'] },
];

export const sampleRooms = ['Room 1', 'Room 2', 'Room 3', 'Room 4', 'Treatment room'] as const;

const everyDay = [1, 2, 3, 4, 5];
const week: readonly Held[] = [
  {
    by: 'Beth Okafor',
    name: 'Tests',
    weekdays: everyDay,
    hours: ['08:30', '12:30'],
    slot: 10,
    room: 'Treatment room',
  },
  {
    by: 'Beth Okafor',
    name: 'Tests',
    weekdays: [2, 4],
    hours: ['13:30', '16:30'],
    slot: 10,
    room: 'Treatment room',
  },
  {
    by: 'Marta Nowak',
    name: 'Tests',
    weekdays: [1, 3, 5],
    hours: ['13:00', '17:00'],
    slot: 10,
    room: 'Room 1',
  },
  {
    by: 'Marta Nowak',
    name: 'Tests at home',
    weekdays: [2, 4],
    hours: ['09:30', '12:30'],
    slot: 30,
    room: null,
    mode: 'home',
  },
  {
    by: 'Gwen Pritchard',
    name: 'Conversations',
    weekdays: [1, 2, 4],
    hours: ['09:00', '12:40'],
    slot: 20,
    room: 'Room 2',
  },
  {
    by: 'Gwen Pritchard',
    name: 'Conversations',
    weekdays: [3],
    hours: ['13:30', '17:10'],
    slot: 20,
    room: 'Room 2',
  },
  {
    by: 'Samina Rauf',
    name: 'Conversations',
    weekdays: [3, 5],
    hours: ['09:00', '12:40'],
    slot: 20,
    room: 'Room 3',
  },
  {
    by: 'Samina Rauf',
    name: 'Conversations by phone',
    weekdays: [4],
    hours: ['14:00', '16:00'],
    slot: 20,
    room: null,
    mode: 'phone',
  },
  {
    by: 'Samina Rauf',
    name: 'Conversations at home',
    weekdays: [1],
    hours: ['13:30', '16:30'],
    slot: 60,
    room: null,
    mode: 'home',
    every: 2,
  },
  {
    by: 'Dr Ravi Menon',
    name: 'GP conversations',
    weekdays: [2, 4],
    hours: ['14:00', '17:00'],
    slot: 20,
    room: 'Room 4',
  },
];

type Ids = {
  newId: () => string;
  clinicianIds: ReadonlyMap<string, string>;
  roomIds: ReadonlyMap<string, string>;
};

/** The clinics of a week, from a day on. */
export function sampleTemplates({ newId, clinicianIds, roomIds }: Ids, fromOn: IsoDate): ClinicTemplate[] {
  return week.flatMap(({ by, name, weekdays, hours: [startsAt, endsAt], slot, room, mode, every }) =>
    weekdays.map((weekday) => ({
      id: newId(),
      name,
      clinicianId: clinicianIds.get(by) ?? '',
      roomId: roomIds.get(room ?? '') ?? null,
      weekday,
      startsAt,
      endsAt,
      slotMinutes: slot,
      mode: mode ?? 'face-to-face',
      languages: [],
      everyWeeks: every ?? 1,
      fromOn: addDays(fromOn, 1 - weekdayOf(fromOn)),
      untilOn: null,
      version: 1,
    })),
  );
}

/** The clinics of some weeks as they would have been opened, and the places of them that are kept free. */
export function sampleClinics(
  templates: readonly ClinicTemplate[],
  span: { from: IsoDate; until: IsoDate },
  { newId, ...inTheWay }: Pick<InTheWay, 'bankHolidays' | 'timeOff'> & { newId: () => string },
) {
  const days = templates.flatMap((template) =>
    clinicDays(template, span, { ...inTheWay, leftOn: null })
      .filter(({ notHeld }) => notHeld === null)
      .map(({ onDay, blocked }) => ({ clinic: clinicOf(template, onDay, newId()), blocked })),
  );
  return {
    clinics: days.map(({ clinic }) => clinic),
    blocked: days.flatMap(({ clinic, blocked }) => blocked.map((one) => ({ clinicId: clinic.id, ...one }))),
  };
}
