import { createReadStream } from 'node:fs';
import { pageFile } from '../shell/pageFile.ts';
import { safeHeaders } from '../shell/safeHeaders.ts';
import type { GivePage } from './server.ts';

/** Serves the built page and nothing beside it. */
export function pageFrom(folder: string): GivePage {
  return (_request, response, pathname) => {
    const file = pageFile(folder, pathname);
    if (!file) return void response.writeHead(404, safeHeaders).end('Not found');
    response.writeHead(200, { ...safeHeaders, 'content-type': file.type, 'content-length': file.size });
    createReadStream(file.path).pipe(response);
  };
}
