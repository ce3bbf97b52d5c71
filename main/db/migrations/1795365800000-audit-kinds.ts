import { migration } from './migration.ts';

const withoutDot = (table: string) => `
  UPDATE ${table} SET search_text = REPLACE(search_text, 'ı', 'i'), sort_name = REPLACE(sort_name, 'ı', 'i')
   WHERE search_text LIKE '%ı%'`;

/**
 * The audit trail is read by kind, and tasks of the pinboard by what they are about, closed ones too. The dotless ı of Turkish names is searched and sorted as i: written large, as lists do,
 * both are I, and English keyboards have only the one.
 */
export const auditKinds = migration('AuditKinds1795365800000', [
  `CREATE INDEX audit_kind ON audit (kind, at, id)`,
  `CREATE INDEX booking_task_appointment ON booking_task (appointment_id)`,
  `CREATE INDEX booking_task_cycle ON booking_task (cycle_id)`,
  withoutDot('person'),
  withoutDot('standing'),
]);
