import { startNodeJob } from '../../jobs/startNodeJob.ts';
import { usualCost } from '../../practice/passwords.ts';
import { openDoor, type Door } from '../../relay/door.ts';
import { createRelay } from '../../relay/relay.ts';

/** The whole program in this process, on a folder no other program has open. */
export function openHere(folder: string): Door {
  const server = process.env['HOUSE_POSTGRES'];
  const relay = createRelay({
    folder,
    ...(server === undefined ? {} : { postgresUrl: server }),
    passwordCost: usualCost,
    startJob: startNodeJob,
    // Nobody leaves a command line alone with a screen that shows something.
    idleAfter: Infinity,
  });
  const door = openDoor(relay);
  return {
    ...door,
    close: async () => {
      await door.close();
      await relay.close();
    },
  };
}
