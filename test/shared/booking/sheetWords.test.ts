import { expect, test } from 'vitest';
import { needsInWords, toDoInWords, writtenInWords } from '../../../shared/booking/sheetWords.ts';
import { checkList } from '../../../shared/register/checkList.ts';
import type { CheckId } from '../../../shared/register/checks.ts';

const due = (...ids: CheckId[]) =>
  checkList.filter(({ id }) => ids.includes(id)).map((check) => ({ check, askedBy: [] }));

const noNeeds = { seeTo: [], needs: [], housebound: false, careHome: false, restricted: false };

test('tests are named by what is done, and what is talked about stands at the conversation', () => {
  const both = due('hba1c', 'kidneys', 'blood-pressure', 'care-plan');
  expect(toDoInWords(both, 'tests')).toEqual(['Blood: HbA1c, Kidney function', 'Measure: Blood pressure']);
  expect(toDoInWords(both, 'conversation')).toEqual([expect.stringMatching(/^Talk about: /)]);
});

test('where nothing is due it is said', () => {
  expect(toDoInWords([], 'tests')).toEqual(['No tests are due']);
  expect(toDoInWords(due('hba1c'), 'conversation')).toEqual(['No topic is due besides their own']);
});

test('questions of somebody who needs no tests are asked where people talk', () => {
  expect(toDoInWords(due('smoking'), 'conversation')).toEqual([expect.stringMatching(/^Ask: /)]);
  expect(toDoInWords(due('smoking', 'hba1c'), 'conversation').join()).not.toContain('Ask');
});

test('what is not known is not called nothing', () => {
  expect(toDoInWords(null, 'tests')).toEqual(['What is due is not known: see the record']);
});

test('needs end with how things are written down, each said once', () => {
  const needs = ['interpreter', 'large-print-24', 'braille'] as const;
  expect(needsInWords({ ...noNeeds, seeTo: ['Urdu interpreter'], needs })).toEqual([
    'Urdu interpreter',
    'In writing: large print 24, braille',
  ]);
  expect(needsInWords(noNeeds)).toEqual([]);
  expect(writtenInWords([])).toBeNull();
});
