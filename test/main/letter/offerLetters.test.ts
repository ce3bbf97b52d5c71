import { expect, test, vi } from 'vitest';
import { has } from '../register/takeIn.ts';
import { unspaced } from '../jobs/letters/readPdf.ts';
import { anOfferBook, month, nobody, offers, printOffers, toldOnPinboard } from './anOffer.ts';
import { changeRules, mobile, standing } from './aTellingBook.ts';

// Each draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

test('one letter names both kept places, with whom, how long, where and until when to ring, and goes once', async () => {
  const opened = await anOfferBook();
  const { call, who } = opened;
  expect(await standing(opened, 'offers')).toEqual({ total: 1, onToday: 1, ways: { letter: 1 }, held: [] });
  const { run, words, files } = await printOffers(opened);
  for (const said of [
    'Please tell us if you can come: 2 appointments for you',
    'They are not booked yet',
    'Please phone us on 01632 960100 by Friday 24 April 2026. Say yes, or ask for another time.',
    'When: Monday 11 May 2026 at 9am',
    'Where: at Beckside Surgery',
    'With: Beth Okafor',
    'How long: 20 minutes',
    'When: Thursday 28 May 2026 at 9am',
    'With: Gwen Pritchard',
    'How long: 40 minutes',
    'We keep this for you until Friday 24 April 2026',
  ])
    expect(words).toContain(unspaced(said));
  expect(words).not.toContain(unspaced('Thank you for booking'));
  expect(files[0]?.name).toBe('Letters about kept places.pdf');
  expect(run).toMatchObject({ about: 'offers', channel: 'letter', printed: 1 });
  expect(await toldOnPinboard(opened)).toEqual(['Letter printed on 07-Apr-2026']);
  expect(await standing(opened, 'offers')).toEqual(nobody);
  await expect(printOffers(opened)).rejects.toMatchObject({ code: 'run-changed' });

  opened.clock.set('2026-04-08');
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-08' });
  expect(await toldOnPinboard(opened)).toEqual(['Letter posted on 08-Apr-2026']);
  const [round] = await call('recall.listCycles', { personId: who.personId });
  expect(round?.letters).toMatchObject([{ purpose: 'offer', stage: 'posted', postedOn: '2026-04-08' }]);
});

test('an offer is no invitation: not for the ladder, not for QOF and not on the lists', async () => {
  const opened = await anOfferBook();
  const { call, who } = opened;
  const [before] = await call('recall.listCycles', { personId: who.personId });
  const { run } = await printOffers(opened);
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const [after] = await call('recall.listCycles', { personId: who.personId });
  expect(after?.next).toEqual(before?.next);
  expect(after?.places).toEqual(before?.places);
  expect((await call('register.listMembers', { year: 2026, only: 'invited' })).total).toBe(0);
  const evidence = await call('evidence.findPerson', { personId: who.personId });
  expect(JSON.stringify(evidence)).not.toContain(run.id);
});

test('the places are kept over a weekend: the letter names the last day somebody answers the phone', async () => {
  const opened = await anOfferBook([{ row: 1 }], { until: '2026-04-26' });
  const { words } = await printOffers(opened);
  expect(words).toContain(unspaced('by Friday 24 April 2026'));
  expect(words).not.toContain(unspaced('26 April'));
});

test('a person’s own line says until when their places are kept, until they have been told of them', async () => {
  const opened = await anOfferBook([{ row: 1 }, { row: 2 }], { until: '2026-04-26' });
  const { cycleId } = opened.who;
  const own = async (about: 'offers' | 'appointments' = 'offers') =>
    (await opened.call('letter.listToTell', { about, cycleIds: [cycleId] })).lines;
  expect(await own()).toMatchObject([{ cycleId, keptUntil: '2026-04-26', answerBy: '2026-04-24' }]);
  const printed = await opened.call('letter.printAppointments', {
    ...offers,
    cycleIds: [cycleId],
    expected: 1,
  });
  expect(printed.run.letters).toBe(1);
  expect(await own()).toEqual([]);
  await opened.call('booking.acceptOffer', opened.who);
  expect(await own('appointments')).toMatchObject([{ cycleId, keptUntil: null, answerBy: null }]);
});

test('of one visit alone an easy read letter says one, a line for each thing', async () => {
  const needs = [{ kind: 'easy-read', term: 'Easy read', code: null } as const];
  const opened = await anOfferBook([{ row: 1, needs }], { halves: 'tests' });
  const { words } = await printOffers(opened);
  for (const said of [
    'An appointment for you',
    'It is not booked yet.',
    'Please phone us by Friday 24 April 2026.',
    'You can say no.',
  ])
    expect(words).toContain(unspaced(said));
  expect(words).not.toContain(unspaced('2 appointments'));
});

test('of a child it is written to a parent or guardian', async () => {
  const conditions = [has('Asthma', '2021-03-01')];
  const opened = await anOfferBook([{ row: 1, birthDate: '2015-05-12', conditions, mobile }], {
    halves: 'talk',
  });
  const { words } = await printOffers(opened);
  for (const said of [
    'Dear parent or guardian of Maureen Person 1',
    'Please tell us if you can come: an appointment for Maureen',
    'It is time to talk about the health of Maureen, as we do each year',
  ])
    expect(words).toContain(unspaced(said));
});

test('whose letters nobody here can make is held with the reason, and who is to have a copy has it with the letter', async () => {
  const opened = await anOfferBook([
    { row: 1, needs: [{ kind: 'braille', term: 'Braille', code: null }] },
    { row: 2 },
  ]);
  expect(await standing(opened, 'offers')).toMatchObject({ total: 2, ways: { letter: 1 }, held: ['format'] });
  const { lines } = await opened.call('letter.listToTell', offers);
  const { personId = '' } = lines.find(({ way }) => way === 'letter') ?? {};
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: { lines: ['9 Mill Lane'], town: 'Beckside', postcode: 'ZZ99 3AB' },
  };
  const { version } = await opened.call('people.findPerson', { personId });
  await opened.call('people.recordLetterCarer', {
    personId,
    version,
    carer,
    askedOn: '2026-04-07',
    reason: 'He asked for it',
  });
  const { run } = await printOffers(opened);
  expect(run).toMatchObject({ letters: 2, copies: 1, printed: 2 });
  const [round] = await opened.call('recall.listCycles', { personId });
  expect(round?.letters.map(({ purpose, copyFor }) => [purpose, copyFor])).toEqual([
    ['offer', 'Eirlys Bevan (wife)'],
    ['offer', null],
  ]);
});

test('a letter that would come too late is held with the last day to ring, a text still goes', async () => {
  const opened = await anOfferBook([{ row: 1 }, { row: 2, mobile }], { until: '2026-04-13' });
  expect(await standing(opened, 'offers')).toEqual({
    total: 2,
    onToday: 2,
    ways: { text: 1 },
    held: ['offer-too-late'],
  });
  const { lines } = await opened.call('letter.listToTell', offers);
  expect(lines[0]).toMatchObject({
    way: null,
    answerBy: '2026-04-13',
    holds: [
      {
        sentence: 'It would come too late to be answered',
        detail: 'they can ring until Mon 13-Apr-2026',
      },
    ],
  });
  // A practice whose post is quicker says so.
  await changeRules(opened, { offerLetterDays: 3 });
  expect(await standing(opened, 'offers')).toMatchObject({ ways: { text: 1, letter: 1 }, held: [] });
});

test('the template is tried on a real person with kept places, and says what is missing for one without', async () => {
  const opened = await anOfferBook();
  const { words } = await opened.call('letter.findTemplate', { templateId: 'offer-en' });
  const draw = { templateId: 'offer-en', format: 'print', words, size: 14 } as const;
  await opened.call('letter.drawTemplate', { ...draw, personId: opened.who.personId });
  await opened.call('booking.dropPencilled', { month });
  const without = opened.call('letter.drawTemplate', { ...draw, personId: opened.who.personId });
  await expect(without).rejects.toMatchObject({
    code: 'template-incomplete',
    detail: /a place that is kept/,
  });
});
