import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { OutputOf } from '../../shared/api.ts';
import type { CycleRecord } from '../../shared/recall/rounds.contract.ts';
import type { RecordedStep } from '../../shared/recall/milestones.ts';
import type { Who } from '../../shared/recall/recall.contract.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';

export type MoveResult = OutputOf<'recall.moveMonth'>;

/** Whose planned month is to change: `3 people`, now planned for a month where they share one. */
export type MoveRequest = { who: Who; words: string; now: YearMonth | null };

/** Whom the lead GP decides about. */
export type GpRequest = { who: Who; words: string };

/** Lists and the person's page ask here; the frame shows the one dialog that moves planned months. */
export const useMoveRequest = defineRequest<MoveRequest, MoveResult>('moveRequest');

/** What is to be recorded of a year: a contact, a step, how it goes on or ends, or that it is opened again. */
export type RoundAct =
  | { what: 'contact' | 'decide' | 'end' | 'reopen' }
  | { what: 'step'; open: readonly RecordedStep[] }
  | { what: 'skip'; milestone: RecordedStep };

/** Whose year, at which version, and what is to be recorded of it. */
export type RoundRequest = RoundAct & { personId: string; words: string; cycleId: string; version: number };

/** The same for what is recorded of a year, from a working list or from the person's page. */
export const useRoundRequest = defineRequest<RoundRequest, CycleRecord>('roundRequest');

/** The same for the GP's decision. */
export const useGpRequest = defineRequest<GpRequest, OutputOf<'recall.recordGpReview'>>('gpRequest');

/** Who is to be booked: a pair is found for them. */
export type BookRequest = {
  personId: string;
  cycleId: string;
  words: string;
  /** Appointments that are to be moved. */
  moving?: readonly string[] | undefined;
  /** The half that still stands is moved with the one that fell away. */
  moveOther?: boolean | undefined;
};

/** The same for a pair of appointments; gives what was booked. */
export const useBookRequest = defineRequest<BookRequest, OutputOf<'booking.bookPair'>['appointments']>(
  'bookRequest',
);

/** Which appointment falls away; `because` where that is known already. */
export type FallRequest = {
  personId: string;
  cycleId: string;
  appointmentId: string;
  words: string;
  because: 'did-not-attend' | null;
};

/** What was done, and whether another time is to be found at once, with the other half or without. */
export type Fallen = { findAgain: boolean; moveOther: boolean };

/** The same for an appointment that falls away. */
export const useFallRequest = defineRequest<FallRequest, Fallen>('fallRequest');

/** The same for somebody who waits for a place. */
export const usePinRequest = defineRequest<
  Pick<BookRequest, 'personId' | 'cycleId' | 'words'>,
  OutputOf<'booking.pinPerson'>
>('pinRequest');

function defineRequest<Asked, Result>(name: string) {
  return defineStore(name, () => {
    const request = shallowRef<Asked | null>(null);
    let settle: ((result: Result | null) => void) | null = null;

    /** Gives the result, or null when the person thought better of it. */
    function ask(asked: Asked): Promise<Result | null> {
      finish(null);
      request.value = asked;
      return new Promise((resolve) => (settle = resolve));
    }

    function finish(result: Result | null) {
      request.value = null;
      settle?.(result);
      settle = null;
    }
    return { request, ask, finish };
  });
}
