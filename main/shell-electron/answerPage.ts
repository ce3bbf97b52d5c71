import { Problem, replyOf } from '../../shared/problem.ts';
import type { OfferedFile } from '../relay/fileShelf.ts';
import type { Relay } from '../relay/relay.ts';
import { Ask } from './bridge.ts';
import { createUploads } from './uploads.ts';

type Parts = {
  relay: Relay;
  session: string;
  /** Asks the user where a file goes and puts it there. */
  save(file: OfferedFile): Promise<void>;
};

/** What the shell does for its page. Throws for what is not an Ask: then it is not our page that asks. */
export function createAnswer({ relay, session, save }: Parts): (message: unknown) => Promise<unknown> {
  const uploads = createUploads(relay.shelf);

  /** The text of a Reply; a file is taken only from somebody signed in. */
  async function taken(take: () => string | Promise<string>): Promise<string> {
    try {
      if (!relay.isSignedIn(session)) throw new Problem('not-signed-in');
      return JSON.stringify({ ok: true, value: await take() });
    } catch (error) {
      return JSON.stringify(replyOf(error));
    }
  }

  return async (message) => {
    const { success, data: ask } = Ask.safeParse(message);
    if (!success) throw new Error('Not something the page may ask');
    switch (ask.what) {
      case 'send':
        return relay.answer(session, ask.text);
      case 'cancel':
        return relay.cancel(ask.requestId);
      case 'touch':
        return relay.touch(session);
      case 'lock':
        return relay.lock(session);
      case 'take-file':
        return taken(() => relay.shelf.takePath(ask.path));
      case 'begin-file':
        return taken(() => uploads.begin(ask.name));
      case 'more-file':
        return taken(() => uploads.more(ask.upload, ask.bytes).then(() => ask.upload));
      case 'end-file':
        return taken(() => uploads.end(ask.upload));
      case 'drop-file':
        return uploads.drop(ask.upload);
      case 'save-file':
        return save(relay.shelf.outgoing(ask.handle));
      case 'read-file':
        return relay.shelf.outgoing(ask.handle).bytes;
    }
  };
}
