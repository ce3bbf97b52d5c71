import { expect, test } from 'vitest';
import { addSuppliers, dots } from './aSupplier.ts';
import { changeRules, standing } from './aTellingBook.ts';
import { anOfferBook, nobody, offers, toldOnPinboard, type OfferBook } from './anOffer.ts';

const braille = [{ kind: 'braille' as const, term: 'Braille', code: null }];

/**
 * Somebody who reads braille, for whom places are kept until Friday 24 April; a letter that is posted after Friday the 17th
 * would come too late to be answered. It is Tuesday 7 April, and who makes braille needs a week.
 */
async function aBrailleOffer(suppliers = [dots]) {
  const opened = await anOfferBook([{ row: 1, needs: braille }]);
  await addSuppliers(opened, suppliers);
  return opened;
}

const lines = async ({ call }: OfferBook) => (await call('letter.listFormats', {})).lines;

async function order({ call, who }: OfferBook): Promise<string> {
  const items = [{ personId: who.personId, year: 2026, ...offers }];
  const { invitationIds } = await call('letter.orderFormats', { items, supplierId: 'dots' });
  return invitationIds[0] ?? '';
}

async function sayOnPhone({ call, who }: OfferBook) {
  const { lines: toTell } = await call('letter.listToTell', offers);
  const appointments = (toTell[0]?.appointments ?? []).map(({ id, version }) => ({ id, version }));
  await call('letter.recordToldByPhone', { ...who, appointments });
}

test('an offer in braille is ordered, received and posted in time, and then they know of the kept places', async () => {
  const opened = await aBrailleOffer();
  const { call, clock, who } = opened;
  expect(await lines(opened)).toMatchObject([
    {
      personId: who.personId,
      about: 'offers',
      state: 'to-order',
      neededBy: '2026-04-17',
      tooLate: false,
      supplierIds: ['dots'],
    },
  ]);
  const invitationId = await order(opened);
  expect(await standing(opened, 'offers')).toEqual(nobody);
  expect(await lines(opened)).toMatchObject([
    { about: 'offers', state: 'ordered', neededBy: '2026-04-17', expectedOn: '2026-04-14', tooLate: false },
  ]);
  expect(await toldOnPinboard(opened)).toEqual(['Letter ordered on 07-Apr-2026']);
  const [words] = await call('letter.findFormatTexts', { invitationIds: [invitationId] });
  expect(words?.text).toContain('by Friday 24 April 2026');

  clock.set('2026-04-14');
  await call('letter.recordFormat', { invitationId, event: 'received', on: '2026-04-14' });
  expect(await toldOnPinboard(opened)).toEqual(['Letter received on 14-Apr-2026']);
  // Posted on the last day for the post, and written down after the weekend.
  clock.set('2026-04-20');
  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-17' });
  expect(posted).toEqual({ stage: 'posted', pulled: null });
  expect(await lines(opened)).toEqual([]);
  expect(await toldOnPinboard(opened)).toEqual(['Letter posted on 17-Apr-2026']);
  expect(await standing(opened, 'offers')).toEqual(nobody);
});

test('it invites nobody: not for the ladder, not for QOF and not on the lists, and is in no letter run', async () => {
  const opened = await aBrailleOffer();
  const { call, who } = opened;
  const [before] = await call('recall.listCycles', { personId: who.personId });
  const invitationId = await order(opened);
  await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });
  const [after] = await call('recall.listCycles', { personId: who.personId });
  expect([after?.next, after?.places]).toEqual([before?.next, before?.places]);
  expect(after?.letters).toMatchObject([{ purpose: 'offer', stage: 'posted', attempt: 0 }]);
  expect((await call('register.listMembers', { year: 2026, only: 'invited' })).total).toBe(0);
  expect((await call('letter.listRuns', {})).total).toBe(0);
  const evidence = await call('evidence.findPerson', { personId: who.personId });
  expect(JSON.stringify(evidence)).not.toContain(invitationId);
});

test('what would be ready after the last day for the post is not ordered: they are phoned, and are off the list', async () => {
  const opened = await aBrailleOffer();
  opened.clock.set('2026-04-13');
  expect(await lines(opened)).toMatchObject([{ state: 'to-order', tooLate: true, supplierIds: [] }]);
  const items = [{ personId: opened.who.personId, year: 2026, ...offers }];
  const { held } = await opened.call('letter.orderFormats', { items, supplierId: 'dots' });
  expect(held[0]?.sentence).toBe('It would not be ready for the post by 17-Apr-2026: phone instead');

  await sayOnPhone(opened);
  expect(await lines(opened)).toEqual([]);
  expect(await standing(opened, 'offers')).toEqual(nobody);
});

test('after the last day for the post they are phoned whoever might make it; until then a supplier is looked for', async () => {
  const opened = await aBrailleOffer([]);
  expect(await lines(opened)).toMatchObject([{ tooLate: false, supplierIds: [] }]);
  opened.clock.set('2026-04-18');
  expect(await lines(opened)).toMatchObject([{ tooLate: true, supplierIds: [] }]);
});

test('where the practice writes after a call as well, what comes too late for that is told, and stands where it is counted', async () => {
  const opened = await aBrailleOffer();
  await changeRules(opened, { offerAfterPhone: true });
  await sayOnPhone(opened);
  expect(await lines(opened)).toMatchObject([{ state: 'to-order', tooLate: false, toldByPhone: true }]);
  opened.clock.set('2026-04-13');
  const { total, onToday } = await standing(opened, 'offers');
  const rows = await lines(opened);
  expect([total, onToday, rows.length]).toEqual([1, 1, 1]);
  expect(rows).toMatchObject([{ state: 'to-order', tooLate: true, toldByPhone: true, supplierIds: [] }]);
});

test('what is received too late is not posted, says so, and they are to be phoned', async () => {
  const opened = await aBrailleOffer();
  const { call, clock } = opened;
  const invitationId = await order(opened);
  clock.set('2026-04-20');
  expect(await lines(opened)).toMatchObject([{ state: 'ordered', tooLate: true }]);
  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-20' });
  expect(posted).toEqual({
    stage: 'withdrawn',
    pulled: 'It would come too late to be answered (they can ring until Fri 24-Apr-2026)',
  });
  expect(await lines(opened)).toMatchObject([{ state: 'to-order', tooLate: true }]);
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1, held: ['format'] });
});

test('a cancelled order is to be ordered again; whoever said yes or was told by phone meanwhile is posted nothing', async () => {
  const opened = await aBrailleOffer();
  const { call, who } = opened;
  const first = await order(opened);
  const why = { on: '2026-04-07', reason: 'They have closed' };
  await call('letter.recordFormat', { invitationId: first, event: 'cancelled', ...why });
  expect(await lines(opened)).toMatchObject([{ state: 'to-order', tooLate: false }]);

  const second = await order(opened);
  await call('booking.acceptOffer', who);
  const posted = await call('letter.recordFormat', {
    invitationId: second,
    event: 'posted',
    on: '2026-04-07',
  });
  expect(posted.pulled).toBe('There is nothing to offer them any more');
  expect(await lines(opened)).toMatchObject([{ about: 'appointments', state: 'to-order' }]);

  const other = await aBrailleOffer();
  await order(other);
  // The list is empty once it is ordered; the call is made from the pinboard's line of the same places.
  const { appointments } = await other.call('booking.findPersonAppointments', other.who);
  const told = appointments.map(({ id, version }) => ({ id, version }));
  await other.call('letter.recordToldByPhone', { ...other.who, appointments: told });
  const [ordered] = await lines(other);
  const pulled = await other.call('letter.recordFormat', {
    invitationId: ordered?.invitationId ?? '',
    event: 'posted',
    on: '2026-04-07',
  });
  expect(pulled.pulled).toBe('They know of the places that are kept for them');
});

test('its copy for a carer is printed here, in a run of offers', async () => {
  const opened = await aBrailleOffer();
  const { call, who } = opened;
  const { version } = await call('people.findPerson', { personId: who.personId });
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: null,
  };
  const said = { askedOn: '2026-04-07', reason: 'Asked' };
  await call('people.recordLetterCarer', { personId: who.personId, version, carer, ...said });
  await order(opened);
  const runs = await call('letter.listRuns', { waits: 'to-print' });
  expect(runs.lines).toMatchObject([{ about: 'offers', letters: 1, copies: 1, built: 1 }]);
});

test('two people ordering the same offer order it once', async () => {
  const opened = await aBrailleOffer();
  const both = await Promise.allSettled([order(opened), order(opened)]);
  const made = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : '')).filter(Boolean);
  expect(made).toHaveLength(1);
});
