import type { NavigationPlace } from '../ui/frame/navigation.ts';

/** The jobs of the practice, in the order of a working day. */
export const housePlaces: readonly NavigationPlace[] = [
  { id: 'today', caption: 'Today', icon: 'today', href: '#/today' },
  { id: 'registers', caption: 'Registers', icon: 'register', href: '#/registers' },
  { id: 'people', caption: 'People', icon: 'people', href: '#/people' },
  { id: 'letters', caption: 'Letters', icon: 'letter', href: '#/letters' },
  { id: 'appointments', caption: 'Appointments', icon: 'appointments', href: '#/appointments' },
  { id: 'settings', caption: 'Settings', icon: 'settings', href: '#/settings', apart: true },
];
