import { everyone, managerOnly, office, type Role } from '../../shared/contract.ts';
import type { IconName } from '../ui/icon/icons.ts';

/** Where search leads besides people. */
export type HouseAction = { path: string; words: string; icon: IconName; roles: readonly Role[] };

export const houseActions: readonly HouseAction[] = [
  { path: '/today', words: 'Today', icon: 'today', roles: everyone },
  { path: '/registers', words: 'Registers: the year', icon: 'register', roles: everyone },
  { path: '/people', words: 'People', icon: 'people', roles: everyone },
  { path: '/people/import', words: 'Import a list', icon: 'upload', roles: office },
  { path: '/people/questions', words: 'Questions from imports', icon: 'help', roles: everyone },
  { path: '/letters', words: 'Letters', icon: 'letter', roles: everyone },
  { path: '/letters/new', words: 'Write invitation letters', icon: 'letter', roles: everyone },
  { path: '/settings/groups', words: 'Groups and their rules', icon: 'people', roles: everyone },
  { path: '/settings/practice', words: 'Practice details', icon: 'home', roles: everyone },
  {
    path: '/settings/batches',
    words: 'When a second person confirms letters',
    icon: 'shield',
    roles: everyone,
  },
  { path: '/settings/staff', words: 'Staff', icon: 'user', roles: everyone },
  { path: '/settings/privacy', words: 'Who sees restricted records', icon: 'lock', roles: everyone },
  { path: '/settings/password', words: 'Change my password', icon: 'key', roles: everyone },
  { path: '/settings/audit', words: 'Audit trail', icon: 'shield', roles: managerOnly },
];
