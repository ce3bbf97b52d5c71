import { migration } from './migration.ts';

export const entriesByTime = migration('EntriesByTime1795350000001', [
  // Notices ask for what staff recorded since they were read, which is little of all that was ever recorded.
  `CREATE INDEX staff_entry_entered ON staff_entry (entered_at)`,
]);
