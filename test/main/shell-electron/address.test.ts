import { expect, test } from 'vitest';
import { isOurFrame, isOurs, pageAddress } from '../../../main/shell-electron/address.ts';

test.each([pageAddress, 'app://house/assets/index.js', 'app://house/#/people'])(
  '%s is our page',
  (address) => {
    expect(isOurs(address)).toBe(true);
  },
);

test.each([
  'https://house/index.html',
  'file:///index.html',
  'app://house.example/index.html',
  'app://user@other/index.html',
  'application://house/',
  'data:text/html,app://house/',
  '',
])('"%s" is not our page', (address) => {
  expect(isOurs(address)).toBe(false);
});

test('only the page itself may ask: no frame within it, no other page, and not one that has gone', () => {
  expect(isOurFrame({ url: pageAddress, parent: null })).toBe(true);
  expect(isOurFrame({ url: pageAddress, parent: {} })).toBe(false);
  expect(isOurFrame({ url: 'https://example.org/', parent: null })).toBe(false);
  expect(isOurFrame(null)).toBe(false);
});
