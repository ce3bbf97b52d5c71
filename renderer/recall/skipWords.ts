import type { RecordedStep } from '../../shared/recall/milestones.ts';

/** A step somebody does not need. */
export const skipWords: Readonly<Record<RecordedStep, string>> = {
  tests: 'Tests not needed',
  checked: 'No check needed',
  shared: 'Not to be shared',
  conversation: 'No conversation needed',
  plan: 'No plan needed',
  'follow-up': 'No follow-up needed',
};
