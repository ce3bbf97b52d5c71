import { letterDate } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';

export type ScriptFacts = {
  caller: string;
  practice: string;
  /** As the person likes to be called. */
  name: string;
  /** `May 2026` */
  month: string;
  /** The last letter, text or e-mail; null where none went. */
  lastSentOn: IsoDate | null;
};

/**
 * What to say on the phone, a paragraph each. Whoever answers may be somebody else: nothing of why is said before it
 * is the person, and no condition at all.
 */
export function callScript({ caller, practice, name, month, lastSentOn }: ScriptFacts): string[] {
  const wrote = lastSentOn === null ? '' : ` We wrote to you on ${letterDate(lastSentOn)}.`;
  return [
    `“Hello, my name is ${caller}. May I speak to ${name}?” If it is somebody else, say only that you will ring again.`,
    `“I am ringing from ${practice}. So that I know it is you: what is your date of birth?”`,
    `“It is time for your yearly health check, planned for ${month}.${wrote} It is one visit for all your tests, and two weeks later time to talk about how you are and what would help.”`,
    '“Would you like to book both visits now? If now is not a good time, when may I ring you?”',
    '“You decide whether to come. If there is anything that would make it easier, such as more time, an interpreter or a visit at home, tell me.”',
  ];
}
