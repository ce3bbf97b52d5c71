import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { clinicsOpenUntil } from './aClinic.ts';
import { clinicsOf, placesIn, roundOf, type Opened } from './aRound.ts';

const kelly = { id: 'kelly', name: 'Kelly Adeyemi', role: 'admin' } as const;

async function aBook() {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  await clinicsOpenUntil(opened, '2026-06-30');
  const [one, two] = [await roundOf(opened, 1), await roundOf(opened, 2)];
  const offers = (await opened.call('booking.findPairs', one)).offers.map(placesIn);
  const [best] = offers;
  const next = offers.find(({ tests }) => tests?.clinicId !== best?.tests?.clinicId);
  if (!best || !next) throw new Error('Nothing is offered');
  return { opened, one, two, best, next };
}

const placesTaken = async ({ core }: Opened) =>
  (await core.write((db) => db.rows(sql`SELECT place FROM taken_place`))).length;

test('a hold keeps both halves for minutes, says who holds them, and is what its person is booked from', async () => {
  const { opened, one, two, best } = await aBook();
  const hold = await opened.call('booking.hold', { ...one, ...best });
  expect(hold).toMatchObject({
    heldBy: 'Helen Cross',
    isMine: true,
    secondsLeft: 600,
    tests: { minutes: 20 },
  });
  const seen = await opened.as(kelly)('booking.findPairs', one);
  expect(seen.hold).toMatchObject({ id: hold.id, heldBy: 'Helen Cross', isMine: false });

  const other = opened.as(kelly)('booking.bookPair', { ...two, ...best });
  await expect(other).rejects.toMatchObject({ code: 'place-held' });
  await opened.call('booking.bookPair', { ...one, ...best });
  expect((await opened.call('booking.findPairs', one)).hold).toBeNull();
  // 20 minutes in places of ten, 40 in places of twenty: nothing of the hold is left beside them.
  expect(await placesTaken(opened)).toBe(4);
});

test('a new hold takes the place of one’s own; a colleague’s stays until it lapses', async () => {
  const { opened, one, two, best, next } = await aBook();
  await opened.call('booking.hold', { ...one, ...best });
  await opened.call('booking.hold', { ...one, ...next });
  expect(await placesTaken(opened)).toBe(4);
  await opened.call('booking.bookPair', { ...two, ...best });

  const again = { ...one, ...next };
  await expect(opened.as(kelly)('booking.hold', again)).rejects.toMatchObject({ code: 'held-by-colleague' });
  opened.clock.set('2026-04-08');
  expect(await opened.as(kelly)('booking.hold', again)).toMatchObject({ heldBy: 'Kelly Adeyemi' });
});

test('a lapsed hold is let go of by whoever books next, all of it', async () => {
  const { opened, one, two, best } = await aBook();
  await opened.call('booking.hold', { ...one, ...best });
  opened.clock.set('2026-04-08');
  await opened.call('booking.bookPair', { ...two, tests: best.tests, conversation: null });
  expect(await opened.core.write((db) => db.rows(sql`SELECT id FROM hold`))).toEqual([]);
  expect(await placesTaken(opened)).toBe(2);
});

test('a hold that cannot have one half has neither, and a hold let go of leaves its places free', async () => {
  const { opened, one, two, best, next } = await aBook();
  await opened.call('booking.bookPair', { ...two, ...best });
  const fits = (await opened.call('booking.findPairs', one)).offers[0];
  const half = { ...one, tests: placesIn(fits).tests, conversation: best.conversation };
  await expect(opened.call('booking.hold', half)).rejects.toMatchObject({ code: 'place-taken' });
  expect(await placesTaken(opened)).toBe(4);

  await opened.call('booking.hold', { ...one, ...next });
  expect(await opened.call('booking.releaseHold', { personId: one.personId })).toEqual({ released: true });
  expect(await placesTaken(opened)).toBe(4);
});

test('who is on the phone with a colleague is not pencilled in; places held by whoever plans are theirs to be pencilled into', async () => {
  const { opened, one, best, next } = await aBook();
  const { personId } = one;
  const pencil = (halves: typeof best) =>
    opened.call('booking.pencilPlan', { month: '2026-05', proposals: [{ ...one, ...halves }] });
  await opened.as(kelly)('booking.hold', { ...one, ...best });
  for (const halves of [best, next])
    expect((await pencil(halves)).leftOut.map(({ why }) => why)).toEqual([
      'A colleague is holding appointments for this person already.',
    ]);
  const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
  expect([appointments, await placesTaken(opened)]).toEqual([[], 4]);

  await opened.call('booking.releaseHold', { personId });
  await opened.call('booking.hold', { ...one, ...best });
  expect(await pencil(best)).toMatchObject({ pencilled: 1, leftOut: [] });
  expect(await placesTaken(opened)).toBe(4);
});

test('hard case 3: what is held for somebody who has died is free for the next', async () => {
  const { opened, one, two, best } = await aBook();
  await opened.call('booking.hold', { ...one, ...best });
  const { version } = await opened.call('people.findPerson', one);
  const death = { kind: 'informal', on: null } as const;
  await opened.call('people.recordDeath', { personId: one.personId, version, death });
  expect(await placesTaken(opened)).toBe(0);
  await opened.as(kelly)('booking.bookPair', { ...two, ...best });
});

test('booking looks at the rules again and says what is wrong', async () => {
  const { opened, one, best } = await aBook();
  const clinics = await clinicsOf(opened);
  const at = (name: string, day: string) => ({
    clinicId: clinics.find((clinic) => clinic.name === name && clinic.on_day === day)?.id ?? '',
    place: 0,
  });
  const tests = at('Tests', '2026-05-11');
  const book = (more: object) =>
    opened.call('booking.bookPair', { ...one, tests, conversation: null, ...more });
  const wrong: [object, string][] = [
    [{ conversation: at('Conversations', '2026-05-07') }, 'conversation-before-tests'],
    [{ conversation: at('Conversations', '2026-05-14') }, 'gap-too-short'],
    [{ conversation: at('Conversations', '2026-06-11') }, 'gap-too-long'],
    [{ tests: at('Conversations', '2026-05-07') }, 'unsuitable-clinic'],
    [{ tests: { ...tests, place: 17 } }, 'clinic-closed'],
    [{ tests: null }, 'invalid-input'],
    [
      { tests: at('Tests', '2026-05-18'), conversation: at('Conversations', '2026-05-28') },
      'results-not-back',
    ],
  ];
  for (const [more, code] of wrong) await expect(book(more), code).rejects.toMatchObject({ code });

  await opened.call('booking.bookPair', { ...one, ...best });
  await expect(book({})).rejects.toMatchObject({ code: 'already-booked' });
});

test('a booking is taken back with Ctrl+Z by whoever made it, and its places are free', async () => {
  const { opened, one, two, best } = await aBook();
  const { appointments } = await opened.call('booking.bookPair', { ...one, ...best });
  const undo = await opened.call('practice.findUndo', {});
  expect(undo.undo?.words).toMatch(/^Booked 11-May-2026 and 21-May-2026, PERSON 1/);
  const back = {
    personId: one.personId,
    appointments: appointments.map(({ id, version }) => ({ id, version })),
  };
  await expect(opened.as(kelly)('booking.takeBackBooking', back)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await opened.call('booking.takeBackBooking', back);
  expect(await placesTaken(opened)).toBe(0);
  await opened.call('booking.bookPair', { ...two, ...best });
});

test('the practice sets the rules of booking; what they cannot be is refused', async () => {
  const { opened, one } = await aBook();
  const { rules, version } = await opened.call('booking.findBookingRules', {});
  const { openUntil, ...toSet } = rules;
  expect(openUntil).toBe('2026-06-30');
  const impossible = { ...toSet, gapAtLeast: 20, gapUsual: 14 };
  const change = (changed: typeof toSet) =>
    opened.call('booking.changeBookingRules', { rules: changed, version });
  await expect(change(impossible)).rejects.toMatchObject({ code: 'invalid-input' });
  const saved = await change({ ...toSet, gapUsual: 24, holdMinutes: 5 });
  expect(saved.rules).toMatchObject({ openUntil: '2026-06-30', gapUsual: 24 });
  const found = await opened.call('booking.findPairs', one);
  expect(found.holdMinutes).toBe(5);
  expect(found.offers[0]?.sentence).toBe('24 days');
});
