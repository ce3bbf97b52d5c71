import { expect, test, vi } from 'vitest';
import { smsSegments } from '../../../shared/letter/smsSegments.ts';
import { clinicOn } from '../booking/aBooking.ts';
import { anOfferBook, offers, printOffers, toldOnPinboard, type OfferBook } from './anOffer.ts';
import { lastWords, mobile, send, standing } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A letter of an offer that is made and not printed; then something happens, and it is to be printed. */
async function printedAfter(happens: (opened: OfferBook) => Promise<unknown>) {
  const opened = await anOfferBook();
  const { id: runId } = await opened.call('letter.buildAppointments', { ...offers, expected: 1 });
  await happens(opened);
  const { files, pulled, run } = await opened.call('letter.reprint', { runId });
  expect({ files, printed: run.printed, withdrawn: run.withdrawn }).toEqual({
    files: [],
    printed: 0,
    withdrawn: 1,
  });
  expect(pulled.map(({ personId }) => personId)).toEqual([opened.who.personId]);
  return { opened, sentence: pulled[0]?.sentence ?? '' };
}

const gone = 'There is nothing to offer them any more';

test('who says yes before it is printed gets no letter that asks', async () => {
  const { opened, sentence } = await printedAfter(({ call, who }) => call('booking.acceptOffer', who));
  expect(sentence).toBe(gone);
  expect(await standing(opened)).toMatchObject({ total: 1 });
});

test('who says no before it is printed gets none', async () => {
  const { opened, sentence } = await printedAfter(({ call, who }) =>
    call('recall.recordContact', { ...who, method: 'phone', outcome: 'declined', on: '2026-04-07' }),
  );
  expect(sentence).toBe(gone);
  expect(await standing(opened, 'offers')).toMatchObject({ total: 0, onToday: 0 });
});

test('who does without the conversation gets a new letter of the tests alone', async () => {
  const { opened, sentence } = await printedAfter(({ call, who }) =>
    call('recall.recordContact', { ...who, method: 'phone', outcome: 'declined-plan', on: '2026-04-07' }),
  );
  expect(sentence).toBe('What is kept for them has changed since the letter was made');
  const { lines } = await opened.call('letter.listToTell', offers);
  expect(lines[0]?.appointments.map(({ part }) => part)).toEqual(['tests']);
});

test('an offer that lapses before it is printed is not sent', async () => {
  const { sentence } = await printedAfter(async ({ call, clock }) => {
    clock.set('2026-04-27');
    await call('booking.startDay', {});
  });
  expect(sentence).toBe(gone);
});

test('an offer that would lapse before it arrives is not sent, though nobody has looked at the day yet', async () => {
  const { opened, sentence } = await printedAfter(({ clock }) => Promise.resolve(clock.set('2026-04-20')));
  expect(sentence).toBe('It would come too late to be answered (they can ring until Fri 24-Apr-2026)');
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1, held: ['offer-too-late'] });
});

test('a clinic that does not take place pulls the offers of it', async () => {
  const { opened, sentence } = await printedAfter(async (book) => {
    const { id, version } = await clinicOn(book, 'Tests', '2026-05-11');
    await book.call('booking.closeClinic', { clinicId: id, version, reason: 'Ill', expected: 1 });
  });
  expect(sentence).toBe(gone);
  // The conversation stands, and is offered with tests once those are booked again.
  expect(await standing(opened, 'offers')).toMatchObject({ total: 0, onToday: 0 });
});

test('an offer that somebody has closed on the pinboard is not written of, until it is open again', async () => {
  let taskId = '';
  const { opened, sentence } = await printedAfter(async ({ call }) => {
    const { lines } = await call('booking.listTasks', { kinds: ['offer'] });
    taskId = lines[0]?.id ?? '';
    await call('booking.closeTask', { taskId, version: 1, how: 'She will ring in June' });
  });
  expect(sentence).toBe(gone);
  await opened.call('booking.reopenTask', { taskId, version: 2 });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1 });
});

test('what is taken out of the plan pulls the offers of it', async () => {
  const { sentence } = await printedAfter(({ call }) => call('booking.dropPencilled', { month: '2026-05' }));
  expect(sentence).toBe(gone);
});

test('hard case 3: a death between making and printing pulls the offer', async () => {
  const { opened, sentence } = await printedAfter(async ({ call, who: { personId } }) => {
    const { version } = await call('people.findPerson', { personId });
    await call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-06' } });
  });
  expect(sentence).toMatch(/^Has died/);
  expect(await standing(opened, 'offers')).toMatchObject({ total: 0, onToday: 0 });
});

test('who leaves the practice before it is printed gets none', async () => {
  const { opened, sentence } = await printedAfter(async ({ call, who: { personId } }) => {
    const { version } = await call('people.findPerson', { personId });
    await call('people.recordDeparture', { personId, version, leftOn: '2026-04-06' });
  });
  expect(sentence).toBe('Has left the practice');
  expect(await standing(opened, 'offers')).toMatchObject({ total: 0, onToday: 0 });
});

test('a text names both times and the day to ring by in one part, and nothing of why', async () => {
  const opened = await anOfferBook([{ row: 1, mobile }]);
  const { taken, run } = await send(opened, offers);
  expect([taken, run.about, run.channel]).toEqual([1, 'offers', 'text']);
  const words = lastWords(opened);
  expect(words).toBe(
    'Dear Maureen, Beckside Surgery keeps 2 appointments for you: Mon 11 May 9am and Thu 28 May 9am. To say yes, phone 01632 960100 by Fri 24 Apr.',
  );
  expect(smsSegments(words).characters).toBeLessThanOrEqual(160);
  expect(await toldOnPinboard(opened)).toEqual(['Text handed over on 07-Apr-2026']);
});

test('a text that is made and answered before it is handed over does not leave', async () => {
  const opened = await anOfferBook([{ row: 1, mobile }]);
  const { id: runId } = await opened.call('letter.buildAppointments', {
    ...offers,
    channel: 'text',
    expected: 1,
  });
  await opened.call('booking.acceptOffer', opened.who);
  expect(await opened.call('letter.sendRun', { runId })).toMatchObject({
    taken: 0,
    pulled: [{ sentence: gone }],
  });
  expect(opened.notify.messages).toEqual([]);
});

test('an e-mail says the same with whom they see, and on the last day it still goes', async () => {
  const opened = await anOfferBook([{ row: 1, email: 'maureen@example.org' }]);
  opened.clock.set('2026-04-24');
  await send(opened, { ...offers, channel: 'email' });
  expect(lastWords(opened)).toContain(
    'Monday 11 May 2026 at 9am, at Beckside Surgery. You will see Beth Okafor.',
  );
  expect(lastWords(opened)).toContain('Please phone by Friday 24 April 2026.');
});

test('the first few are looked at before the others are made, as of what is booked', async () => {
  const opened = await anOfferBook([{ row: 1 }, { row: 2 }]);
  await opened.call('letter.changeBatchRules', { rules: { confirmAbove: null, canary: 1 }, version: 0 });
  const first = await opened.call('letter.printAppointments', { ...offers, expected: 2, firstOnly: true });
  const { jobs } = await opened.call('recall.findToday', {});
  expect(jobs.find(({ kind }) => kind === 'first-offers')?.sentence).toBe(
    'The first 1 of 2 offers are made; the others wait',
  );
  await expect(printOffers(opened)).rejects.toMatchObject({ code: 'look-at-first' });
  await opened.call('letter.passFirstOnes', { runId: first.run.id });
  expect((await printOffers(opened)).run.printed).toBe(1);
});
