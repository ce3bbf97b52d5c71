/** Where the window keeps it; it goes when the window is closed. */
const slot = 'house-of-care-place';
const first = '/today';
type Place = { path: string; query: Readonly<Record<string, unknown>> };

/** What tells a place apart and says nothing of a person: which month, day, year, kind of work, setting of a list. */
const tellsNothing = /^[\w-]{1,40}(?:,[\w-]{1,40})*$/;
const ofTime = ['day', 'month', 'until', 'year', 'close'];
const ofLists = [
  'which',
  'kinds',
  'kind',
  'steps',
  'ends',
  'group',
  'register',
  'only',
  'standing',
  'held',
  'waits',
  'by',
];
const keptAbout = [...ofTime, ...ofLists, 'view', 'sort', 'descending'];

/**
 * Keeps where somebody is while the program is locked or started again, for them alone. Of the question of a list only what
 * is sure to be no name: one may have been typed into it, and nothing of a person may be left in the window's profile.
 * `isTyping`: something was typed that goes with the page, since no draft keeps it.
 */
export function keepPlace(memberId: string, { path, query }: Place, isTyping = false): void {
  const asked = keptAbout.flatMap((about) => {
    const said = query[about];
    return typeof said === 'string' && tellsNothing.test(said) ? [`${about}=${said}`] : [];
  });
  const place = asked.length > 0 ? `${path}?${asked.join('&')}` : path;
  sessionStorage.setItem(slot, JSON.stringify([memberId, place, isTyping]));
}

/** Where they go on, once, and whether something they were typing there is lost; Today for anybody else. */
export function takePlace(memberId: string): { path: string; isTypingLost: boolean } {
  const kept = sessionStorage.getItem(slot);
  sessionStorage.removeItem(slot);
  const [who, path, isTyping] = kept === null ? [] : (JSON.parse(kept) as [string, string, boolean]);
  return who === memberId && path !== undefined
    ? { path, isTypingLost: isTyping === true }
    : { path: first, isTypingLost: false };
}

/** Said once, where somebody signs in again. */
export const typingLostWords = 'What was being typed when the screen was locked is not saved';
