/** Asked for and counted as a group: everyone with a round who is on no list of its year, and so in no group. */
export const noGroupId = 'none';

/** What a list and the board call them: who died, left or came off every register. */
export const noGroupWords = 'On no list any more';
