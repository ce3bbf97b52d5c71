import { expect, test } from 'vitest';
import { book } from '../booking/aDay.ts';
import { decline } from '../recall/decline.ts';
import { anOrderedOffer, oldOfferOrdered } from './anOrderedOffer.ts';
import { brailleCode, dots, openedBook, openedWithSupplier, orderBooked, ordered } from './aSupplier.ts';
import { moveTests } from './aTellingBook.ts';

type Opened = Pick<Awaited<ReturnType<typeof openedWithSupplier>>, 'call'>;

/** What Today says of letters that were ordered, and what each of the list its number opens waits for. */
async function waiting({ call }: Opened) {
  const { jobs } = await call('recall.findToday', {});
  const job = jobs.find(({ kind }) => kind === 'orders-waiting');
  const { total, lines } = await call('letter.listFormats', { waiting: true });
  expect(lines).toHaveLength(total);
  expect(job?.count ?? 0).toBe(total);
  return [job?.sentence ?? '', ...lines.map(({ waits }) => waits)];
}

test('an ordered letter is on Today when it is late or has come, until it is posted', async () => {
  const opened = await openedWithSupplier([brailleCode, '']);
  const invitationId = await ordered(opened);
  expect(await waiting(opened)).toEqual(['']);
  const [line] = (await opened.call('letter.listFormats', {})).lines;
  opened.clock.set(line?.expectedOn ?? '');
  expect(await waiting(opened)).toEqual(['']);
  opened.clock.set('2026-04-25');
  expect(await waiting(opened)).toEqual(['1 late from its supplier', 'late']);
  await opened.call('letter.recordFormat', { invitationId, event: 'received', on: '2026-04-25' });
  expect(await waiting(opened)).toEqual(['1 back from its supplier', 'back']);
  await opened.call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-25' });
  expect(await waiting(opened)).toEqual(['']);
});

test('nobody dead is written to by a supplier: the order is on Today to be cancelled', async () => {
  const opened = await openedWithSupplier([brailleCode, brailleCode]);
  const { call, personId } = opened;
  const { items } = opened;
  const { invitationIds } = await call('letter.orderFormats', { items, supplierId: 'dots' });
  const [invitationId = '', other = ''] = invitationIds;
  await call('letter.recordFormat', { invitationId: other, event: 'received', on: '2026-04-07' });
  const { version } = await call('people.findPerson', { personId });
  await call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-07' } });
  expect(await waiting(opened)).toEqual([
    '1 back from its supplier and 1 not to go any more',
    'not-to-go',
    'back',
  ]);
  await call('letter.recordFormat', {
    invitationId,
    event: 'cancelled',
    on: '2026-04-07',
    reason: 'Has died',
  });
  expect(await waiting(opened)).toEqual(['1 back from its supplier', 'back']);
});

test('so is what tells of a time that has moved', async () => {
  const opened = await openedBook([{ ...dots, usualDays: 0 }]);
  const { rules } = await opened.call('letter.findTellingRules', {});
  await opened.call('letter.changeTellingRules', { rules: { ...rules, daysInPost: 1 }, version: 0 });
  const { personId, cycleId } = await book(opened, 1, { tests: 3, talk: 0 });
  await orderBooked(opened, personId);
  expect(await waiting(opened)).toEqual(['']);
  await moveTests(opened, { personId, cycleId });
  expect(await waiting(opened)).toEqual(['1 not to go any more', 'not-to-go']);
});

test('what tells of nothing that stands any more is on Today at once, before its supplier has made it', async () => {
  const opened = await anOrderedOffer();
  expect(await waiting(opened)).toEqual(['']);
  await opened.call('booking.letGoOfOffer', opened.who);
  expect(await waiting(opened)).toEqual(['1 not to go any more', 'not-to-go']);

  const old = await oldOfferOrdered();
  await decline(old, old.now);
  expect(await waiting(old)).toEqual(['1 not to go any more', 'not-to-go']);
});
