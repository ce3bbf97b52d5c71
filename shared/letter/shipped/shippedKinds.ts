import type { TemplateIdentity } from '../letterTemplate.ts';
import type { Block, Line } from './writing.ts';

/** The letters the program comes with, in the order of a round, then those for people who are met in another way. */
export const shippedKinds = [
  { kind: 'first', id: 'invitation', name: 'First invitation', attempt: 1 },
  { kind: 'second', id: 'invitation-2', name: 'Second invitation', attempt: 2 },
  { kind: 'third', id: 'invitation-3', name: 'Third invitation', attempt: 3 },
  { kind: 'gpLed', id: 'gp-led', name: 'Invitation to see a GP', audience: 'gp-led' },
  { kind: 'housebound', id: 'housebound', name: 'Visit at home', audience: 'housebound' },
  { kind: 'careHome', id: 'care-home', name: 'Visit in a care home', audience: 'care-home' },
  {
    kind: 'couldNotReach',
    id: 'could-not-reach',
    name: 'We could not reach you',
    purpose: 'could-not-reach',
  },
  { kind: 'appointments', id: 'appointments', name: 'Your appointments', purpose: 'appointments' },
  { kind: 'reminder', id: 'reminder', name: 'Reminder by letter', purpose: 'reminder' },
  { kind: 'offer', id: 'offer', name: 'Places kept for you', purpose: 'offer' },
] as const satisfies (Partial<TemplateIdentity> & { kind: string; name: string })[];

export type ShippedKind = (typeof shippedKinds)[number]['kind'];

/** The words of each kind of letter. */
export type LetterTexts = Record<ShippedKind, { headings: Line[]; blocks: Block[] }>;
