import { ToldBy } from './tellingRules.ts';

type Asked = {
  /** The way the person said; null where they said none that can be sent. */
  preferred: ToldBy | null;
  /** The way of the practice for whoever said none. */
  usual: ToldBy;
  /** What may be used at all: what the practice has set up, of that what it allows. */
  open: readonly ToldBy[];
};

/** The ways to tell somebody in the order they are tried: their own first. Which of them may go, the guard says. */
export function waysToTell({ preferred, usual, open }: Asked): ToldBy[] {
  const wished = [...(preferred === null ? [] : [preferred]), usual, ...ToldBy.options];
  return [...new Set(wished)].filter((way) => open.includes(way));
}
