import { migration } from './migration.ts';

/** The audit trail is read from its newest entry on, all of it or what one member of staff did. */
export const auditOrder = migration('AuditOrder1795365900000', [
  `CREATE INDEX audit_at ON audit (at, id)`,
  `CREATE INDEX audit_member ON audit (member_id, at, id)`,
]);
