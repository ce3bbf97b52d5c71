import { expect, test } from 'vitest';
import { noWishes } from '../../../shared/booking/wishes.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aClinician, aTemplate, clinicsOpenUntil } from './aClinic.ts';
import { placesIn, roundOf } from './aRound.ts';

const inWords = (half: { onDay: string; startsAt: string; clinicianName: string } | null) =>
  half && `${half.onDay} ${half.startsAt} ${half.clinicianName}`;

test('the best few pairs are offered: a fortnight apart, from the planned month on, on different days', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await clinicsOpenUntil(opened, '2026-06-30');
  const found = await opened.call('booking.findPairs', await roundOf(opened, 1));
  expect(found).toMatchObject({
    visits: 'Tests 20 min, then nurse 40 min',
    booked: [],
    hold: null,
    none: null,
  });
  expect(found.offers.map(({ tests, conversation }) => [inWords(tests), inWords(conversation)])).toEqual([
    ['2026-05-11 09:00 Beth Okafor', '2026-05-21 09:00 Gwen Pritchard'],
    ['2026-05-11 09:00 Beth Okafor', '2026-05-28 09:00 Gwen Pritchard'],
    ['2026-05-18 09:00 Beth Okafor', '2026-06-04 09:00 Gwen Pritchard'],
  ]);
  expect(found.offers[0]?.sentence).toBe('10 days');
});

test('what is booked, held or let go of by now is free or not for the next one', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  await clinicsOpenUntil(opened, '2026-06-30');
  const [one, two] = [await roundOf(opened, 1), await roundOf(opened, 2)];
  const offers = async (who: typeof one) => (await opened.call('booking.findPairs', who)).offers;
  const [best] = await offers(one);

  await opened.call('booking.hold', { ...one, ...placesIn(best) });
  const others = (await offers(two))[0];
  expect(others?.tests).toMatchObject({ clinicId: best?.tests?.clinicId, startsAt: '09:20' });
  // Held for oneself is free for oneself.
  expect((await offers(one))[0]).toEqual(best);

  opened.clock.set('2026-04-08');
  expect((await offers(two))[0]?.tests).toEqual(best?.tests);
  await opened.call('booking.bookPair', { ...two, ...placesIn(best) });
  expect((await offers(one))[0]?.tests?.startsAt).toBe('09:20');
});

test('wishes are kept, decide who is offered, and the offer says whether they are met', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await clinicsOpenUntil(opened, '2026-06-30');
  const amina = await aClinician(opened, { name: 'Amina Shah', kind: 'nurse', languages: ['Urdu'] });
  await aTemplate(opened, { clinicianId: amina.id, weekday: 2, startsAt: '13:00', endsAt: '17:00' });
  await opened.call('booking.openClinics', { until: '2026-06-30' });
  const who = await roundOf(opened, 1);

  const wishes = {
    ...noWishes,
    clinicianId: amina.id,
    partOfDay: 'morning',
    words: 'Not with her sister',
  } as const;
  const saved = await opened.call('booking.saveWishes', { personId: who.personId, wishes, version: 0 });
  expect(await opened.call('booking.findWishes', { personId: who.personId })).toEqual(saved);
  const found = await opened.call('booking.findPairs', who);
  expect(found.offers[0]).toMatchObject({
    sentence: '15 days. Conversation in the afternoon',
    conversation: { clinicianName: 'Amina Shah' },
  });
  expect(found.offers.flatMap(({ unmet }) => unmet)).toContain('another nurse');

  const spoken = { ...noWishes, language: 'Urdu', clinicianId: amina.id };
  await opened.call('booking.saveWishes', { personId: who.personId, wishes: spoken, version: saved.version });
  const [best] = (await opened.call('booking.findPairs', who)).offers;
  expect(best?.conversation?.clinicianName).toBe('Amina Shah');
  expect(best?.sentence).toBe('15 days. Tests without Urdu');
  const stale = { personId: who.personId, wishes: noWishes, version: saved.version };
  await expect(opened.call('booking.saveWishes', stale)).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
});

test('who wishes for the phone is offered a phone clinic, and who is housebound a home visit', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2, circumstances: { housebound: true } }]);
  const { hca, nurse } = await clinicsOpenUntil(opened, '2026-05-01');
  await aTemplate(opened, { clinicianId: nurse.id, weekday: 5, slotMinutes: 20, mode: 'phone' });
  await aTemplate(opened, { clinicianId: hca.id, weekday: 3, mode: 'home' });
  const gp = await aClinician(opened, { name: 'Dr Ravi Menon', kind: 'gp' });
  await aTemplate(opened, { clinicianId: gp.id, weekday: 3, slotMinutes: 20, mode: 'home' });
  await opened.call('booking.openClinics', { until: '2026-06-30' });

  const one = await roundOf(opened, 1);
  const byPhone = { ...noWishes, byPhone: true };
  await opened.call('booking.saveWishes', { personId: one.personId, wishes: byPhone, version: 0 });
  const found = await opened.call('booking.findPairs', one);
  expect(found.visits).toBe('Tests 20 min, then nurse 40 min by phone');
  expect(found.offers[0]).toMatchObject({ tests: { mode: 'face-to-face' }, conversation: { mode: 'phone' } });

  const home = await opened.call('booking.findPairs', await roundOf(opened, 2));
  expect(home.visits).toBe('Tests 30 min at home, then GP 40 min at home');
  expect(home.offers[0]).toMatchObject({ tests: { mode: 'home' }, conversation: { mode: 'home' } });
});

test('where there is none, the reasons and what would open one are said in words', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const who = await roundOf(opened, 1);
  expect((await opened.call('booking.findPairs', who)).none?.reasons).toEqual([
    'No clinics are open for booking yet.',
  ]);

  await clinicsOpenUntil(opened, '2026-05-15');
  const { none, offers } = await opened.call('booking.findPairs', who);
  expect(offers).toEqual([]);
  expect(none?.reasons).toEqual([
    'There are places for both, but no two of them 7 to 28 days apart with the results in time: tests are free from ' +
      '11-May-2026, conversations up to 14-May-2026.',
  ]);
  expect(none?.wouldOpen).toEqual([
    'A place of 40 minutes with a nurse between 21-May-2026 and 08-Jun-2026.',
    'Opening clinics past 15-May-2026.',
  ]);
});

test('with the tests booked only the conversation is looked for, the right days after them', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await clinicsOpenUntil(opened, '2026-06-30');
  const who = await roundOf(opened, 1);
  const [best] = (await opened.call('booking.findPairs', who)).offers;
  const first = await opened.call('booking.bookPair', {
    ...who,
    tests: placesIn(best).tests,
    conversation: null,
  });
  const found = await opened.call('booking.findPairs', who);
  expect(found.visits).toBe('Conversation only: nurse 40 min');
  expect(found.offers[0]).toMatchObject({ tests: null, sentence: '10 days after the tests' });

  const second = await opened.call('booking.bookPair', { ...who, ...placesIn(found.offers[0]) });
  expect(second.appointments[0]?.pairId).toBe(first.appointments[0]?.pairId);
  const done = await opened.call('booking.findPairs', who);
  expect(done).toMatchObject({
    visits: 'Everything this year needs is booked or done.',
    offers: [],
    none: null,
  });
  expect(done.booked).toHaveLength(2);
});
