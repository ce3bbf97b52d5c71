import type { NeedKind } from '../people/importRecord.ts';
import type { DueCheck, VisitPart } from '../register/checks.ts';
import type { AppointmentPart } from './appointment.ts';

const partWords: readonly (readonly [VisitPart, string])[] = [
  ['blood', 'Blood'],
  ['urine', 'Urine'],
  ['measurement', 'Measure'],
  ['feet', 'Feet'],
  ['questions', 'Ask'],
  ['conversation', 'Talk about'],
];

/** Questions are asked with the tests; of somebody who needs none, where people talk. */
const atConversation: readonly VisitPart[] = ['conversation', 'questions'];

const nothing: Readonly<Record<AppointmentPart, string>> = {
  tests: 'No tests are due',
  conversation: 'No topic is due besides their own',
};

/**
 * What is due at a visit, one line for each kind: `Blood: HbA1c, Kidney function`; in words where nothing is, or where
 * it is not known (null) which registers ask for what.
 */
export function toDoInWords(due: readonly DueCheck[] | null, part: AppointmentPart): string[] {
  if (due === null) return ['What is due is not known: see the record'];
  const talkOnly = due.every(({ check }) => atConversation.includes(check.part));
  const lines = partWords.flatMap(([kind, words]) => {
    const isTalk = kind === 'conversation' || (kind === 'questions' && talkOnly);
    if (isTalk !== (part === 'conversation')) return [];
    const names = due.filter(({ check }) => check.part === kind).map(({ check }) => check.name);
    return names.length === 0 ? [] : [`${words}: ${names.join(', ')}`];
  });
  return lines.length === 0 ? [nothing[part]] : lines;
}

const written: Readonly<Partial<Record<NeedKind, string>>> = {
  'large-print-16': 'large print 16',
  'large-print-20': 'large print 20',
  'large-print-24': 'large print 24',
  'large-print-28': 'large print 28',
  'easy-read': 'easy read',
  braille: 'braille',
  audio: 'audio',
  'other-format': 'another format, see the record',
  'email-format': 'by e-mail',
};

/** In which format somebody is given anything in writing: `large print 24, easy read`; null where nothing is asked for. */
export function writtenInWords(needs: readonly NeedKind[]): string | null {
  const formats = needs.flatMap((kind) => written[kind] ?? []);
  return formats.length === 0 ? null : formats.join(', ');
}

/** Needs that matter in the room, as a sheet on paper says them. */
const inTheRoom: Readonly<Partial<Record<NeedKind, string>>> = {
  interpreter: 'Interpreter',
  'sign-language': 'Sign language',
  'hearing-loss': 'Hearing loss',
  'sight-loss': 'Sight loss',
  'longer-visit': 'Longer visit',
};

type Needing = {
  seeTo: readonly string[];
  needs: readonly NeedKind[];
  housebound: boolean;
  careHome: boolean;
  restricted: boolean;
};

/** Whoever comes with the visit first, then what the person needs, last how it is written down; each said once. */
export function needsInWords({ seeTo, needs, housebound, careHome, restricted }: Needing): string[] {
  const isSaid = (kind: NeedKind) =>
    (kind === 'interpreter' || kind === 'sign-language') && seeTo.some((words) => /interpreter/i.test(words));
  const format = writtenInWords(needs);
  return [
    ...(restricted ? ['Restricted'] : []),
    ...(housebound ? ['Housebound'] : []),
    ...(careHome ? ['Care home'] : []),
    ...seeTo,
    ...needs.flatMap((kind) => (isSaid(kind) ? [] : (inTheRoom[kind] ?? []))),
    ...(format === null ? [] : [`In writing: ${format}`]),
  ];
}
