import { statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A file of the built page, with its type and its size in bytes. */
export type PageFile = { path: string; type: string; size: number };

/** The page's file that an address names; null for what is not there, malformed, or outside the page's folder. */
export function pageFile(folder: string, pathname: string): PageFile | null {
  const path = fileAt(folder, pathname);
  const type = types[extname(path ?? '')];
  const found = path !== null && type ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (path === null || type === undefined || !found?.isFile()) return null;
  return { path, type, size: found.size };
}

function fileAt(folder: string, pathname: string): string | null {
  if (/%(?![0-9a-f]{2})|%00|%5c/i.test(pathname)) return null;
  try {
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) ? path : null;
  } catch {
    // Bytes that are no text.
    return null;
  }
}
