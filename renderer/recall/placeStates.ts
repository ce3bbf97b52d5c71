import { milestones, type Milestone } from '../../shared/recall/milestones.ts';
import type { PlaceState } from '../../shared/recall/work.contract.ts';
import type { StepState } from '../ui/cycle/cycleSteps.ts';

type Round = { places: readonly PlaceState[]; step: Milestone | 'ended'; stuck: boolean };

/** The eight shapes of the glyph: what is done or not needed, where the round stands now, what is to come. */
export function placeStates({ places, step, stuck }: Round): StepState[] {
  return milestones.map((milestone, index): StepState => {
    const state = places[index] ?? 'to-come';
    if (state === 'done') return 'done';
    if (state === 'skipped') return 'notNeeded';
    if (milestone === step) return stuck ? 'stuck' : 'now';
    return 'toCome';
  });
}
