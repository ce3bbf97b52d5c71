import { migration } from './migration.ts';

export const savedViews = migration('SavedViews1795350000000', [
  // A deleted view stays, so that deleting can be taken back. Which pages there are is the contract's.
  `CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    page TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    audience TEXT NOT NULL CHECK (audience IN ('me', 'everyone')),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    query TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    removed_at TEXT,
    version INTEGER NOT NULL
  )`,
  // In one menu every name stands once.
  `CREATE UNIQUE INDEX saved_view_own ON saved_view (page, member_id, name_folded)
    WHERE audience = 'me' AND removed_at IS NULL`,
  `CREATE UNIQUE INDEX saved_view_everyones ON saved_view (page, name_folded)
    WHERE audience = 'everyone' AND removed_at IS NULL`,
]);
