import { placesIn } from '../../../shared/recall/keptPlaces.ts';
import { milestones } from '../../../shared/recall/milestones.ts';
import type { RoundLine } from '../../../shared/recall/roundLine.ts';
import type { StepState } from './cycleSteps.ts';

type Round = Pick<RoundLine, 'places' | 'step' | 'stuck'>;

/** The eight shapes of the glyph: what is done or not needed, where the round stands now, what is to come. */
export function placeStates({ places, step, stuck }: Round): StepState[] {
  return placesIn(places).map((state, index): StepState => {
    if (state === 'done') return 'done';
    if (state === 'skipped') return 'notNeeded';
    if (milestones[index] === step) return stuck ? 'stuck' : 'now';
    return 'toCome';
  });
}
