import type { NeedKind } from '../../../shared/people/importRecord.ts';
import type { IconName } from '../icon/icons.ts';

/** A need or a circumstance as a tag shows it. */
export type TagLook = { id: string; words: string; icon: IconName };

const looks: Readonly<Record<NeedKind, Omit<TagLook, 'id'>>> = {
  'large-print-16': { words: 'Large print 16', icon: 'largePrint' },
  'large-print-20': { words: 'Large print 20', icon: 'largePrint' },
  'large-print-24': { words: 'Large print 24', icon: 'largePrint' },
  'large-print-28': { words: 'Large print 28', icon: 'largePrint' },
  'easy-read': { words: 'Easy read', icon: 'book' },
  braille: { words: 'Braille', icon: 'braille' },
  audio: { words: 'Audio', icon: 'ear' },
  'other-format': { words: 'Other format', icon: 'file' },
  'email-format': { words: 'By e-mail', icon: 'at' },
  interpreter: { words: 'Interpreter', icon: 'translate' },
  'sign-language': { words: 'Sign language', icon: 'hand' },
  'hearing-loss': { words: 'Hearing loss', icon: 'ear' },
  'sight-loss': { words: 'Sight loss', icon: 'eye' },
  'longer-visit': { words: 'Longer visit', icon: 'clockPlus' },
  'copy-to-carer': { words: 'Copy to carer', icon: 'copy' },
  'phone-only': { words: 'Phone only', icon: 'phone' },
  'text-only': { words: 'Text only', icon: 'message' },
  'letter-only': { words: 'Letter only', icon: 'letter' },
  'no-phone': { words: 'No phone calls', icon: 'phone' },
  'contact-preference': { words: 'Preferred contact', icon: 'message' },
  other: { words: 'Other need', icon: 'note' },
};

export function needTag(kind: NeedKind): TagLook {
  return { id: kind, ...looks[kind] };
}

type Circumstances = { needs: readonly NeedKind[]; housebound: boolean; careHome: boolean };

/** What decides how a person is met, first; then what they need. */
export function needTagsOf({ needs, housebound, careHome }: Circumstances): TagLook[] {
  const home: TagLook[] = [];
  if (housebound) home.push({ id: 'housebound', words: 'Housebound', icon: 'house' });
  if (careHome) home.push({ id: 'care-home', words: 'Care home', icon: 'careHome' });
  return [...home, ...needs.map(needTag)];
}
