import { z } from 'zod';

/**
 * The eight places of a year of care in their order, as on the cycle glyph (Holmside steps 2 to 6). That a person is
 * on a register and in a group is what opens a round, so it has no place of its own.
 */
export const milestones = [
  'gp-review',
  'invited',
  'tests',
  'checked',
  'shared',
  'conversation',
  'plan',
  'follow-up',
] as const;
export const Milestone = z.enum(milestones);
export type Milestone = z.infer<typeof Milestone>;

/** The places somebody records by hand: a GP's look and an invitation come from what the GP says and what is sent. */
export const RecordedStep = Milestone.exclude(['gp-review', 'invited']);
export type RecordedStep = z.infer<typeof RecordedStep>;

/** What each place is called once it is done, as staff read it in a history. */
export const milestoneWords: Readonly<Record<Milestone, string>> = {
  'gp-review': 'GP review',
  invited: 'Invited',
  tests: 'Tests done',
  checked: 'Results checked',
  shared: 'Results shared with the person',
  conversation: 'Conversation held',
  plan: 'Plan shared with the person',
  'follow-up': 'Plan followed up',
};

/** How a round can end. `reviewed`: elsewhere, as the record says; `year-over`: nobody saw them before it was over. */
export const cycleEnds = [
  'complete',
  'reviewed',
  'declined',
  'unsuitable',
  'no-response',
  'left',
  'died',
  'deferred',
  'joined',
  'off-register',
  'year-over',
] as const;
export const CycleEnd = z.enum(cycleEnds);
export type CycleEnd = z.infer<typeof CycleEnd>;

/** A person's own wish or a decision made, which can be taken back. The others follow from facts or from a move. */
const takenBack: readonly CycleEnd[] = ['declined', 'unsuitable', 'no-response'];

/** Whether a round that has ended like this can be opened again; an open one (null) cannot. */
export function canReopen(end: CycleEnd | null): boolean {
  return end !== null && takenBack.includes(end);
}

/** How each end is told in a list. */
export const endWords: Readonly<Record<CycleEnd, string>> = {
  complete: 'Complete',
  reviewed: 'Reviewed elsewhere this year',
  declined: 'Declined this year',
  unsuitable: 'Not suitable this year',
  'no-response': 'Did not respond',
  left: 'Moved away',
  died: 'Died',
  deferred: 'Deferred to the next year',
  joined: 'Joined to another round',
  'off-register': 'No longer on a list to invite',
  'year-over': 'The year ended without a review',
};

/** Only these are care given; everyone else was not seen, whatever the reason. */
export function isCareDone(end: CycleEnd): boolean {
  return end === 'complete' || end === 'reviewed';
}
