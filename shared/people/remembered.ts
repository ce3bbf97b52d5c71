/**
 * A reading of text, remembered: lists repeat the same dates and units a million times. Forgets everything at `limit`
 * texts, so that a long file costs no memory.
 */
export function remembered<T>(read: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
