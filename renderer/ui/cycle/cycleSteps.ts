/** The eight places of the year of care, in their fixed order. */
export const cyclePlaces = [
  'GP review',
  'Invited',
  'Tests',
  'Checked',
  'Letter',
  'Conversation',
  'Plan',
  'Review',
] as const;

export type StepState = 'done' | 'now' | 'toCome' | 'notNeeded' | 'stuck';

/** How each state is read out. */
export const stateWords: Record<StepState, string> = {
  done: 'done',
  now: 'now',
  toCome: 'to come',
  notNeeded: 'not needed',
  stuck: 'stuck',
};

/** All eight places in words: `GP review not needed; Invited done; Tests now; …` */
export function cycleInWords(states: readonly StepState[]): string {
  return cyclePlaces.map((place, index) => `${place} ${stateWords[states[index] ?? 'toCome']}`).join('; ');
}
