import { expect, test } from 'vitest';
import { choosePairs, type ChosenPair } from '../../../shared/booking/choosePairs.ts';
import { noWishes } from '../../../shared/booking/wishes.ts';
import { aQuestion, aRun, aTalk, nurse, otherNurse } from './aBook.ts';

const placesOf = ({ tests, conversation }: ChosenPair) =>
  [tests, conversation].map((half) => half && `${half.start.run.onDay} ${half.start.startsAt}`);

test('the tests come first and the conversation a fortnight later, where there is such a day', () => {
  const tests = [aRun({ onDay: '2026-05-05' })];
  const conversation = ['2026-05-18', '2026-05-19', '2026-05-21'].map((onDay) => aTalk({ onDay }));
  const [best] = choosePairs(aQuestion({ runs: { tests, conversation } }));
  expect(best && placesOf(best)).toEqual(['2026-05-05 09:00', '2026-05-19 09:00']);
});

test('never before the results can be back and the letter with the person, bank holidays counted', () => {
  const tests = [aRun({ onDay: '2026-05-20' })];
  // Eight working days after 20-May, Spring bank holiday on the 25th left out: the 2nd of June.
  const conversation = ['2026-05-29', '2026-06-01', '2026-06-02'].map((onDay) => aTalk({ onDay }));
  const found = choosePairs(aQuestion({ runs: { tests, conversation } }));
  expect(found.map(placesOf)).toEqual([['2026-05-20 09:00', '2026-06-02 09:00']]);
});

test('a conversation takes neighbouring places of one clinician, never two short ones', () => {
  const tests = [aRun({ onDay: '2026-05-05' })];
  const short = { onDay: '2026-05-19', count: 2 };
  const conversation = [
    aTalk(short),
    aTalk({ ...short, first: 4, startsAt: '10:20' }),
    aTalk({ onDay: '2026-05-20' }),
  ];
  const found = choosePairs(aQuestion({ runs: { tests, conversation } }));
  expect(found.map(placesOf)).toEqual([['2026-05-05 09:00', '2026-05-20 09:00']]);
});

test('wishes come before the usual gap, and what is not met is said', () => {
  const tests = [aRun({ onDay: '2026-05-05' })];
  const conversation = [
    aTalk({ onDay: '2026-05-19', clinicianId: otherNurse.id }),
    aTalk({ onDay: '2026-05-26', startsAt: '14:00' }),
  ];
  const wishes = { ...noWishes, clinicianId: nurse.id, partOfDay: 'morning' } as const;
  const found = choosePairs(aQuestion({ runs: { tests, conversation }, wishes }));
  expect(found.map(({ conversation: half }) => half?.unmet.map(({ words }) => words))).toEqual([
    ['another nurse'],
    ['in the afternoon'],
  ]);
});

test('whoever they know comes first where days are alike, and whoever has most time left where nobody is known', () => {
  const tests = [aRun({ onDay: '2026-05-05' })];
  const conversation = [
    aTalk({ onDay: '2026-05-19', clinicianId: otherNurse.id, count: 9 }),
    aTalk({ onDay: '2026-05-19' }),
  ];
  const runs = { tests, conversation };
  const seer = (pairs: ChosenPair[]) => pairs[0]?.conversation?.start.run.clinicianId;
  expect(seer(choosePairs(aQuestion({ runs, knows: new Set([nurse.id]) })))).toBe(nurse.id);
  expect(seer(choosePairs(aQuestion({ runs })))).toBe(otherNurse.id);
});

test('the few that are offered are on different days where that is possible, and at different times where not', () => {
  const tests = ['2026-05-05', '2026-05-06', '2026-05-07'].map((onDay) => aRun({ onDay, count: 6 }));
  const conversation = ['2026-05-19', '2026-05-20', '2026-05-21'].map((onDay) => aTalk({ onDay, count: 6 }));
  const found = choosePairs(aQuestion({ runs: { tests, conversation } }));
  expect(new Set(found.map(({ tests: half }) => half?.start.run.onDay)).size).toBe(3);
  expect(new Set(found.map(({ conversation: half }) => half?.start.run.onDay)).size).toBe(3);

  const few = { tests: tests.slice(0, 1), conversation: conversation.slice(0, 1) };
  expect(choosePairs(aQuestion({ runs: few }))).toHaveLength(3);
});

test('somebody whose tests are done gets the conversation only, when the results are there', () => {
  const wanted = { ...aQuestion({}).wanted, tests: null };
  const conversation = ['2026-05-04', '2026-05-12', '2026-06-30'].map((onDay) => aTalk({ onDay }));
  const fixed = { tests: { on: '2026-04-29', done: true }, conversation: null };
  const found = choosePairs(aQuestion({ wanted, runs: { tests: [], conversation }, fixed }));
  expect(found.map(placesOf)).toEqual([
    [null, '2026-05-12 09:00'],
    [null, '2026-06-30 09:00'],
  ]);
});

test('a bank holiday that was added after its clinic was opened is not offered', () => {
  const tests = [aRun({ onDay: '2026-05-04' })];
  const conversation = [aTalk({ onDay: '2026-05-19' })];
  expect(choosePairs(aQuestion({ runs: { tests, conversation } }))).toEqual([]);
});

test('nobody is offered a place at which they are somewhere else', () => {
  const tests = [aRun({ onDay: '2026-05-05', count: 6 })];
  const conversation = [aTalk({ onDay: '2026-05-19' })];
  const busy = [{ onDay: '2026-05-05', startsAt: '09:10', minutes: 20 }];
  const [best] = choosePairs(aQuestion({ runs: { tests, conversation }, busy }));
  expect(best && placesOf(best)[0]).toBe('2026-05-05 09:30');
});
