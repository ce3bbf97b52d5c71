/** An average letter of body text, and the padding of a cell, px. */
const letterWidth = 6.6;
const padding = 14;

/** How many of the first words of a list stand in a column of that many px without being cut; at least one. */
export function fitting(
  words: readonly string[],
  { first, room }: { first: number; room: number | null },
): number {
  const most = Math.min(first, words.length);
  if (room === null) return most;
  const letters = (room - padding) / letterWidth;
  for (let shown = most; shown > 1; shown -= 1) {
    const rest = words.length > shown ? 3 : 0;
    if (words.slice(0, shown).join(', ').length + rest <= letters) return shown;
  }
  return Math.min(1, most);
}
