import type { Role } from '../contract.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { NextAction, NextKind } from './nextAction.ts';
import { nextWords } from './nextWords.ts';

/** Something to be done on a day that is not done by sending anything; whose it is, where it is not whose it usually is. */
export function plain(kind: NextKind, on: IsoDate, by: Role = nextWords[kind].by): NextAction {
  return { kind, on, channel: null, letter: null, by };
}
