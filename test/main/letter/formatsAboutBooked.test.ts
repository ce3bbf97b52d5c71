import { expect, test } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { dots, openedBook, orderBooked, standingOf } from './aSupplier.ts';

/** The tests are on Monday 13 April, the conversation on Thursday 30 April; it is Tuesday 7 April. */
const talkOnly = { talk: 0 };
const both = { tests: 3, talk: 0 };

test('a letter about appointments in braille says by when, is ordered, received and posted, and then they are told', async () => {
  const opened = await openedBook();
  const { call, clock } = opened;
  const { personId } = await book(opened, 1, talkOnly);
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    total: 1,
    counts: { 'to-order': 1 },
    lines: [
      {
        personId,
        about: 'appointments',
        format: 'Braille',
        neededBy: '2026-04-29',
        tooLate: false,
        supplierIds: ['dots'],
      },
    ],
  });

  const invitationId = await orderBooked(opened, personId);
  expect(await standingOf(opened)).toEqual({ toTell: 0, onToday: 0, states: ['ordered'] });
  const { lines } = await call('letter.listFormats', {});
  expect(lines).toMatchObject([
    { about: 'appointments', neededBy: '2026-04-29', expectedOn: '2026-04-14', tooLate: false },
  ]);
  clock.set('2026-04-14');
  await call('letter.recordFormat', { invitationId, event: 'received', on: '2026-04-14' });
  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-14' });

  expect(posted).toEqual({ stage: 'posted', pulled: null });
  expect(await standingOf(opened)).toEqual({ toTell: 0, onToday: 0, states: [] });
});

test('it invites nobody: not for the ladder, not for QOF and not on the lists, and is in no letter run', async () => {
  const opened = await openedBook();
  const { call } = opened;
  const { personId } = await book(opened, 1, talkOnly);
  const before = await call('recall.listCycles', { personId });
  const invitationId = await orderBooked(opened, personId);
  await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });

  const [round] = await call('recall.listCycles', { personId });
  expect([round?.next, round?.places]).toEqual([before[0]?.next, before[0]?.places]);
  expect(round?.letters).toMatchObject([{ purpose: 'appointments', stage: 'posted', attempt: 0 }]);
  expect((await call('register.listMembers', { year: 2026, only: 'invited' })).total).toBe(0);
  expect((await call('letter.listRuns', {})).total).toBe(0);
  expect(JSON.stringify(await call('evidence.findPerson', { personId }))).not.toContain(invitationId);
});

test('what would come after the day before the first appointment is not ordered: they are phoned, and are off the list', async () => {
  const opened = await openedBook();
  const { call } = opened;
  // Ready on Tuesday 14 April, after the tests; three working days in the post.
  const { personId, cycleId, appointments } = await book(opened, 1, both);
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ neededBy: '2026-04-12', tooLate: true, supplierIds: [] }],
  });
  const items = [{ personId, year: 2026, about: 'appointments' as const }];
  const { held, invitationIds } = await call('letter.orderFormats', { items, supplierId: 'dots' });
  expect([invitationIds, held[0]?.sentence]).toEqual([
    [],
    'It would not be there by 12-Apr-2026: phone instead',
  ]);

  const told = appointments.map(({ id, version }) => ({ id, version }));
  await call('letter.recordToldByPhone', { personId, cycleId, appointments: told });
  expect(await standingOf(opened)).toEqual({ toTell: 0, onToday: 0, states: [] });
});

test('a supplier who is quick enough makes it where another is not, and the days of the post are the practice’s', async () => {
  const opened = await openedBook([dots, { ...dots, id: 'quick', name: 'Quick Dots', usualDays: 1 }]);
  const { call } = opened;
  await book(opened, 1, both);
  // Ready on Wednesday 8 April, there on Monday: too late by a day.
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ lines: [{ tooLate: true }] });
  const { rules, version } = await call('letter.findTellingRules', {});
  await call('letter.changeTellingRules', { rules: { ...rules, daysInPost: 2 }, version });
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ tooLate: false, supplierIds: ['quick'] }],
  });
});

test('a cancelled order is to be ordered again while there is time, and then it is too late', async () => {
  const opened = await openedBook();
  const { call, clock } = opened;
  const { personId } = await book(opened, 1, talkOnly);
  const invitationId = await orderBooked(opened, personId);
  clock.set('2026-04-17');
  const cancelled = {
    invitationId,
    event: 'cancelled' as const,
    on: '2026-04-17',
    reason: 'They have closed',
  };
  await call('letter.recordFormat', cancelled);
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ lines: [{ tooLate: false }] });
  clock.set('2026-04-20');
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ lines: [{ tooLate: true }] });
  clock.set('2026-04-17');
  await expect(orderBooked(opened, personId)).resolves.not.toBe(invitationId);
});

test('an order that is late says so while it can still be phoned', async () => {
  const opened = await openedBook();
  const { personId } = await book(opened, 1, talkOnly);
  await orderBooked(opened, personId);
  opened.clock.set('2026-04-27');
  await expect(opened.call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ state: 'ordered', expectedOn: '2026-04-14', tooLate: true }],
  });
});

test('what is made in braille has its copy printed here, in a run about appointments', async () => {
  const opened = await openedBook();
  const { call } = opened;
  const { personId } = await book(opened, 1, talkOnly);
  const { version } = await call('people.findPerson', { personId });
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: null,
  };
  await call('people.recordLetterCarer', {
    personId,
    version,
    carer,
    askedOn: '2026-04-07',
    reason: 'Asked',
  });
  const { lines } = await call('letter.listFormats', {});
  expect(lines.map(({ about }) => about)).toEqual(['appointments']);

  await orderBooked(opened, personId);
  const runs = await call('letter.listRuns', { waits: 'to-print' });
  expect(runs.lines).toMatchObject([{ about: 'appointments', letters: 1, copies: 1, built: 1 }]);
});

test('two people ordering the same letter about appointments order it once', async () => {
  const opened = await openedBook();
  const { personId } = await book(opened, 1, talkOnly);
  const both = await Promise.allSettled([orderBooked(opened, personId), orderBooked(opened, personId)]);
  const made = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : '')).filter(Boolean);
  expect(made).toHaveLength(1);
});

test('whoever can be told another way, or needs no other format, is not among them', async () => {
  const opened = await aBook();
  await book(opened, 1, talkOnly);
  await expect(opened.call('letter.listFormats', {})).resolves.toMatchObject({ total: 0 });
});
