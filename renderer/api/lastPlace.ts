/** Where the window keeps it; it goes when the window is closed. */
const slot = 'house-of-care-place';
const first = '/today';

/**
 * Keeps where somebody is while the program is locked or started again, for them alone. Without the question of a list: a
 * name may have been typed into it, and nothing of a person may be left in the window's profile.
 */
export function keepPlace(memberId: string, path: string): void {
  sessionStorage.setItem(slot, JSON.stringify([memberId, path]));
}

/** Where they go on, once; Today for anybody else. */
export function takePlace(memberId: string): string {
  const kept = sessionStorage.getItem(slot);
  sessionStorage.removeItem(slot);
  const [who, path] = kept === null ? [] : (JSON.parse(kept) as string[]);
  return who === memberId && path !== undefined ? path : first;
}
