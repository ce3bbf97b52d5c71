import type { Role } from '../contract.ts';

/** What a role is called on screens and in print. */
export const roleNames: Record<Role, string> = {
  manager: 'Practice manager',
  admin: 'Admin',
  hca: 'Healthcare assistant',
  nurse: 'Nurse',
  gp: 'GP',
};
