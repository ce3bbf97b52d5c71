import type { CommunicationNeed, NeedKind } from '../people/importRecord.ts';
import { groupOf } from '../people/needCodes.ts';
import { isMessage, type Channel } from '../recall/channel.ts';
import type { AvailableTemplate, LetterFormat, NeedsFacts } from './dispatchFacts.ts';
import { letterSizes } from './letterContent.ts';
import type { LetterSize } from './letterContent.ts';
import type { LetterFormatKind } from './letterTemplate.ts';

/** Every format the record asks for, and what it leaves open; nothing is ever taken down to a standard letter. */
export type FormatsNeeded = {
  /** More than one where the record asks for more than one; each needs its template. */
  formats: LetterFormat[];
  /** What somebody has to ask the person before any letter goes, in words. */
  open: string[];
};

const sizes: Partial<Record<NeedKind, LetterSize>> = {
  'large-print-16': 16,
  'large-print-20': 20,
  'large-print-24': 24,
  'large-print-28': 28,
};
const otherFormats: Partial<Record<NeedKind, LetterFormatKind>> = {
  'easy-read': 'easy-read',
  braille: 'braille',
  audio: 'audio',
  'other-format': 'other-format',
  'email-format': 'email',
};
const openNeeds: Partial<Record<NeedKind, string>> = {
  'sight-loss': 'sight loss, but not which format',
  'copy-to-carer': 'a copy for someone else',
  other: 'another need, in words',
};

/** What a person's needs ask of a letter (Accessible Information Standard, DAPB1605; rules.md 3.9). */
export function letterFormatNeeded({
  kinds,
  language,
  interpreter,
  agreedFormat,
}: NeedsFacts): FormatsNeeded {
  if (agreedFormat !== null) return { formats: [agreedFormat], open: [] };

  const size = letterSizes.findLast((one) => kinds.some((kind) => sizes[kind] === one)) ?? 14;
  // Whoever signs reads English or has said otherwise: "interpreter" then means a signed language.
  const wantsInterpreter = kinds.includes('interpreter') || (interpreter && !kinds.includes('sign-language'));
  const written = wantsInterpreter && language !== null && !language.startsWith('en') ? language : 'en';
  const asked = kinds.flatMap((kind) => otherFormats[kind] ?? []);
  const formats: LetterFormatKind[] = asked.length > 0 ? [...new Set(asked)] : ['print'];

  const open = kinds.flatMap((kind) => (isOpen(kind, kinds) ? (openNeeds[kind] ?? []) : []));
  if (wantsInterpreter && language === null) open.push('an interpreter, but not which language');
  return {
    formats: formats.map((format) => ({ format, language: written, size })),
    open: [...new Set(open)],
  };
}

/**
 * What a person's needs ask of an invitation by one channel. A screen shows any size, so print becomes a message;
 * easy read, braille and audio do not, and stay open.
 */
export function formatsFor(channel: Channel, needs: NeedsFacts): FormatsNeeded {
  const { formats, open } = letterFormatNeeded(needs);
  if (!isMessage(channel)) return { formats, open };
  const fits = ({ format }: LetterFormat) => format === 'print' || format === channel;
  return {
    formats: formats.filter(fits).map(({ language }) => ({ format: channel, language, size: 14 })),
    open: [...open, ...formats.filter((one) => !fits(one)).map(formatName)],
  };
}

/** The templates one channel may use: a letter is never drawn from the words of a message. */
export function templatesFor<T extends AvailableTemplate>(channel: Channel, templates: readonly T[]): T[] {
  return templates.filter(({ format }) =>
    isMessage(channel) ? format === channel : format !== 'text' && format !== 'email',
  );
}

/** Sight loss is answered by any format that a person with sight loss would ask for. */
function isOpen(kind: NeedKind, kinds: readonly NeedKind[]): boolean {
  if (kind !== 'sight-loss') return true;
  return !kinds.some(
    (other) =>
      sizes[other] !== undefined || ['braille', 'audio', 'other-format', 'email-format'].includes(other),
  );
}

/** The groups a need may be in to say something of letters; words without a code may say anything. */
const aboutLetters = ['003', '004'];

/** The kinds that say how somebody is written to: a wheelchair or a preference keeps no letter back. */
export function kindsForLetters(needs: readonly CommunicationNeed[]): NeedKind[] {
  return needs
    .filter((need) => {
      const group = groupOf(need);
      return need.kind !== 'other' || group === null || aboutLetters.includes(group);
    })
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'contact-preference');
}

const formatNames: Record<LetterFormatKind, string> = {
  print: 'letter',
  'easy-read': 'easy read',
  braille: 'braille',
  audio: 'audio',
  'other-format': 'another format',
  email: 'e-mail',
  text: 'text message',
};

/** `large print 20`, `letter in Urdu`, `easy read` */
export function formatName({ format, language, size }: LetterFormat): string {
  const print = size === 14 ? 'standard letter' : `large print ${size}`;
  const name = format === 'print' ? print : formatNames[format];
  if (language === 'en') return name;
  const languageName = new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language;
  return `${format === 'print' && size === 14 ? 'letter' : name} in ${languageName}`;
}
