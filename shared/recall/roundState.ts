import type { IsoDate } from '../time/isoDate.ts';
import { canReopen, milestones, milestoneWords, type CycleEnd, type Milestone } from './milestones.ts';

/** Where one place of a round stands. A step somebody does not need is skipped, with the reason on record. */
export type Place =
  { state: 'to-come' } | { state: 'done'; on: IsoDate } | { state: 'skipped'; on: IsoDate; reason: string };

/** A round as its history leaves it. */
export type RoundState = { places: Readonly<Record<Milestone, Place>>; end: CycleEnd | null };

/** What is recorded of a round; the history is only ever added to. */
export type Happening =
  | { kind: 'done'; milestone: Milestone; on: IsoDate }
  | { kind: 'skipped'; milestone: Milestone; reason: string; on: IsoDate }
  | { kind: 'declined'; what: 'everything' | 'plan'; on: IsoDate }
  | { kind: 'unsuitable' | 'no-response' | 'joined' | 'deferred' | 'reopened'; on: IsoDate };

export const declinedReason = 'Declined';

/** A round nothing has happened to. Where the group asks for no GP, that place is not needed from the start. */
export function newRound({ gpFirst, on }: { gpFirst: boolean; on: IsoDate }): RoundState {
  const places = Object.fromEntries(milestones.map((one) => [one, { state: 'to-come' }])) as Record<
    Milestone,
    Place
  >;
  if (!gpFirst) places['gp-review'] = { state: 'skipped', on, reason: 'The group needs no GP review' };
  return { places, end: null };
}

/** Results can be checked once tests are over, shared once checked; a plan follows a conversation. */
const comesAfter: Readonly<Partial<Record<Milestone, Milestone>>> = {
  checked: 'tests',
  shared: 'checked',
  plan: 'conversation',
  'follow-up': 'plan',
};

/** What is pointless without the step that is skipped. */
const skippedWith: Readonly<Partial<Record<Milestone, readonly Milestone[]>>> = {
  tests: ['checked', 'shared'],
  checked: ['shared'],
  conversation: ['plan', 'follow-up'],
  plan: ['follow-up'],
};

/** The table of what may follow what: null where it may, else why not in words. */
export function whyNot(state: RoundState, happening: Happening): string | null {
  if (happening.kind === 'reopened') {
    if (state.end === null) return 'The round is open.';
    return canReopen(state.end) ? null : 'A round that ended like this cannot be opened again.';
  }
  if (state.end !== null) return 'The round has ended.';
  if (happening.kind === 'done') return whyNotDone(state, happening.milestone);
  if (happening.kind === 'skipped') return whyNotSkipped(state, happening.milestone);
  if (happening.kind === 'declined' && happening.what === 'plan') {
    return state.places.conversation.state === 'done' ? 'The conversation has been held.' : null;
  }
  return null;
}

function whyNotDone({ places }: RoundState, milestone: Milestone): string | null {
  if (places[milestone].state === 'done') return 'That has been recorded already.';
  const before = comesAfter[milestone];
  if (before === undefined || places[before].state !== 'to-come') return null;
  return `“${milestoneWords[before]}” comes first, and is not recorded.`;
}

function whyNotSkipped({ places }: RoundState, milestone: Milestone): string | null {
  return places[milestone].state === 'to-come' ? null : 'That step is no longer to come.';
}

/** The round after something that may happen (`whyNot` is null); what was done stays done. */
export function after(state: RoundState, happening: Happening): RoundState {
  switch (happening.kind) {
    case 'done':
      return settled(withDone(state, happening.milestone, happening.on));
    case 'skipped':
      return settled(withSkipped(state, happening.milestone, happening));
    case 'declined':
      if (happening.what === 'everything') return { ...state, end: 'declined' };
      return settled(withSkipped(state, 'conversation', { ...happening, reason: declinedReason }));
    case 'reopened':
      return reopened(state);
    default:
      return { ...state, end: happening.kind };
  }
}

/** The round its whole history leaves; what may not follow what came before it is passed over. */
export function replay(start: RoundState, history: readonly Happening[]): RoundState {
  return history.reduce(
    (state, happening) => (whyNot(state, happening) === null ? after(state, happening) : state),
    start,
  );
}

/** How many happenings of a history may not follow what came before them. */
export function refusedIn(start: RoundState, history: readonly Happening[]): number {
  let refused = 0;
  history.reduce((state, happening) => {
    if (whyNot(state, happening) === null) return after(state, happening);
    refused += 1;
    return state;
  }, start);
  return refused;
}

/** The first place that is still to come, or null where all are done or not needed. */
export function currentPlace({ places }: RoundState): Milestone | null {
  return milestones.find((one) => places[one].state === 'to-come') ?? null;
}

function withDone(state: RoundState, milestone: Milestone, on: IsoDate): RoundState {
  const came = milestone === 'tests' || milestone === 'conversation';
  const places = { ...state.places, [milestone]: { state: 'done', on } as Place };
  if (came && places.invited.state === 'to-come') {
    places.invited = { state: 'skipped', on, reason: 'Came without an invitation' };
  }
  return { ...state, places };
}

function withSkipped(
  state: RoundState,
  milestone: Milestone,
  { on, reason }: { on: IsoDate; reason: string },
): RoundState {
  const places = { ...state.places };
  for (const one of [milestone, ...(skippedWith[milestone] ?? [])]) {
    if (places[one].state === 'to-come') places[one] = { state: 'skipped', on, reason };
  }
  return { ...state, places };
}

/**
 * What was declined is to come again. A round that ended because step after step was skipped would be open with nothing
 * to come, and its person on no list: its tests and all that follows are to come again.
 */
function reopened({ places }: RoundState): RoundState {
  const undeclined = toComeAgain(places, (_, { reason }) => reason === declinedReason);
  const hasSomethingToCome = currentPlace({ places: undeclined, end: null }) !== null;
  const again = hasSomethingToCome ? undeclined : toComeAgain(places, isOfVisits);
  return { places: again, end: null };
}

function isOfVisits(milestone: Milestone): boolean {
  return milestones.indexOf(milestone) >= milestones.indexOf('tests');
}

/** Skipped places, where `isMeant`, back to what they were before. */
function toComeAgain(
  places: RoundState['places'],
  isMeant: (milestone: Milestone, place: Extract<Place, { state: 'skipped' }>) => boolean,
): RoundState['places'] {
  const again = { ...places };
  for (const one of milestones) {
    const place = places[one];
    if (place.state === 'skipped' && isMeant(one, place)) again[one] = { state: 'to-come' };
  }
  return again;
}

/** The halves of a round that somebody has declined; declining the plan leaves them the tests. */
export function declinedHalves({ places: { conversation }, end }: RoundState): ('tests' | 'conversation')[] {
  if (end === 'declined') return ['tests', 'conversation'];
  const isDeclined = conversation.state === 'skipped' && conversation.reason === declinedReason;
  return end === null && isDeclined ? ['conversation'] : [];
}

/** A round with nothing to come has ended: as care given where somebody was seen, else as what it was. */
function settled(state: RoundState): RoundState {
  if (currentPlace(state) !== null) return state;
  const { conversation, tests } = state.places;
  if (conversation.state === 'done') return { ...state, end: 'complete' };
  if (conversation.state === 'skipped' && conversation.reason === declinedReason) {
    return { ...state, end: 'declined' };
  }
  return { ...state, end: tests.state === 'done' ? 'complete' : 'unsuitable' };
}
