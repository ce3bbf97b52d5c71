import type { NextKind } from './nextAction.ts';

/**
 * The kinds of work as one works through them, in the safest order: whoever asked to be phoned again is phoned with
 * the others. Letters that are made or printed are told run by run, so they are not among them.
 */
export const kindsOfJob = {
  invite: ['invite'],
  remind: ['remind'],
  'could-not-reach': ['could-not-reach'],
  'on-its-way': ['on-its-way'],
  phone: ['phone', 'call-back'],
  'check-booking': ['check-booking'],
  rebook: ['rebook'],
  visit: ['visit'],
  'gp-review': ['gp-review'],
  'other-way': ['other-way'],
  decide: ['decide'],
  'check-results': ['check-results'],
  'share-results': ['share-results'],
  conversation: ['conversation'],
  'share-plan': ['share-plan'],
  'follow-up': ['follow-up'],
} as const satisfies Partial<Record<NextKind, readonly NextKind[]>>;

export type WorkJobKind = keyof typeof kindsOfJob;

export const kindsIn = (job: WorkJobKind): readonly NextKind[] => kindsOfJob[job];
