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

/** What is due at a visit, one line for each kind: `Blood: HbA1c, Kidney function`. */
export function checksInWords(due: readonly DueCheck[], part: AppointmentPart): string[] {
  return partWords.flatMap(([kind, words]) => {
    if ((kind === 'conversation') !== (part === 'conversation')) return [];
    const names = due.filter(({ check }) => check.part === kind).map(({ check }) => check.name);
    return names.length === 0 ? [] : [`${words}: ${names.join(', ')}`];
  });
}

/** Needs that matter in the room, as a sheet on paper says them; formats of letters do not. */
const inTheRoom: Readonly<Partial<Record<NeedKind, string>>> = {
  'easy-read': 'Easy read',
  braille: 'Braille',
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

/** Whoever comes with the visit first, then what the person needs; each said once. */
export function needsInWords({ seeTo, needs, housebound, careHome, restricted }: Needing): string[] {
  const isSaid = (kind: NeedKind) =>
    (kind === 'interpreter' || kind === 'sign-language') && seeTo.some((words) => /interpreter/i.test(words));
  return [
    ...(restricted ? ['Restricted'] : []),
    ...(housebound ? ['Housebound'] : []),
    ...(careHome ? ['Care home'] : []),
    ...seeTo,
    ...needs.flatMap((kind) => (isSaid(kind) ? [] : (inTheRoom[kind] ?? []))),
  ];
}
