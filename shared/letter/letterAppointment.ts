import type { AppointmentPart } from '../booking/appointment.ts';
import type { ClinicMode } from '../booking/clinic.ts';
import type { ClockTime } from '../booking/clockTime.ts';
import { letterDay } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { letterTime } from './letterTime.ts';
import type { MergeField } from './mergeFields.ts';

/** One booked half as a letter tells of it. */
export type LetterAppointment = {
  part: AppointmentPart;
  onDay: IsoDate;
  startsAt: ClockTime;
  minutes: number;
  /** The name of whoever they see. */
  withWhom: string;
  mode: ClinicMode;
};

/** What is booked for somebody and still to come. */
export type AppointmentsInLetter = {
  booked: readonly LetterAppointment[];
  /** An earlier letter told of something that is not so any more. */
  changed: boolean;
};

export const noAppointments: AppointmentsInLetter = { booked: [], changed: false };

const howMet: Readonly<Record<ClinicMode, (practice: string) => string>> = {
  'face-to-face': (practice) => `at ${practice}`,
  phone: () => 'by phone: we will phone you',
  video: () => 'by video call',
  home: () => 'at your home: we will come to you',
};

type AppointmentField = Extract<MergeField, `${'tests' | 'talk'}${'Day' | 'Time' | 'Where'}`>;

/** Day, time and place of both halves; empty where that half is not booked, and so missing. */
export function appointmentFields(
  { booked }: AppointmentsInLetter,
  practice: string,
): Record<AppointmentField, string> {
  const of = (part: AppointmentPart) => booked.find((one) => one.part === part);
  const [tests, talk] = [of('tests'), of('conversation')];
  return {
    testsDay: tests ? letterDay(tests.onDay) : '',
    testsTime: tests ? letterTime(tests.startsAt) : '',
    testsWhere: tests ? howMet[tests.mode](practice) : '',
    talkDay: talk ? letterDay(talk.onDay) : '',
    talkTime: talk ? letterTime(talk.startsAt) : '',
    talkWhere: talk ? howMet[talk.mode](practice) : '',
  };
}

/** In a letter about appointments these are what is booked, not what the group usually has. */
export function bookedVisits({ booked }: AppointmentsInLetter) {
  const of = (part: AppointmentPart) => booked.find((one) => one.part === part);
  const [tests, talk] = [of('tests'), of('conversation')];
  return {
    testsMinutes: tests ? String(tests.minutes) : '',
    testsWith: tests?.withWhom ?? '',
    talkMinutes: talk ? String(talk.minutes) : '',
    talkWith: talk?.withWhom ?? '',
  };
}
