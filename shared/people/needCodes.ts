import { fold } from '../identity/fold.ts';
import type { CommunicationNeed, NeedKind } from './importRecord.ts';
import data from './needCodes.data.json' with { type: 'json' };

/** The categories of the NHS Reasonable Adjustment Flag (RA-FlagCategory; rules.md 3.9), in shorter words. */
export const needGroups = {
  '001': 'Communication support',
  '002': 'Communication professional',
  '003': 'Contact method',
  '004': 'Information format',
  '005': 'Additional communication needs',
  '006': 'Community language support',
  '007': 'Additional support',
  '008': 'Individual care requirements',
  '009': 'Environment',
  '010': 'Additional needs',
  '011': 'Bespoke',
} as const;
export type NeedGroup = keyof typeof needGroups;
export const needGroupIds = Object.keys(needGroups).filter((id): id is NeedGroup =>
  Object.hasOwn(needGroups, id),
);

/** One code of the national list; nine codes stand in two groups. Where it comes from: `needCodes.source.md`. */
export type NeedCode = { code: string; term: string; kind: NeedKind; groups: readonly NeedGroup[] };

export const needCodes: readonly NeedCode[] = (data as [string, string, NeedKind, NeedGroup[]][]).map(
  ([code, term, kind, groups]) => ({ code, term, kind, groups }),
);

const byCode = new Map(needCodes.map((need) => [need.code, need]));
const byTerm = new Map(needCodes.map((need) => [fold(need.term), need]));

/** undefined where the code is none of the national list. */
export function needCodeOf(code: string | null): NeedCode | undefined {
  return code === null ? undefined : byCode.get(code);
}

/** The code exact words stand for, but for capitals and accents. */
export function needCodeOfTerm(term: string): NeedCode | undefined {
  return byTerm.get(fold(term));
}

/** Codes whose words hold every word of a search, in the order of the list; none for an empty search. */
export function needCodesFound(search: string, most = 30): NeedCode[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return needCodes
    .filter(({ term, code }) => words.every((word) => fold(term).includes(word) || code === word))
    .slice(0, most);
}

/** The spoken language an interpreter's term names (`Urdu language interpreter needed`), or null. */
export function languageOfInterpreter(term: string): string | null {
  const need = needCodeOfTerm(term);
  if (need?.kind !== 'interpreter') return null;
  const [, language = ''] = /^(.+?)(?: language)? interpreter needed$/.exec(need.term) ?? [];
  return language === '' ? null : language;
}

/** The group a need was recorded under, else the first its code stands in; null for words without a code. */
export function groupOf({ group, code }: CommunicationNeed): NeedGroup | null {
  return group ?? needCodeOf(code)?.groups[0] ?? null;
}
