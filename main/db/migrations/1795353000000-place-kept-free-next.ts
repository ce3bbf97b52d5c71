import { migration } from './migration.ts';

/** A place somebody still has in a clinic that changes is kept free once they have another. */
export const placeKeptFreeNext = migration('PlaceKeptFreeNext1795353000000', [
  `ALTER TABLE taken_place ADD COLUMN then_blocked TEXT`,
]);
