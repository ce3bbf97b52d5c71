import { migration } from './migration.ts';

/** Until which day the place of an offer is kept; null where it is kept until it is booked or taken out. */
export const keptOffers = migration('KeptOffers1795365000000', [
  `ALTER TABLE appointment ADD COLUMN kept_until TEXT`,
  `CREATE INDEX appointment_kept ON appointment (kept_until) WHERE kept_until IS NOT NULL`,
]);
