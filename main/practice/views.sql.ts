import type { Audience, ViewPage } from '../../shared/practice/views.contract.ts';
import type { Instant } from '../../shared/time/isoDate.ts';
import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type ViewRow = {
  id: string;
  page: ViewPage;
  member_id: string;
  audience: Audience;
  name: string;
  name_folded: string;
  query: string;
  saved_at: Instant;
  removed_at: Instant | null;
  version: number;
};

const columns = sql`v.id, v.page, v.member_id, v.audience, v.name, v.name_folded, v.query, v.saved_at, v.removed_at,
  v.version, m.name AS saved_by`;

export type ViewWithName = ViewRow & { saved_by: string };

/** What a member sees on a page: their own views and everyone's. */
export function viewsFor(db: Reader, { page, memberId }: { page: ViewPage; memberId: string }) {
  return db.rows<ViewWithName>(sql`
    SELECT ${columns} FROM saved_view v JOIN member m ON m.id = v.member_id
     WHERE v.page = ${page} AND v.removed_at IS NULL AND (v.audience = 'everyone' OR v.member_id = ${memberId})
     ORDER BY v.name_folded, v.id`);
}

/** A view, deleted or not. */
export function findView(db: Reader, id: string) {
  return db.row<ViewWithName>(sql`
    SELECT ${columns} FROM saved_view v JOIN member m ON m.id = v.member_id WHERE v.id = ${id}`);
}

export function addView(db: Writer, row: ViewRow) {
  return db.insert('saved_view', row);
}

/** Whether another view in the same menu has this name. */
export async function isNameTaken(
  db: Reader,
  view: Pick<ViewRow, 'id' | 'page' | 'member_id' | 'audience' | 'name_folded'>,
): Promise<boolean> {
  const { id, page, member_id, audience, name_folded } = view;
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM saved_view
     WHERE page = ${page} AND audience = ${audience} AND name_folded = ${name_folded} AND id <> ${id}
       AND removed_at IS NULL AND (audience = 'everyone' OR member_id = ${member_id})`);
  return (row?.n ?? 0) > 0;
}
