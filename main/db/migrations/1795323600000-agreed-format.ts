import { migration } from './migration.ts';

export const agreedFormat = migration('AgreedFormat1795323600000', [
  `ALTER TABLE person ADD COLUMN agreed_format TEXT`,
]);
