import type { Call } from './api.ts';
import { count } from './format.ts';

/** Whoever is due to be invited or reminded and can be sent nothing: how many, and why in words. */
export type HeldNow = { people: number; why: string };

/**
 * Looks at everybody who is due, as a list has just changed whom a letter can go to; null where nobody is held. The
 * number is that of Today and the rows of the page it opens.
 */
export async function heldNow(call: Call): Promise<HeldNow | null> {
  await call('letter.checkHolds', {});
  const { jobs } = await call('recall.findToday', {});
  const held = jobs.find(({ kind }) => kind === 'held');
  return held ? { people: held.count, why: held.sentence } : null;
}

/** `Of those due to be invited or reminded, 3 can be sent nothing: 2: no full address and 1: …` */
export function heldNowWords({ people, why }: HeldNow): string {
  return `Of those due to be invited or reminded, ${count(people)} can be sent nothing: ${why}`;
}
