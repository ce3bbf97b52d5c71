import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { safeHeaders } from './guards.ts';
import type { GivePage } from './server.ts';

export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Serves the built page and nothing beside it; a path that leaves the folder is not found. */
export function pageFrom(folder: string): GivePage {
  return (_request, response, pathname) => servePage(folder, pathname, response);
}

function servePage(folder: string, pathname: string, response: ServerResponse): void {
  const path = fileAt(folder, pathname);
  const type = types[extname(path ?? '')];
  const found = path !== null && type ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (path === null || !found?.isFile() || type === undefined) {
    response.writeHead(404, safeHeaders).end('Not found');
    return;
  }
  response.writeHead(200, { ...safeHeaders, 'content-type': type, 'content-length': found.size });
  createReadStream(path).pipe(response);
}

/** The file an address names, or null when it is malformed or leaves the folder. */
export function fileAt(folder: string, pathname: string): string | null {
  if (/%(?![0-9a-f]{2})|%00|%5c/i.test(pathname)) return null;
  try {
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) ? path : null;
  } catch {
    // Bytes that are no text.
    return null;
  }
}
