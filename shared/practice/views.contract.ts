import { z } from 'zod';
import { command, everyone, query } from '../contract.ts';

const ViewId = z.string().min(1).max(40);

/** The pages whose filters can be kept as a view. */
export const ViewPage = z.enum(['register-list', 'recall-work']);
export type ViewPage = z.infer<typeof ViewPage>;

/** Who sees a view in the menu of its page. */
export const Audience = z.enum(['me', 'everyone']);
export type Audience = z.infer<typeof Audience>;

/**
 * What the address of the page asks: filters, search and sort, by their names there. What a name or value means is
 * for the page alone, which checks it against its own contract when the view is opened.
 */
export const ViewQuery = z
  .record(z.string().regex(/^[a-zA-Z]{1,30}$/), z.string().max(2000))
  .refine((query) => Object.keys(query).length <= 30, 'This view holds too much');
export type ViewQuery = z.infer<typeof ViewQuery>;

export const ViewName = z
  .string()
  .trim()
  .min(1, 'Enter a name for the view')
  .max(60, 'Use 60 characters or fewer');

export const SavedView = z.object({
  id: ViewId,
  page: ViewPage,
  name: z.string(),
  audience: Audience,
  query: ViewQuery,
  savedBy: z.string(),
  /** By whoever saved it, and by a practice manager where everyone sees it. */
  mayChange: z.boolean(),
  version: z.int(),
});
export type SavedView = z.infer<typeof SavedView>;

const oneVersion = z.object({ id: ViewId, version: z.int() });

export const viewsContract = {
  /** One's own and everyone's, by name. */
  'practice.listViews': query(z.object({ page: ViewPage }), z.array(SavedView), { roles: everyone }),
  'practice.saveView': command(
    z.object({ page: ViewPage, name: ViewName, audience: Audience, query: ViewQuery }),
    SavedView,
    { roles: everyone },
  ),
  'practice.renameView': command(oneVersion.extend({ name: ViewName }), SavedView, { roles: everyone }),
  'practice.removeView': command(oneVersion, SavedView, { roles: everyone }),
  /** Puts back a view that was deleted. */
  'practice.restoreView': command(oneVersion, SavedView, { roles: everyone }),
};
