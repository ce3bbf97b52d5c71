import { expect, test } from 'vitest';
import { rowClicks } from '../../../../renderer/ui/table/rowKeys.ts';

/** A press of a row, or of a button in it. */
function press(onButton = false): Event {
  const row = document.createElement('div');
  const target = row.appendChild(document.createElement(onButton ? 'button' : 'span'));
  return { target, currentTarget: row } as unknown as Event;
}

test('two presses of one row open it', () => {
  const clicks = rowClicks();
  expect([clicks.on(press(), 'Abbott'), clicks.on(press(), 'Abbott')]).toEqual([true, true]);
  expect(clicks.isDouble('Abbott')).toBe(true);
});

test('a button pressed twice opens nobody, also where its row went and another came under the hand', () => {
  const clicks = rowClicks();
  expect(clicks.on(press(true), 'Abbott')).toBe(false);
  clicks.on(press(), 'Baker');
  expect(clicks.isDouble('Baker')).toBe(false);
});

test('one press each of two rows opens neither', () => {
  const clicks = rowClicks();
  clicks.on(press(), 'Abbott');
  clicks.on(press(), 'Baker');
  expect(clicks.isDouble('Baker')).toBe(false);
});
