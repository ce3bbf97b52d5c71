import type { AppointmentState } from '../../../shared/booking/appointment.ts';
import { appointmentStateWords } from '../../../shared/booking/appointment.ts';
import type { DayCell, DayVisit } from '../../../shared/booking/day.contract.ts';
import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import type { IconName } from '../../ui/icon/icons.ts';
import { needTag, type TagLook } from '../../ui/person/needTags.ts';

/** A state in the book: its own icon, word and fill, so that none of them carries it alone. */
export type Look = { words: string; icon: IconName; fill: string };

const visitLooks: Readonly<Record<Exclude<AppointmentState, 'cancelled'>, Omit<Look, 'words'>>> = {
  pencilled: { icon: 'pin', fill: 'border-ink border-2 bg-focus text-ink' },
  booked: { icon: 'booked', fill: 'border-[#9dc3e6] border-l-4 border-l-blue bg-blue-tint' },
  arrived: { icon: 'place', fill: 'border-amber border-l-4 border-l-amber bg-amber-tint' },
  'in-room': { icon: 'room', fill: 'border-blue bg-blue text-white' },
  done: { icon: 'tick', fill: 'border-line border-l-4 border-l-green bg-page text-secondary' },
  'did-not-attend': { icon: 'absent', fill: 'border-red border-l-4 border-l-red bg-white' },
};

export function lookOf(cell: DayCell): Look {
  switch (cell.kind) {
    case 'free':
      return { words: 'free', icon: 'plus', fill: 'border-dashed border-control bg-white text-green' };
    case 'blocked':
      return { words: cell.why, icon: 'notThisYear', fill: 'border-hairline bg-hairline text-ink' };
    case 'held':
      return {
        words: `Held ${cell.minutesLeft} min`,
        icon: 'hand',
        fill: 'border-dashed border-amber-text held-ground',
      };
    case 'visit':
      return { words: stateWords(cell.visit.state), ...visitLooks[cell.visit.state] };
  }
}

export function stateWords(state: AppointmentState): string {
  return appointmentStateWords[state];
}

export const kindShort: Readonly<Record<ClinicianKind, string>> = { hca: 'HCA', nurse: 'Nurse', gp: 'GP' };

/** `40 min, double`: two neighbouring places. */
export function freeWords({ minutes, places }: { minutes: number; places: number }): string {
  return places === 2 ? `${minutes} min, double` : `${minutes} min`;
}

/** What whoever meets the person has to know, the most urgent first: it stands in the book while there is room. */
export function visitTags(visit: DayVisit): TagLook[] {
  const { standing, restricted, housebound, careHome, mode, seeTo, needs } = visit;
  const isSaid = (kind: string) =>
    (kind === 'interpreter' || kind === 'sign-language') && seeTo.some((words) => /interpreter/i.test(words));
  const room = [
    'interpreter',
    'sign-language',
    'hearing-loss',
    'sight-loss',
    'longer-visit',
    'easy-read',
    'braille',
  ];
  return [
    ...(standing === 'registered'
      ? []
      : [{ id: standing, words: standing === 'died' ? 'Died' : 'Moved away', icon: 'warning' as const }]),
    ...(restricted ? [{ id: 'restricted', words: 'Restricted', icon: 'lock' as const }] : []),
    ...(mode === 'face-to-face' ? [] : [modeTags[mode]]),
    ...seeTo.map((words): TagLook => ({
      id: words,
      words,
      icon: /interpreter/i.test(words) ? 'translate' : 'person',
    })),
    ...needs.filter((kind) => room.includes(kind) && !isSaid(kind)).map(needTag),
    ...(housebound && mode !== 'home'
      ? [{ id: 'housebound', words: 'Housebound', icon: 'house' as const }]
      : []),
    ...(careHome ? [{ id: 'care-home', words: 'Care home', icon: 'careHome' as const }] : []),
  ];
}

const modeTags: Readonly<Record<Exclude<DayVisit['mode'], 'face-to-face'>, TagLook>> = {
  phone: { id: 'phone', words: 'By phone', icon: 'phone' },
  video: { id: 'video', words: 'By video', icon: 'eye' },
  home: { id: 'home', words: 'Home visit', icon: 'house' },
};
