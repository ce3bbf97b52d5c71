import { systemClock } from '../../../main/clock.ts';
import { openDesk } from './openDesk.ts';

/** Makes the sample practice in a folder, in a process of its own, as the first look around does. */
const [folder = ''] = process.argv.slice(2);
const { call, close } = openDesk(folder, systemClock);
await call('practice.openSample', { role: 'manager' });
await close();
