import type { Role } from '../../shared/contract.ts';
import { useSession } from '../api/session.ts';

/** Whose work comes first for whom: a manager has everybody's, a healthcare assistant works with the nurse. */
export const whoseFirst: Readonly<Record<Role, readonly Role[]>> = {
  manager: ['manager', 'admin', 'nurse', 'gp', 'hca'],
  admin: ['admin'],
  hca: ['hca', 'nurse'],
  nurse: ['nurse'],
  gp: ['gp'],
};

/** The roles whose work comes first for whoever is at the screen. */
export function useWhoseFirst(): () => readonly Role[] {
  const session = useSession();
  return () => whoseFirst[session.member?.role ?? 'admin'];
}
