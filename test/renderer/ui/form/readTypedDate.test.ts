import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readTypedDate,
  readTypedMonth,
  splitWholeDate,
  typedDateProblem,
} from '../../../../renderer/ui/form/readTypedDate.ts';

test.each([
  [{ day: '1', month: '2', year: '27' }, '2027-02-01'],
  [{ day: ' 01', month: 'Feb', year: '2027' }, '2027-02-01'],
  [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  [{ day: '29', month: '2', year: '2027' }, null],
  [{ day: '31', month: '6', year: '2027' }, null],
  [{ day: '', month: '6', year: '2027' }, null],
  [{ day: '1', month: '13', year: '2027' }, null],
])('reads %j as %s', (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});

test('a two-digit year of a birth lies in the past', () => {
  const today = '2026-11-23';
  expect(readTypedDate({ day: '9', month: '11', year: '57' }, { past: true, today })).toBe('1957-11-09');
  expect(readTypedDate({ day: '23', month: '11', year: '26' }, { past: true, today })).toBe('2026-11-23');
  expect(readTypedDate({ day: '24', month: '11', year: '26' }, { past: true, today })).toBe('1926-11-24');
});

test('reads a month and a year', () => {
  expect(readTypedMonth({ month: '6', year: '2027' })).toBe('2027-06');
  expect(readTypedMonth({ month: '', year: '2027' })).toBeNull();
});

test('a whole date typed into the first box is spread over the three, however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const expected = readTypedDate({ day: String(day), month: String(month), year: '2027' });
      for (const text of [
        `${day}/${month}/2027`,
        `${day}.${month}.27`,
        ` ${day} ${month} 2027`,
        `2027-${month}-${day}`,
      ]) {
        const typed = splitWholeDate(text);
        expect(typed && readTypedDate(typed)).toBe(expected);
      }
    }),
  );
});

test.each(['1', '12', '1/2', 'tomorrow', '1/2/3/4'])('leaves %s in its box', (text) => {
  expect(splitWholeDate(text)).toBeNull();
});

test('says what is missing, and nothing while all boxes are empty', () => {
  const boxes = (day: string, month: string, year: string) => [
    { name: 'day', text: day },
    { name: 'month', text: month },
    { name: 'year', text: year },
  ];
  expect(typedDateProblem('Review', boxes('', '', ''), false)).toBeNull();
  expect(typedDateProblem('Review', boxes('1', '', ''), false)).toBe('Review must include a month and year');
  expect(typedDateProblem('Review', boxes('31', '2', '2027'), false)).toBe('Review must be a real date');
  expect(typedDateProblem('Review', boxes('1', '2', '2027'), true)).toBeNull();
});

test('where the label of a date is a question, what is wrong with it is a sentence all the same', () => {
  const boxes = ['31', '2', '2027'].map((text, index) => ({ name: `box ${index}`, text }));
  const asked = typedDateProblem('When was the list made?', boxes, false);
  expect(asked).toBe('This date must be a real date');
});
