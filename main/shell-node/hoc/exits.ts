import type { Problem, ProblemCode } from '../../../shared/problem.ts';

/** What the command line ends with; a script can rely on these numbers. */
export const exits = {
  done: 0,
  /** Refused, or something is wrong: the sentence says what. */
  refused: 1,
  wrongUse: 2,
  notSignedIn: 3,
  /** The practice is in use, not there, or cannot be opened. */
  cannotOpen: 4,
  cancelled: 5,
  /** Done, but not for everyone or everything, or missing so many that somebody should look: the answer says who or what. */
  partly: 6,
} as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** The command itself was wrong; nothing was done. */
export class WrongUse extends Error {}

const ofCode: Partial<Record<ProblemCode, Exit>> = {
  'unknown-operation': exits.wrongUse,
  'invalid-input': exits.wrongUse,
  'not-signed-in': exits.notSignedIn,
  'wrong-password': exits.notSignedIn,
  'wait-before-trying': exits.notSignedIn,
  'not-set-up': exits.cannotOpen,
  'database-in-use': exits.cannotOpen,
  'network-drive': exits.cannotOpen,
  'keyring-missing': exits.cannotOpen,
  'keyring-damaged': exits.cannotOpen,
  'keyring-not-ours': exits.cannotOpen,
  'database-missing': exits.cannotOpen,
  'database-damaged': exits.cannotOpen,
  'database-newer': exits.cannotOpen,
  'upgrade-failed': exits.cannotOpen,
  cancelled: exits.cancelled,
};

export function exitOf({ code }: Problem): Exit {
  return ofCode[code] ?? exits.refused;
}
