import { z } from 'zod';
import { command, everyone, office, query } from '../contract.ts';
import { ListWindow, page } from '../list.ts';
import { PersonLine } from '../people/person.ts';
import { Instant } from '../time/isoDate.ts';

/**
 * What a recall must know before anything is sent. `pull`: a printed letter of somebody who has died, left or been
 * restricted since; it is taken out of the post and stays here until it is. The others are read once.
 */
export const noticeKinds = ['pull', 'died', 'moved', 'back', 'number'] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const Notice = PersonLine.extend({
  noticeId: z.string(),
  kind: NoticeKind,
  at: Instant,
  /** Who recorded it; an import names itself. */
  by: z.string(),
  words: z.string(),
  /** The letter run to open, for `pull`. */
  runId: z.string().nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const noticesContract = {
  /** Of people with a year of care here, the newest first; letters to take out of the post before all others. */
  'recall.listNotices': query(
    ListWindow.extend({ kinds: z.array(NoticeKind).max(noticeKinds.length).default([]) }),
    page(Notice).extend({
      /** How many of each kind there are, whatever is asked for. */
      byKind: z.array(z.object({ kind: NoticeKind, count: z.int() })),
      /** Up to when somebody has read them; null where nobody has. */
      readUntil: Instant.nullable(),
    }),
    { roles: everyone },
  ),
  /** Everything up to the newest notice that was on the screen has been read, for the whole practice. */
  'recall.readNotices': command(z.object({ until: Instant }), z.object({ left: z.int() }), {
    roles: office,
  }),
};
