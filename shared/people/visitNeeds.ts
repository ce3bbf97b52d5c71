import { listInWords } from '../format.ts';
import type { AccessSettings } from './accessSettings.ts';
import type { CommunicationNeed } from './importRecord.ts';
import { groupOf, languageOfInterpreter } from './needCodes.ts';

export type VisitQuestion = {
  needs: readonly CommunicationNeed[];
  /** Main language in the words of the record. */
  language: string | null;
  /** The record says that an interpreter is needed. */
  interpreter: boolean;
};

/** What whoever books a visit has to see to. */
export type VisitNeeds = {
  /** Who is to be booked with the visit: `Urdu interpreter`, `Sign language interpreter`. */
  professionals: string[];
  /** Minutes longer than usual. */
  extraMinutes: number;
  /** What else matters in the room: `Requires wheelchair access`. */
  others: string[];
  /** `Book with an Urdu interpreter, 10 minutes longer`; null where nothing has to be seen to. */
  words: string | null;
};

type Minutes = Pick<AccessSettings, 'interpreterMinutes' | 'longerVisitMinutes'>;

/**
 * How much longer a visit is (rules.md 3.9: an interpreter need means a longer slot). The longest that applies, not their
 * sum: an interpreter and "needs longer" are met by the same minutes.
 */
export function extraMinutesFor(question: VisitQuestion, settings: Minutes): number {
  const wanted = [
    ...(professionalsFor(question).length > 0 ? [settings.interpreterMinutes] : []),
    ...(question.needs.some(({ kind }) => kind === 'longer-visit') ? [settings.longerVisitMinutes] : []),
  ];
  return Math.max(0, ...wanted);
}

export function visitNeeds(question: VisitQuestion, settings: Minutes): VisitNeeds {
  const professionals = professionalsFor(question);
  const extraMinutes = extraMinutesFor(question, settings);
  const parts = [
    ...(professionals.length > 0 ? [`with ${listInWords(professionals.map(withArticle))}`] : []),
    ...(extraMinutes > 0 ? [`${extraMinutes} minutes longer`] : []),
  ];
  return {
    professionals,
    extraMinutes,
    others: othersIn(question.needs),
    words: parts.length === 0 ? null : `Book ${parts.join(', ')}`,
  };
}

/** People of group 002 and interpreters, each once. */
function professionalsFor({ needs, language, interpreter }: VisitQuestion): string[] {
  const named = needs.flatMap((need) => professionalOf(need, language) ?? []);
  if (interpreter && named.length === 0) named.push(spoken(language));
  return [...new Set(named)];
}

const professions: readonly [RegExp, string][] = [
  [/visual frame/i, 'visual frame sign language interpreter'],
  [/hands-on signing/i, 'hands-on signing interpreter'],
  [/deafblind/i, 'deafblind interpreter'],
  [/makaton/i, 'Makaton interpreter'],
  [/sign supported english/i, 'Sign Supported English interpreter'],
  [/british sign language|\bBSL\b/i, 'British Sign Language interpreter'],
  [/lip ?speaker/i, 'lipspeaker'],
  [/note taker/i, 'note taker'],
  [/speech to text reporter/i, 'speech to text reporter'],
  [/sighted guide/i, 'sighted guide'],
  [/advocate/i, 'advocate'],
];

function professionalOf(need: CommunicationNeed, language: string | null): string | null {
  if (need.kind === 'interpreter') return spoken(languageOfInterpreter(need.term) ?? language);
  const isPerson =
    need.kind === 'sign-language' || /^(requires|needs|uses) |interpreter needed/i.test(need.term);
  const found = isPerson ? professions.find(([words]) => words.test(need.term)) : undefined;
  if (found) return found[1];
  return need.kind === 'sign-language' ? 'sign language interpreter' : null;
}

function spoken(language: string | null): string {
  return language === null || /^english/i.test(language) ? 'interpreter' : `${language} interpreter`;
}

function withArticle(words: string): string {
  return `${/^[aeiou]/i.test(words) && !/^(uk|eu|ui)/i.test(words) ? 'an' : 'a'} ${words}`;
}

const inTheRoom = ['005', '007', '008', '009'];

/** Needs of the groups that are about the visit itself and have no tag of their own. */
function othersIn(needs: readonly CommunicationNeed[]): string[] {
  return needs
    .filter((need) => need.kind === 'other' && inTheRoom.includes(groupOf(need) ?? ''))
    .map(({ term }) => term);
}
