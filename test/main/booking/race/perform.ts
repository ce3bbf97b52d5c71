import { bookPair } from '../../../../main/booking/pairs/bookPair.ts';
import { changeState } from '../../../../main/booking/bookPlace.ts';
import type { WantedHalves } from '../../../../main/booking/pairs/checkPair.ts';
import { holdPair } from '../../../../main/booking/pairs/holdPair.ts';
import type { WriteContext } from '../../../../main/context.ts';
import type { Store, Writer } from '../../../../main/db/store.ts';
import { Problem, type ProblemCode } from '../../../../shared/problem.ts';
import { fixedClock } from '../../../support/fixedClock.ts';

type Pair = { personId: string; cycleId: string } & WantedHalves;
type Change = { id: string; version: number }[];

/** What somebody at a computer does to the book. */
export type Act =
  | { kind: 'book' | 'hold'; pair: Pair }
  /** Lets both halves go. */
  | { kind: 'cancel'; appointments: Change }
  /** Takes a cancellation back. */
  | { kind: 'reopen'; appointments: Change };

export type Outcome = 'done' | ProblemCode;

/** One act in a transaction of its own, as the program makes it; anything but a sentence for staff is thrown. */
export async function perform(store: Store, act: Act, who: string): Promise<Outcome> {
  try {
    await store.write((db) => doIt(contextOf(db, who), act));
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

async function doIt(ctx: WriteContext & { canUndo(): void }, act: Act): Promise<void> {
  switch (act.kind) {
    case 'book':
      await bookPair(ctx, act.pair);
      return;
    case 'hold':
      await holdPair(ctx, act.pair);
      return;
    default:
      for (const one of act.appointments)
        await changeState(ctx, one.id, {
          to: act.kind === 'cancel' ? 'cancelled' : 'booked',
          version: one.version,
          reason: null,
        });
  }
}

let made = 0;

function contextOf(db: Writer, who: string) {
  return {
    db,
    actor: { id: who, name: who, role: 'admin' as const },
    clock: fixedClock('2026-04-07'),
    newId: () => `${who}-${process.pid}-${(made += 1)}`,
    progress: () => {},
    peopleChanged: () => Promise.resolve(),
    canUndo: () => {},
  };
}
