import { milestones, type Milestone } from './milestones.ts';
import type { Place, RoundState } from './roundState.ts';

const letters: Readonly<Record<Place['state'], string>> = { done: 'd', skipped: 's', 'to-come': '-' };

/** The eight places in short, in their order: `sd------` was invited and needs no GP review. */
export function keptPlaces({ places }: RoundState): string {
  return milestones.map((one) => letters[places[one].state]).join('');
}

/** What `keptPlaces` keeps, place by place; anything else reads as to come. */
export function placesIn(kept: string): Place['state'][] {
  return milestones.map((_, index) => {
    const letter = kept[index];
    return letter === 'd' ? 'done' : letter === 's' ? 'skipped' : 'to-come';
  });
}

/** How one of the places stands, by what `keptPlaces` keeps. */
export function placeIn(kept: string, milestone: Milestone): Place['state'] {
  return placesIn(kept)[milestones.indexOf(milestone)] ?? 'to-come';
}
