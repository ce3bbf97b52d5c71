import type { AppointmentPart } from '../booking/appointment.ts';
import type { ClinicMode } from '../booking/clinic.ts';
import type { ClockTime } from '../booking/clockTime.ts';
import { letterDay, textDay } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { letterTime } from './letterTime.ts';
import type { LetterPurpose } from '../recall/stepLetter.ts';
import type { MergeField } from './mergeFields.ts';
import type { TemplateCondition } from './templateCondition.ts';
import { isAboutBooked } from './whichLetter.ts';

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

/** What is booked for somebody, or kept for them, and still to come. */
export type AppointmentsInLetter = {
  booked: readonly LetterAppointment[];
  /** An earlier letter told of something that is not so any more. */
  changed: boolean;
  /** Of places that are kept: the last day to say yes. Left out of what is booked. */
  answerBy?: IsoDate | undefined;
};

export const noAppointments: AppointmentsInLetter = { booked: [], changed: false };

const howMet: Readonly<Record<ClinicMode, (practice: string) => string>> = {
  'face-to-face': (practice) => `at ${practice}`,
  phone: () => 'by phone: we will phone you',
  video: () => 'by video call',
  home: () => 'at your home: we will come to you',
};

const howMetInShort: Readonly<Record<ClinicMode, string>> = {
  'face-to-face': 'at the surgery',
  phone: 'by phone',
  video: 'by video',
  home: 'at home',
};

type Half = 'tests' | 'talk';
type AppointmentField = Extract<
  MergeField,
  | `${Half}${'Day' | 'Time' | 'Where' | 'DayInShort' | 'WhereInShort'}`
  | `visit${string}`
  | `answerBy${string}`
>;

/**
 * Day, time and place of both halves, and of the next of them (`visit`); empty where that half is not booked, and so
 * missing.
 */
export function appointmentFields(
  { booked, answerBy }: AppointmentsInLetter,
  practice: string,
): Record<AppointmentField, string> {
  const tests = fieldsOf(
    booked.find(({ part }) => part === 'tests'),
    practice,
  );
  const talk = fieldsOf(
    booked.find(({ part }) => part === 'conversation'),
    practice,
  );
  const next = fieldsOf(booked[0], practice);
  return {
    testsDay: tests.day,
    testsTime: tests.time,
    testsWhere: tests.where,
    testsDayInShort: tests.dayInShort,
    testsWhereInShort: tests.whereInShort,
    talkDay: talk.day,
    talkTime: talk.time,
    talkWhere: talk.where,
    talkDayInShort: talk.dayInShort,
    talkWhereInShort: talk.whereInShort,
    visitDay: next.day,
    visitDayInShort: next.dayInShort,
    visitTime: next.time,
    visitWhere: next.where,
    visitWith: next.withWhom,
    answerBy: answerBy === undefined ? '' : letterDay(answerBy),
    answerByInShort: answerBy === undefined ? '' : textDay(answerBy),
  };
}

const notBooked = { day: '', dayInShort: '', time: '', where: '', whereInShort: '', withWhom: '' };

function fieldsOf(one: LetterAppointment | undefined, practice: string): typeof notBooked {
  if (!one) return notBooked;
  return {
    day: letterDay(one.onDay),
    dayInShort: textDay(one.onDay),
    time: letterTime(one.startsAt),
    where: howMet[one.mode](practice),
    whereInShort: howMetInShort[one.mode],
    withWhom: one.withWhom,
  };
}

/** How they are met, for the parts of a letter or message that are for one way only. */
export function metConditions({ booked }: AppointmentsInLetter): TemplateCondition[] {
  const all = (mode: ClinicMode) => booked.length > 0 && booked.every((one) => one.mode === mode);
  return [
    all('face-to-face') ? 'all at the practice' : 'not all at the practice',
    ...(all('phone') ? (['all by phone'] as const) : []),
    ...(all('video') ? (['all by video'] as const) : []),
    ...(all('home') ? (['all at home'] as const) : []),
  ];
}

/** What a letter about appointments cannot do without, in words; nothing for every other letter. */
export function visitsMissing(
  { purpose }: { purpose: LetterPurpose },
  appointments: AppointmentsInLetter | undefined,
): string[] {
  if (!isAboutBooked(purpose) || appointments?.booked.length) return [];
  return [purpose === 'offer' ? 'a place that is kept' : 'an appointment to come'];
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
