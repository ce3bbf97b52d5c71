import { expect, test, vi } from 'vitest';
import { takenPlaces, takeBackLast } from '../booking/aPinboard.ts';
import { offers } from '../letter/anOffer.ts';
import { send, standing } from '../letter/aTellingBook.ts';
import { anOfferOfLastYear } from './anOfferOfLastYear.ts';
import { decline } from './decline.ts';

// Some draw a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const nobodyToTell = { total: 0, onToday: 0, ways: {}, held: [] };
const saidNo = 'They have said no to 2027/28: do not ring about this. If they ring, book it or let it go.';

type Opened = Awaited<ReturnType<typeof anOfferOfLastYear>>;

const pinned = async ({ call }: Opened) =>
  (await call('booking.listTasks', {})).lines.map(({ kind, notAsked }) => [kind, notAsked]);
const onToday = async ({ call }: Opened) =>
  (await call('recall.findToday', {})).jobs.find(({ kind }) => kind === 'pinboard')?.sentence;

test('whoever says no to the new year is not told of places kept for the old one, and the pinboard says so', async () => {
  const opened = await anOfferOfLastYear({ mobile: '07700 900123' });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1, ways: { text: 1 } });
  expect(await pinned(opened)).toEqual([['offer', null]]);

  await decline(opened, opened.now);

  expect(await standing(opened, 'offers')).toEqual(nobodyToTell);
  expect(await pinned(opened)).toEqual([['offer', saidNo]]);
  expect(await onToday(opened)).toBe('1 who said no since');
  // Nobody is kept from having what they ring about.
  const { appointments } = await opened.call('booking.acceptOffer', opened.who);
  expect(appointments.map(({ state }) => state)).toEqual(['booked', 'booked']);
});

test('taken back, they are to be told again', async () => {
  const opened = await anOfferOfLastYear();
  const { history } = await decline(opened, opened.now);
  const eventId = history.at(-1)?.eventId ?? '';
  await opened.call('recall.takeBack', { personId: opened.personId, ...opened.now, eventId });
  expect(await standing(opened, 'offers')).toMatchObject({ total: 1, onToday: 1 });
  expect(await pinned(opened)).toEqual([['offer', null]]);
});

test('the guard holds the letter of it that was made before they said no', async () => {
  const opened = await anOfferOfLastYear();
  opened.clock.set('2027-03-31');
  const { id: runId } = await opened.call('letter.buildAppointments', { ...offers, expected: 1 });
  opened.clock.set('2027-04-01');
  await decline(opened, opened.now);
  const { files, pulled } = await opened.call('letter.reprint', { runId });
  expect([files, pulled.map(({ sentence }) => sentence)]).toEqual([
    [],
    ['Has said no to the year after this one'],
  ]);
});

test('and the text of it, as it is handed over', async () => {
  const opened = await anOfferOfLastYear({ mobile: '07700 900123' });
  const making = { ...offers, channel: 'text', expected: 1 } as const;
  const { id: runId } = await opened.call('letter.buildAppointments', making);
  await decline(opened, opened.now);
  expect(await opened.call('letter.sendRun', { runId })).toMatchObject({
    taken: 0,
    pulled: [{ sentence: 'Has said no to the year after this one' }],
  });
  expect(opened.notify.messages).toEqual([]);
});

test('who books the old year’s places all the same is told of them as anybody is', async () => {
  const opened = await anOfferOfLastYear({ mobile: '07700 900123' });
  await decline(opened, opened.now);
  await opened.call('booking.acceptOffer', opened.who);
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1, ways: { text: 1 } });
  expect((await send(opened)).taken).toBe(1);
});

test('whoever answers the phone lets it go: the places are free, nobody waits to be booked, and Ctrl+Z keeps them again', async () => {
  const opened = await anOfferOfLastYear();
  await decline(opened, opened.now);
  const { appointments } = await opened.call('booking.letGoOfOffer', opened.who);
  expect(appointments.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  expect(await pinned(opened)).toEqual([]);
  expect(await takenPlaces(opened)).toEqual([]);
  const again = opened.call('booking.letGoOfOffer', opened.who);
  await expect(again).rejects.toMatchObject({ code: 'step-not-possible' });

  await takeBackLast(opened);
  expect(await pinned(opened)).toEqual([['offer', saidNo]]);
  expect((await takenPlaces(opened)).length).toBeGreaterThan(2);
});

test('nor are they placed by the plan of the old month again, and whatever else waits for them says the same', async () => {
  const opened = await anOfferOfLastYear();
  await opened.call('booking.letGoOfOffer', opened.who);
  const unplaced = async () =>
    (await opened.call('booking.findMonthPuzzle', { month: '2027-03' })).leftOut.map(({ reason }) => reason);
  await decline(opened, opened.now);
  expect(await unplaced()).toEqual(['Has said no to the year after this one']);
  expect(await pinned(opened)).toEqual([
    ['waiting', 'They have said no to 2027/28: do not ring about this.'],
  ]);
  expect(await onToday(opened)).toBe('1 who said no since');
});

test('what they leave to lapse leaves nobody to be booked either; without a no they wait for another place', async () => {
  const declined = await anOfferOfLastYear();
  await decline(declined, declined.now);
  declined.clock.set('2027-04-10');
  expect(await declined.call('booking.startDay', {})).toEqual({ freed: 1 });
  expect(await pinned(declined)).toEqual([]);

  const other = await anOfferOfLastYear();
  await other.call('booking.letGoOfOffer', other.who);
  const { lines } = await other.call('booking.listTasks', {});
  expect(lines.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    [
      'waiting',
      'To book: the tests of Mon 12-Apr-2027 09:00 and the conversation of Thu 29-Apr-2027 09:00 were offered. They let it go',
    ],
  ]);
});

test('what is only pencilled in for the old year falls away with the no, and is neither booked nor offered nor pencilled anew', async () => {
  const opened = await anOfferOfLastYear({ offered: false });
  const { month, proposals } = opened;
  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({ pencilled: 1 });
  await decline(opened, opened.now);

  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({ pencilled: 0 });
  expect(await opened.call('booking.confirmPencilled', { month })).toEqual({ booked: 0 });
  const keptUntil = '2027-04-09';
  expect(await opened.call('booking.inviteToBook', { month, keptUntil })).toEqual({ invited: 0 });
  // A desk that looked for its plan before the no was heard.
  expect(await opened.call('booking.pencilPlan', { month, proposals })).toMatchObject({
    pencilled: 0,
    leftOut: [{ why: 'Has said no to the year after this one' }],
  });
  expect(await pinned(opened)).toEqual([]);
});
