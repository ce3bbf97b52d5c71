import { expect, test } from 'vitest';
import { testPassword } from '../../support/openTestCore.ts';
import { aPracticeOf, personOf } from '../register/takeIn.ts';
import { evidenceFor, post } from './aPracticeInviting.ts';

/** Somebody with one letter behind them, a nurse on the staff, and a day in May. */
async function oneInvited() {
  const opened = await aPracticeOf([{ row: 1 }]);
  await opened.call('practice.addMember', { name: 'Gwen Pritchard', role: 'nurse', password: testPassword });
  const personId = await personOf(opened, 1);
  await post(opened, { row: 1, on: '2026-04-07' });
  opened.clock.set('2026-05-05');
  const [cycle] = await opened.call('recall.listCycles', { personId });
  const nurse = opened.as({ id: 'nurse', name: 'Gwen Pritchard', role: 'nurse' });
  const round = { personId, cycleId: cycle?.id ?? '' };
  const contact = { ...round, method: 'phone', on: '2026-05-05' } as const;
  const now = async () => {
    const found = await evidenceFor(opened, 'HTN', personId);
    return [found?.counting, found?.care];
  };
  return { ...opened, personId, round, contact, nurse, now };
}

test('a call in which somebody says they will book is an invitation; a message left is none', async () => {
  const { call, contact, now } = await oneInvited();
  await call('recall.recordContact', { ...contact, outcome: 'message-left' });
  expect(await now()).toEqual([1, 'to-offer']);
  await call('recall.recordContact', { ...contact, outcome: 'will-book' });
  expect(await now()).toEqual([2, 'to-offer']);
});

test('a decline a nurse hears by phone closes the offer, and taking it back opens it again', async () => {
  const { contact, nurse, now } = await oneInvited();
  const { history } = await nurse('recall.recordContact', { ...contact, outcome: 'declined' });
  expect(await now()).toEqual([2, 'declined']);
  await nurse('recall.takeBack', {
    personId: contact.personId,
    cycleId: contact.cycleId,
    eventId: history.at(-1)?.eventId ?? '',
  });
  expect(await now()).toEqual([1, 'to-offer']);
});

test('who declines the plan but wants the tests is still to be offered care', async () => {
  const { contact, nurse, now } = await oneInvited();
  await nurse('recall.recordContact', { ...contact, outcome: 'declined-plan' });
  expect(await now()).toEqual([2, 'to-offer']);
});

test('a conversation recorded here is care given, until it is taken back', async () => {
  const { call, round, now } = await oneInvited();
  const { history } = await call('recall.recordStep', {
    ...round,
    milestone: 'conversation',
    what: 'done',
    on: '2026-05-05',
  });
  expect(await now()).toEqual([1, 'reviewed']);
  await call('recall.takeBack', { ...round, eventId: history.at(-1)?.eventId ?? '' });
  expect(await now()).toEqual([1, 'to-offer']);
});
