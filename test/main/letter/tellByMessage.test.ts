import { expect, test, vi } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { book } from '../booking/aDay.ts';
import { has, personOf } from '../register/takeIn.ts';
import { aTellingBook, lastWords, mobile, mobileSent, moveTests, send, standing } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const pair = { tests: 3, talk: 0 };

test('a text tells of both appointments in one part, and they are told', async () => {
  const opened = await aTellingBook();
  const { personId } = await book(opened, 1, pair);
  expect(await standing(opened)).toEqual({ total: 1, onToday: 1, ways: { text: 1 }, held: [] });

  const { taken, run } = await send(opened);
  expect([taken, run.about, run.channel]).toEqual([1, 'appointments', 'text']);
  expect(opened.notify.messages.map(({ to }) => to)).toEqual([mobileSent]);
  expect(lastWords(opened)).toBe(
    'Dear Maureen, you have 2 appointments with Beckside Surgery: Mon 13 Apr 9:30am and Thu 30 Apr 9am. To change, phone 01632 960100.',
  );
  expect(lastWords(opened).length).toBeLessThanOrEqual(160);
  expect(await standing(opened)).toEqual({ total: 0, onToday: 0, ways: {}, held: [] });
  await expect(send(opened)).rejects.toMatchObject({ code: 'run-changed' });

  opened.notify.becomes(mobileSent, 'delivered', '2026-04-07T09:30:00.000000Z');
  await opened.call('letter.pollDelivery', {});
  const [round] = await opened.call('recall.listCycles', { personId });
  expect(round?.letters).toMatchObject([{ purpose: 'appointments', stage: 'posted', channel: 'text' }]);
});

test('a text about appointments is no invitation: not for the ladder, not for QOF and not on the lists', async () => {
  const opened = await aTellingBook();
  const { personId } = await book(opened, 1, pair);
  const before = await opened.call('recall.listCycles', { personId });
  const { run } = await send(opened);
  opened.notify.becomes(mobileSent, 'delivered', '2026-04-07T09:30:00.000000Z');
  await opened.call('letter.pollDelivery', {});

  const after = await opened.call('recall.listCycles', { personId });
  expect([after[0]?.next, after[0]?.places]).toEqual([before[0]?.next, before[0]?.places]);
  const invited = await opened.call('register.listMembers', { year: 2026, only: 'invited' });
  expect(invited.total).toBe(0);
  expect(JSON.stringify(await opened.call('evidence.findPerson', { personId }))).not.toContain(run.id);
});

test('each is told their own way: what they prefer, what they have, what they allow, else by letter', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile: '07700 900121', email: 'one@example.test' },
    { row: 2, mobile: '07700 900122', email: 'two@example.test' },
    { row: 3, email: 'three@example.test' },
    { row: 4, mobile: '07700 900124' },
    { row: 5 },
    { row: 6, mobile: '07700 900126', needs: [{ kind: 'letter-only', term: 'Letter only', code: null }] },
    { row: 7, mobile: '07700 900127', needs: [{ kind: 'braille', term: 'Braille', code: null }] },
    { row: 8, mobile: '07700 900128', birthDate: '2014-02-02', conditions: [has('Asthma')] },
  ]);
  for (const row of [1, 2, 3, 4, 5, 6, 7]) await book(opened, row, { tests: row * 2 - 2 });
  await book(opened, 8, { talk: 0 });
  await opened.call('people.recordContactMethod', {
    personId: await personOf(opened, 2),
    version: 1,
    method: '4',
  });
  await opened.call('people.recordDissent', {
    personId: await personOf(opened, 4),
    version: 1,
    kind: 'clinical',
    way: 'text',
    dissents: true,
    reason: 'Said so',
  });

  const { lines } = await opened.call('letter.listToTell', {});
  const wayOf = Object.fromEntries(lines.map(({ familyName, way }) => [familyName.slice(-1), way]));
  expect(wayOf).toEqual({
    1: 'text',
    2: 'email',
    3: 'email',
    4: 'letter',
    5: 'letter',
    6: 'letter',
    7: null,
    // Whose phone a child's number is, nobody knows: their parent is written to.
    8: 'letter',
  });
  expect(await standing(opened)).toMatchObject({
    total: 8,
    onToday: 8,
    ways: { text: 1, email: 2, letter: 4 },
    held: ['format'],
  });
});

test('a practice that tells by letter first does so, but for whoever prefers a text', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile: '07700 900121' },
    { row: 2, mobile: '07700 900122' },
  ]);
  await book(opened, 1, { tests: 0 });
  await book(opened, 2, { tests: 3 });
  await opened.call('people.recordContactMethod', {
    personId: await personOf(opened, 2),
    version: 1,
    method: '9',
  });
  const { rules } = await opened.call('letter.findTellingRules', {});
  await opened.call('letter.changeTellingRules', { rules: { ...rules, firstBy: 'letter' }, version: 0 });
  expect((await standing(opened)).ways).toEqual({ text: 1, letter: 1 });
});

test('an e-mail says where, with whom and how long, and a phone visit says that we phone', async () => {
  const opened = await aTellingBook([{ row: 1, email: 'one@example.test' }]);
  await book(opened, 1, pair);
  await send(opened, { channel: 'email' });
  const [message] = opened.notify.messages;
  expect(message?.subject).toBe('Your two appointments with Beckside Surgery');
  expect(message?.body).toContain(
    'The first is on Monday 13 April 2026 at 9:30am, at Beckside Surgery. You will see Beth Okafor. It takes 20 minutes.',
  );
  expect(message?.body).toContain('The second is on Thursday 30 April 2026 at 9am, at Beckside Surgery.');
  expect(message?.body.toLowerCase()).not.toMatch(/diabetes|blood pressure|test|check/);
});

test('whoever was told by text is told again when something moves, and the text says that it is new', async () => {
  const opened = await aTellingBook();
  const who = await book(opened, 1, pair);
  await send(opened);
  await moveTests(opened, who);
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1, ways: { text: 1 } });
  await send(opened);
  expect(lastWords(opened)).toBe(
    'Dear Maureen, your appointments with Beckside Surgery are now: Mon 13 Apr 10:30am and Thu 30 Apr 9am. To change, phone 01632 960100.',
  );
  expect(opened.notify.messages).toHaveLength(2);
});

test('a letter about appointments can go by GOV.UK Notify, and the mailing service gets a file', async () => {
  const opened = await aTellingBook([{ row: 1 }]);
  await book(opened, 1, pair);
  const { run } = await send(opened, { channel: 'notify-letter' });
  expect(run).toMatchObject({ channel: 'notify-letter', about: 'appointments', printed: 1 });
  expect(opened.notify.messages.map(({ type }) => type)).toEqual(['letter']);
  expect((await standing(opened)).total).toBe(0);
});

test('a text that would be longer than a text may be goes another way, and nothing is cut off', async () => {
  const long = {
    title: 'Mrs',
    givenName: 'Oluwaseun Bartholomew-Alexander Featherstonehaugh Chukwuemeka',
    familyName: 'Person 1',
  };
  const opened = await aTellingBook([{ row: 1, mobile, name: long }]);
  await book(opened, 1, pair);
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
});

test('visits by phone and at home are told and reminded of as what they are', async () => {
  const opened = await aTellingBook();
  await book(opened, 1, pair);
  await opened.core.write((db) =>
    db.run(sql`UPDATE appointment SET mode = 'phone' WHERE part = 'conversation'`),
  );
  await opened.core.write((db) => db.run(sql`UPDATE appointment SET mode = 'home' WHERE part = 'tests'`));
  await send(opened);
  expect(lastWords(opened)).toBe(
    'Dear Maureen, you have 2 appointments with Beckside Surgery: Mon 13 Apr 9:30am at home and Thu 30 Apr 9am by phone. To change, phone 01632 960100.',
  );
  opened.clock.set('2026-04-09');
  await send(opened, { about: 'reminders' });
  expect(lastWords(opened)).toBe(
    'Dear Maureen, Beckside Surgery will visit you at home on Mon 13 Apr at 9:30am, as booked. To change, phone 01632 960100.',
  );
  opened.clock.set('2026-04-28');
  await send(opened, { about: 'reminders' });
  expect(lastWords(opened)).toBe(
    'Dear Maureen, Beckside Surgery will phone you on Thu 30 Apr at 9am, as booked. To change, phone 01632 960100.',
  );
});

test('nothing is offered by message where the practice has not set it up', async () => {
  const opened = await aTellingBook([{ row: 1, mobile }]);
  await opened.call('letter.changeSending', {
    forgetKey: true,
    textTemplateId: null,
    emailTemplateId: null,
    letters: false,
    version: 1,
  });
  await book(opened, 1, pair);
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
  await expect(send(opened)).rejects.toMatchObject({ code: 'sending-not-set-up' });
});
