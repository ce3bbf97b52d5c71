import { screenDate } from '../../../shared/format.ts';
import type {
  LetterFormatKind,
  TemplateAudience,
  TemplateIdentity,
} from '../../../shared/letter/letterTemplate.ts';
import type { TemplateSummary } from '../../../shared/letter/template.contract.ts';
import type { VersionState } from '../../../shared/letter/templateState.ts';
import { londonParts } from '../../api/today.ts';

export const formatLabels: Record<LetterFormatKind, string> = {
  print: 'Letter',
  'easy-read': 'Easy read',
  braille: 'Braille',
  audio: 'Audio',
  'other-format': 'Another format',
  email: 'E-mail',
  text: 'Text message',
};

export const audienceLabels: Record<TemplateAudience, string> = {
  anyone: 'Everyone',
  'gp-led': 'People whose conversation is with a GP',
  housebound: 'People who are housebound',
  'care-home': 'People in a care home',
};

export const attemptLabels = {
  any: 'Every letter of the round',
  1: 'The first letter',
  2: 'The second letter',
  3: 'The third letter and later ones',
} as const;

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
export const languageLabel = (code: string) => languageNames.of(code) ?? code;

/** `Letter`, `Easy read, to a parent`, `Letter in Urdu` */
export function variantLabel({ format, language, addressedTo }: TemplateIdentity): string {
  const inLanguage = language === 'en' ? '' : ` in ${languageLabel(language)}`;
  return `${formatLabels[format]}${inLanguage}${addressedTo === 'parent' ? ', to a parent' : ''}`;
}

/** Templates that are one letter in several formats, languages and to whom. */
export type TemplateFamily = { key: string; title: string; who: string; lines: TemplateSummary[] };

export function familyKey({ purpose, attempt, audience, set }: TemplateIdentity): string {
  return [purpose, attempt ?? 'any', audience, set ?? ''].join('|');
}

export function families(lines: readonly TemplateSummary[]): TemplateFamily[] {
  return [...Map.groupBy(lines, familyKey)].map(([key, own]) => ({
    key,
    title: own[0]?.name ?? '',
    who: own[0] ? whoLabel(own[0]) : '',
    lines: own,
  }));
}

/** Letters that are none of the invitations of a round. */
const purposeLabels: Partial<Record<TemplateIdentity['purpose'], string>> = {
  'could-not-reach': 'When nobody could be reached by phone',
  appointments: 'When appointments are booked or have changed',
  reminder: 'Some days before an appointment',
  offer: 'When places are kept for them until a day',
};

/** Whom a letter is for and which it is, in one line. */
export function whoLabel({ purpose, attempt, audience, set }: TemplateIdentity): string {
  const which = purposeLabels[purpose] ?? attemptLabels[attempt ?? 'any'];
  const who = audience === 'anyone' ? '' : `, ${audienceLabels[audience].toLowerCase()}`;
  return `${which}${who.replace('gp', 'GP')}${set === null ? '' : `, groups with the letters “${set}”`}`;
}

/** `Version 2, since 10-Apr-2026` */
export function inUseLabel({ inUse, newest }: TemplateSummary): string {
  if (inUse === null) return newest > 1 ? 'Not in use' : 'Not in use yet';
  if (inUse.at === null) return 'Came with the program';
  return `Version ${inUse.version}, since ${screenDate(londonParts(inUse.at).date)}`;
}

export const stateLabels: Record<VersionState, { words: string; kind: 'plain' | 'good' | 'look' }> = {
  'in-use': { words: 'In use', kind: 'good' },
  waiting: { words: 'Waits for approval', kind: 'look' },
  'sent-back': { words: 'Sent back', kind: 'plain' },
  'used-before': { words: 'Used before', kind: 'plain' },
  'not-used': { words: 'Never used', kind: 'plain' },
};
