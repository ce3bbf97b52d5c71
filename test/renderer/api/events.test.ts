import { expect, test } from 'vitest';
import { createEvents } from '../../../renderer/api/events.ts';
import { aFakeTransport } from './aFakeTransport.ts';

test('everyone who listens hears that the program is locked, until they stop listening', () => {
  const { transport, tell } = aFakeTransport([]);
  const events = createEvents(transport);
  events.start();
  let heard = 0;
  const stop = events.onLocked(() => (heard += 1));

  tell({ kind: 'locked' });
  stop();
  tell({ kind: 'locked' });
  expect(heard).toBe(1);
});
