import { migration } from './migration.ts';

/**
 * An appointment whose cancelling is undone before anybody was told stands as it stood: whoever was told of it as it was
 * in version `stood_as` knows of it as it is in version `stands_again`. Any later change is another version than that.
 */
export const standsAgain = migration('StandsAgain1795365700000', [
  `ALTER TABLE appointment ADD COLUMN stood_as INTEGER`,
  `ALTER TABLE appointment ADD COLUMN stands_again INTEGER`,
]);
