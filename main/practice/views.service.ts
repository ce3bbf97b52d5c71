import { fold } from '../../shared/identity/fold.ts';
import type { SavedView, ViewQuery, viewsContract } from '../../shared/practice/views.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { Actor, CommandContext, Handlers } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import type { Reader } from '../db/store.ts';
import { addView, findView, isNameTaken, viewsFor, type ViewRow, type ViewWithName } from './views.sql.ts';

type OneVersion = { id: string; version: number };

export const viewsService: Handlers<typeof viewsContract> = {
  'practice.listViews': async ({ db, actor }, { page }) =>
    (await viewsFor(db, { page, memberId: actor.id })).map((row) => viewOf(row, actor)),

  'practice.saveView': async (ctx, { page, name, audience, query }) => {
    const row: ViewRow = {
      id: ctx.newId(),
      page,
      member_id: ctx.actor.id,
      audience,
      name,
      name_folded: fold(name),
      query: JSON.stringify(query),
      saved_at: ctx.clock.now(),
      removed_at: null,
      version: 1,
    };
    await refuseTakenName(ctx.db, row);
    await addView(ctx.db, row);
    ctx.canUndo({
      operation: 'practice.removeView',
      input: { id: row.id, version: 1 },
      words: `Saved the view “${name}”`,
    });
    return viewOf({ ...row, saved_by: ctx.actor.name }, ctx.actor);
  },

  'practice.renameView': async (ctx, { name, ...seen }) => {
    const before = await changeableView(ctx, seen.id);
    const changes = { name, name_folded: fold(name) };
    await refuseTakenName(ctx.db, { ...before, ...changes });
    const view = await changed(ctx, seen, changes);
    ctx.canUndo({
      operation: 'practice.renameView',
      input: { id: view.id, name: before.name, version: view.version },
      words: `Renamed the view “${before.name}” to “${name}”`,
    });
    return view;
  },

  'practice.removeView': async (ctx, seen) => {
    await changeableView(ctx, seen.id);
    const view = await changed(ctx, seen, { removed_at: ctx.clock.now() });
    ctx.canUndo({
      operation: 'practice.restoreView',
      input: { id: view.id, version: view.version },
      words: `Deleted the view “${view.name}”`,
    });
    return view;
  },

  'practice.restoreView': async (ctx, seen) => {
    const view = await changeableView(ctx, seen.id, { removed: true });
    await refuseTakenName(ctx.db, view);
    return changed(ctx, seen, { removed_at: null });
  },
};

async function changed(
  { db, actor }: CommandContext,
  seen: OneVersion,
  changes: Partial<Pick<ViewRow, 'name' | 'name_folded' | 'removed_at'>>,
): Promise<SavedView> {
  await changeVersioned(db, 'saved_view', seen, changes);
  return viewOf(await viewIn(db, seen.id), actor);
}

/** A view of somebody else's own is not there; one of everyone's is there and not theirs to change. */
async function changeableView({ db, actor }: CommandContext, id: string, { removed = false } = {}) {
  const view = await viewIn(db, id);
  const isSeen = view.audience === 'everyone' || view.member_id === actor.id;
  if (!isSeen || (view.removed_at !== null) !== removed) throw new Problem('not-found');
  if (!mayChange(view, actor)) throw new Problem('not-allowed');
  return view;
}

async function viewIn(db: Reader, id: string): Promise<ViewWithName> {
  const view = await findView(db, id);
  if (!view) throw new Problem('not-found');
  return view;
}

async function refuseTakenName(db: Reader, row: ViewRow): Promise<void> {
  if (await isNameTaken(db, row)) throw new Problem('view-name-taken');
}

function mayChange({ audience, member_id }: ViewRow, actor: Actor): boolean {
  return member_id === actor.id || (audience === 'everyone' && actor.role === 'manager');
}

function viewOf(row: ViewWithName, actor: Actor): SavedView {
  const { id, page, name, audience, query, saved_by, version } = row;
  return {
    id,
    page,
    name,
    audience,
    query: JSON.parse(query) as ViewQuery,
    savedBy: saved_by,
    mayChange: mayChange(row, actor),
    version,
  };
}
