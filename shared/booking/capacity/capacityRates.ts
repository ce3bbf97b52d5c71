import { z } from 'zod';
import { count } from '../../format.ts';

const Percent = z.number().min(0, 'Not below 0 %').max(50, 'Not above 50 %');

/** What is assumed, in per cent, while the practice has too little history of its own. Each is a setting. */
export const AssumedRates = z.object({
  missedTests: Percent.default(6),
  missedTalks: Percent.default(6),
  lost: Percent.default(5),
  joined: Percent.default(5),
});
export type AssumedRates = z.infer<typeof AssumedRates>;

/** A share with where it comes from, as people read it. */
export const Rate = z.object({
  /** 0 to 1 */
  share: z.number().min(0).max(1),
  from: z.enum(['history', 'assumed']),
  words: z.string(),
});
export type Rate = z.infer<typeof Rate>;

/** Below this many a share says more about chance than about the practice. */
const enough = 100;

type History = {
  /** `12 of 340 visits in the last 12 months` is told of these. */
  of: number;
  happened: number;
  /** `visits in the last 12 months` */
  what: string;
};

/** The practice's own share, or while there is too little to tell the one that is assumed, and says so. */
export function rateFrom({ of, happened, what }: History, assumedPercent: number): Rate {
  if (of >= enough) {
    const share = happened / of;
    const words = `${percentOf(share)} (${count(happened)} of ${count(of)} ${what})`;
    return { share, from: 'history', words };
  }
  const none = of === 0 ? 'no history yet' : `only ${count(of)} ${what}`;
  return { share: assumedPercent / 100, from: 'assumed', words: `${none}: ${assumedPercent} % assumed` };
}

function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
