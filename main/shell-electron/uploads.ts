import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { Problem } from '../../shared/problem.ts';
import type { FileShelf } from '../relay/fileShelf.ts';

/** Files without a path of their own (dragged from another program), on their way in piece by piece. */
export function createUploads(shelf: FileShelf) {
  const underWay = new Map<string, { stream: PassThrough; handle: Promise<string> }>();

  function upload(id: string) {
    const found = underWay.get(id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  return {
    begin(name: string): string {
      const id = randomUUID();
      const stream = new PassThrough();
      const handle = shelf.takeStream(name, stream);
      // Whoever sends the next piece is told.
      handle.catch(() => stream.destroy());
      underWay.set(id, { stream, handle });
      return id;
    },
    async more(id: string, bytes: Uint8Array): Promise<void> {
      const { stream, handle } = upload(id);
      if (stream.destroyed) await handle;
      else if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), handle]);
    },
    async end(id: string): Promise<string> {
      const { stream, handle } = upload(id);
      underWay.delete(id);
      stream.end();
      return handle;
    },
    drop(id: string): void {
      upload(id).stream.destroy();
      underWay.delete(id);
    },
  };
}
