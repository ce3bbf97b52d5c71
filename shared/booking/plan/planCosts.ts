/**
 * What an answer pays points for, whole numbers. A wish missed outweighs any gap the rules allow by default (14 days off
 * the usual one are 84 points), and a day off the usual gap outweighs some days later in the month. People who are not
 * placed are not in here: placing one more always comes first.
 */
export const planCosts = {
  wishMissed: 120,
  stranger: 40,
  dayOffUsual: 6,
  /** Days before or after the usual gap that are as good as it. */
  nearUsual: 2,
  weekLater: 7,
} as const;
