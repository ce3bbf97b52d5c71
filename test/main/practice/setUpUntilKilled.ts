import { createCore } from '../../../main/core.ts';
import { newId, systemClock } from '../../../main/clock.ts';
import { testPractice } from '../../support/openTestCore.ts';

/** A program that sets a practice up until its power is cut. */
const [folder = '', postgresUrl = '', password = ''] = process.argv.slice(2);
const refuse = () => Promise.reject(new Error('Not while setting up'));
const core = createCore({
  folder,
  ...(postgresUrl === '' ? {} : { postgresUrl }),
  clock: systemClock,
  newId,
  passwordCost: { memory: 8, passes: 1, lanes: 1 },
  host: { openFile: refuse, offerFile: refuse, startJob: () => ({ ask: refuse, end: () => {} }) },
  purposes: ['write'],
  callFor: () => refuse,
  onSignedIn: () => {},
});
process.send?.('ready');
await core.run({
  id: newId(),
  session: { id: 'session-1', actor: null },
  name: 'practice.setUp',
  input: { practice: testPractice, manager: { name: 'Helen Cross', password } },
  progress: () => {},
  cancelled: () => false,
});
process.send?.('set up');
