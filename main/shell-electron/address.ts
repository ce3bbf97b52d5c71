/** The page's own address: not `file://`, which may read the disk. */
export const scheme = 'app';
export const pageAddress = `${scheme}://house/index.html`;

/** Whether an address is of our page: what may be loaded, and who may ask. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === 'house';
}

type Frame = { url: string; parent: unknown };

/** Only the page itself may ask, never a frame within it or a page that took its place. */
export function isOurFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}
