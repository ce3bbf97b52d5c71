import { everyone, managerOnly, office, type Role } from '../../shared/contract.ts';
import type { IconName } from '../ui/icon/icons.ts';

/** Where search leads besides people. */
export type HouseAction = { path: string; words: string; icon: IconName; roles: readonly Role[] };

export const houseActions: readonly HouseAction[] = [
  { path: '/today', words: 'Today', icon: 'today', roles: everyone },
  { path: '/recall', words: 'Work list: what is due', icon: 'checklist', roles: everyone },
  { path: '/recall/calls', words: 'Phone the people who are due', icon: 'phone', roles: everyone },
  { path: '/recall/held', words: 'Held letters to put right', icon: 'letter', roles: everyone },
  {
    path: '/recall/notices',
    words: 'Notices: died, moved, new numbers',
    icon: 'information',
    roles: everyone,
  },
  { path: '/recall/lost', words: 'Stuck or lost, and month end', icon: 'late', roles: everyone },
  { path: '/registers', words: 'Registers: the year', icon: 'register', roles: everyone },
  { path: '/registers/evidence', words: 'QOF evidence', icon: 'checklist', roles: everyone },
  { path: '/people', words: 'People', icon: 'people', roles: everyone },
  { path: '/people/import', words: 'Import a list', icon: 'upload', roles: office },
  { path: '/people/questions', words: 'Questions from imports', icon: 'help', roles: everyone },
  { path: '/people/needs', words: 'Needs to review', icon: 'ear', roles: everyone },
  { path: '/letters', words: 'Letters', icon: 'letter', roles: everyone },
  { path: '/letters/new', words: 'Write invitation letters', icon: 'letter', roles: everyone },
  {
    path: '/letters/appointments',
    words: 'People to tell of their appointments',
    icon: 'message',
    roles: everyone,
  },
  {
    path: '/letters/reminders',
    words: 'Reminders of appointments to send',
    icon: 'message',
    roles: everyone,
  },
  {
    path: '/letters/offers',
    words: 'Offers of kept places to send',
    icon: 'message',
    roles: everyone,
  },
  { path: '/letters/formats', words: 'Formats to be made', icon: 'braille', roles: everyone },
  { path: '/appointments', words: 'Appointments: the day', icon: 'appointments', roles: everyone },
  { path: '/appointments?view=week', words: 'Appointments: the week', icon: 'appointments', roles: everyone },
  {
    path: '/appointments/year',
    words: 'Capacity: the year and what if',
    icon: 'scales',
    roles: everyone,
  },
  { path: '/settings/groups', words: 'Groups and their rules', icon: 'people', roles: everyone },
  {
    path: '/settings/letters',
    words: 'Letters and messages: their words',
    icon: 'pen',
    roles: everyone,
  },
  {
    path: '/settings/booking',
    words: 'Booking: gaps, results, holds, reminders',
    icon: 'booked',
    roles: everyone,
  },
  { path: '/settings/practice', words: 'Practice details', icon: 'home', roles: everyone },
  {
    path: '/settings/batches',
    words: 'When a second person confirms letters',
    icon: 'shield',
    roles: everyone,
  },
  { path: '/settings/staff', words: 'Staff', icon: 'user', roles: everyone },
  { path: '/settings/privacy', words: 'Who sees restricted records', icon: 'lock', roles: everyone },
  { path: '/settings/access', words: 'Accessible information', icon: 'ear', roles: everyone },
  { path: '/settings/password', words: 'Change my password', icon: 'key', roles: everyone },
  { path: '/settings/audit', words: 'Audit trail', icon: 'shield', roles: managerOnly },
];
