import { expect, test, vi } from 'vitest';
import { unspaced } from '../jobs/letters/readPdf.ts';
import { clinicOn } from '../booking/aBooking.ts';
import { anOfferBook, nobody, offers, printOffers, toldOnPinboard } from './anOffer.ts';
import { changeRules, mobile, standing } from './aTellingBook.ts';

// Each draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

test('whoever was offered their places by phone is not written to, unless the practice writes all the same', async () => {
  const opened = await anOfferBook();
  const { call, who } = opened;
  const { lines } = await call('letter.listToTell', offers);
  const appointments = (lines[0]?.appointments ?? []).map(({ id, version }) => ({ id, version }));
  const { tellingId } = await call('letter.recordToldByPhone', { ...who, appointments });
  expect(await standing(opened, 'offers')).toEqual(nobody);
  expect(await toldOnPinboard(opened)).toEqual(['Told by phone on 07-Apr-2026']);
  const [round] = await call('recall.listCycles', { personId: who.personId });
  expect(round?.history.at(-1)?.sentence).toBe('Offered 11-May-2026 and 28-May-2026 by phone');

  await changeRules(opened, { offerAfterPhone: true });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1, ways: { letter: 1 } });
  await changeRules(opened, { offerAfterPhone: false }, 1);
  await call('letter.takeBackToldByPhone', { personId: who.personId, tellingId });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1 });
  expect(await toldOnPinboard(opened)).toEqual([null]);
});

test('who says yes after the letter is on the list of those to be told, as if nothing had been sent before', async () => {
  const opened = await anOfferBook();
  const { run } = await printOffers(opened);
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  await opened.call('booking.acceptOffer', opened.who);
  expect(await standing(opened, 'offers')).toEqual(nobody);
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1, ways: { letter: 1 } });
  expect((await opened.call('letter.listToTell', {})).lines[0]?.changed).toBe(false);
});

test('a letter the post brings back has told nobody: they are on the list again, held for their address', async () => {
  const opened = await anOfferBook();
  const { run } = await printOffers(opened);
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const { lines } = await opened.call('letter.listRunLetters', { runId: run.id });
  opened.clock.set('2026-04-10');
  await opened.call('letter.recordReturned', {
    personId: opened.who.personId,
    invitationId: lines[0]?.invitationId ?? '',
    returnedOn: '2026-04-10',
    reason: 'Addressee gone away',
  });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, held: ['letter-came-back'] });
  expect(await toldOnPinboard(opened)).toEqual(['Letter came back on 10-Apr-2026']);
});

test('whoever has a letter gets another when the clinic moves, and it says that the times have changed', async () => {
  const opened = await anOfferBook();
  const { call } = opened;
  await printOffers(opened);
  const { id: clinicId } = await clinicOn(opened, 'Tests', '2026-05-11');
  const later = { clinicId, onDay: '2026-05-11', startsAt: '10:00', clinicianId: opened.hca.id };
  const { version, people } = await call('booking.findClinicMove', later);
  await call('booking.moveClinic', { ...later, version, people, reason: 'The room is painted' });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, ways: { letter: 1 } });
  expect(await toldOnPinboard(opened)).toEqual(['Letter printed on 07-Apr-2026 with other times']);
  const { words } = await printOffers(opened);
  expect(words).toContain(unspaced('The times we keep for you have changed'));
  expect(words).toContain(unspaced('When: Monday 11 May 2026 at 10am'));
});

test('what was not answered in time leaves the list the day after, whether or not anybody has looked at the day', async () => {
  const opened = await anOfferBook([{ row: 1, mobile }]);
  opened.clock.set('2026-04-24');
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, ways: { text: 1 } });
  opened.clock.set('2026-04-25');
  expect(await standing(opened, 'offers')).toEqual(nobody);
  await opened.call('booking.startDay', {});
  expect(await standing(opened, 'offers')).toEqual(nobody);
});
