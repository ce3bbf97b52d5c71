import { z } from 'zod';
import { fold } from '../identity/fold.ts';
import type { CommunicationNeed } from './importRecord.ts';

/** How a person would like to be reached: UK Core PreferredContactMethod 2.2.0, 9 October 2023 (rules.md 3.9). */
export const contactMethods = {
  '1': 'Letter',
  '2': 'Visit',
  '3': 'Telephone',
  '4': 'E-mail',
  '5': 'Minicom (Textphone)',
  '6': 'Telephone contact via proxy',
  '7': 'Sign language',
  '8': 'No telephone contact',
  '9': 'SMS',
} as const;
export const ContactMethod = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
export type ContactMethod = z.infer<typeof ContactMethod>;

/** How the readers of lists begin the words of a preference. */
export const preferredContact = 'Preferred contact: ';

/** What staff recorded, else what a list said; null where neither says. */
export function contactMethodOf(
  recorded: ContactMethod | null,
  needs: readonly CommunicationNeed[],
): ContactMethod | null {
  if (recorded !== null) return recorded;
  const said = needs.find(({ kind }) => kind === 'contact-preference')?.term ?? '';
  const words = fold(said.slice(preferredContact.length));
  return ContactMethod.options.find((code) => fold(contactMethods[code]) === words) ?? null;
}

/** The channel a preference means, for steps that go "by letter or the preferred method"; null where it names none. */
export function preferredWay(
  method: ContactMethod | null,
): 'letter' | 'visit' | 'phone' | 'email' | 'text' | null {
  switch (method) {
    case '1':
      return 'letter';
    case '2':
      return 'visit';
    case '3':
    case '5':
    case '6':
      return 'phone';
    case '4':
      return 'email';
    case '9':
      return 'text';
    case '7':
    case '8':
    case null:
      return null;
  }
}
