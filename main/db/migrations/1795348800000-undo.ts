import { migration } from './migration.ts';

export const undo = migration('Undo1795348800000', [
  // What somebody did last is found from its end, however long the trail is.
  `CREATE INDEX audit_own ON audit (member_id, id) WHERE kind = 'changed'`,
]);
