import { expect, test } from 'vitest';
import { anOfferOfLastYear } from '../recall/anOfferOfLastYear.ts';
import { decline } from '../recall/decline.ts';
import { book } from '../booking/aDay.ts';
import { brailleCode, openedBook, openedWithSupplier, orderBooked, ordered } from './aSupplier.ts';
import { anOrderedOffer, oldOfferOrdered, tellKept } from './anOrderedOffer.ts';

type Asked = Pick<Awaited<ReturnType<typeof anOfferOfLastYear>>, 'call'>;
const lines = async ({ call }: Asked) => (await call('letter.listFormats', {})).lines;
const notNeeded = { state: 'ordered', neededBy: null, tooLate: false };

test('an offer ordered before they said no to the new year says that it is not to go, and why; taken back, it goes', async () => {
  const opened = await oldOfferOrdered();
  expect(await lines(opened)).toMatchObject([{ about: 'offers', notToGo: null, neededBy: '2027-04-02' }]);
  const { history } = await decline(opened, opened.now);
  const no = { ...notNeeded, about: 'offers', notToGo: 'Has said no to the year after this one' };
  expect(await lines(opened)).toMatchObject([no]);

  const eventId = history.at(-1)?.eventId ?? '';
  await opened.call('recall.takeBack', { personId: opened.personId, ...opened.now, eventId });
  expect(await lines(opened)).toMatchObject([{ notToGo: null, neededBy: '2027-04-02' }]);
});

test('so does one of places that were let go or have lapsed', async () => {
  const gone = { ...notNeeded, about: 'offers', notToGo: 'There is nothing to offer them any more' };
  const opened = await oldOfferOrdered();
  await opened.call('booking.letGoOfOffer', opened.who);
  expect((await lines(opened))[0]).toMatchObject(gone);

  const other = await oldOfferOrdered();
  other.clock.set('2027-04-10');
  await other.call('booking.startDay', {});
  expect((await lines(other))[0]).toMatchObject(gone);
});

test('so does one that was answered, or that a call has told them of; what comes too late alone is to be phoned', async () => {
  const opened = await anOrderedOffer();
  await opened.call('booking.acceptOffer', opened.who);
  expect(await lines(opened)).toMatchObject([
    { ...notNeeded, about: 'offers', notToGo: 'There is nothing to offer them any more' },
    { about: 'appointments', state: 'to-order', notToGo: null },
  ]);

  const other = await anOrderedOffer();
  other.clock.set('2026-04-20');
  expect(await lines(other)).toMatchObject([{ notToGo: null, tooLate: true, neededBy: '2026-04-17' }]);
  await tellKept(other);
  expect(await lines(other)).toMatchObject([
    { ...notNeeded, notToGo: 'They know of the places that are kept for them' },
  ]);
});

test('what was received and is not to be posted says so, until it is cancelled', async () => {
  const opened = await oldOfferOrdered();
  const { call, invitationId } = opened;
  await call('letter.recordFormat', { invitationId, event: 'received', on: '2027-04-01' });
  await decline(opened, opened.now);
  expect(await lines(opened)).toMatchObject([
    { state: 'received', notToGo: 'Has said no to the year after this one' },
  ]);
  await call('letter.recordFormat', { invitationId, event: 'cancelled', on: '2027-04-01', reason: null });
  expect(await lines(opened)).toEqual([]);
});

test('a letter about appointments that were cancelled, and an invitation of who has declined, say so too', async () => {
  const opened = await openedBook();
  const { personId, appointments } = await book(opened, 1, { talk: 0 });
  await orderBooked(opened, personId);
  expect(await lines(opened)).toMatchObject([{ about: 'appointments', notToGo: null }]);
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: appointments[0]?.id ?? '',
    version: 1,
    because: 'person',
    otherHalf: 'release',
  });
  expect((await lines(opened))[0]).toMatchObject({
    ...notNeeded,
    about: 'appointments',
    notToGo: 'Nothing is booked that is still to come',
  });

  const invited = await openedWithSupplier([brailleCode]);
  await ordered(invited);
  expect(await lines(invited)).toMatchObject([{ about: 'invitations', state: 'ordered', notToGo: null }]);
  const [round] = await invited.call('recall.listCycles', { personId: invited.personId });
  const said = { method: 'phone', outcome: 'declined', on: '2026-04-07', until: null } as const;
  await invited.call('recall.recordContact', {
    personId: invited.personId,
    cycleId: round?.id ?? '',
    ...said,
  });
  expect(await lines(invited)).toMatchObject([{ notToGo: 'Has declined this year' }]);
});
