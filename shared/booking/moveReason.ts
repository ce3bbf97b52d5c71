import { z } from 'zod';

/** Who or what moves an appointment; the half that only follows the other one says so. */
export const MoveBecause = z.enum(['person', 'practice', 'ill', 'other-half'], 'Say why it is moved');
export type MoveBecause = z.infer<typeof MoveBecause>;

const words: Readonly<Record<MoveBecause, string>> = {
  person: 'asked for by the person',
  practice: 'needed by the practice',
  ill: 'clinician ill',
  'other-half': 'goes with the other half',
};

/** `asked for by the person: works on Mondays` */
export function moveWords(because: MoveBecause, reason: string | null): string {
  return reason === null ? words[because] : `${words[because]}: ${reason}`;
}
