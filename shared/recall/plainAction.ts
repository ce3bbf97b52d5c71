import type { IsoDate } from '../time/isoDate.ts';
import type { NextAction, NextKind } from './nextAction.ts';

/** Something to be done on a day that is not done by sending anything. */
export function plain(kind: NextKind, on: IsoDate): NextAction {
  return { kind, on, channel: null, letter: null };
}
