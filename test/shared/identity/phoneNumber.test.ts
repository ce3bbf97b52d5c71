import { expect, test } from 'vitest';
import { isRingable, isSamePhone } from '../../../shared/identity/phoneNumber.ts';

test('a telephone number is the same number however a system spaces it, with or without the country in front', () => {
  const written = [
    '07700 900513',
    '+44 7700 900513',
    '+44 (0)7700-900513',
    '0044 7700 900513',
    '(07700) 900 513',
  ];
  for (const one of written) expect(isSamePhone('07700900513', one), one).toBe(true);
});

test('other digits, an extension, another country or words are another number', () => {
  expect(isSamePhone('07700 900513', '07700 900514')).toBe(false);
  expect(isSamePhone('01632 960001', '01632 960001 ext 5')).toBe(false);
  expect(isSamePhone('+33 1 23 45 67 89', '01 23 45 67 89')).toBe(false);
  expect(isSamePhone('not known', 'ask')).toBe(false);
});

test('words written behind a number make it another number, and an extension is no word', () => {
  for (const words of ['husband', 'do not ring', 'wife’s', 'не звонить']) {
    expect(isSamePhone('07700 900513', `07700 900513 ${words}`), words).toBe(false);
    expect(isSamePhone(`07700900513 ${words}`, '+44 7700 900513'), words).toBe(false);
    expect(isSamePhone(`07700900513 ${words}`, `+44 7700 900513 ${words}`), words).toBe(true);
  }
  expect(isSamePhone('07700 900513 husband', '07700 900513 wife')).toBe(false);
  expect(isSamePhone('01632 960001 ext 5', '01632 960001 x5')).toBe(true);
  for (const sign of ['x', 'x ', 'Ext. ', 'extension '])
    expect(isSamePhone('01632 960001 ext 5', `01632 960001 ${sign}5`), sign).toBe(true);
  expect(isSamePhone('01632 960001 ext 5 husband', '01632 960001 x5')).toBe(false);
});

test('only what can be dialled is a number to ring', () => {
  for (const number of ['01632 960100', '(01632) 960-100', '+44 1632 960100', '01632 960100 ext 5'])
    expect(isRingable(number), number).toBe(true);
  for (const other of ['not a phone number', '12', '01632 960100 or 960101 reception', '01632/960100', ''])
    expect(isRingable(other), other).toBe(false);
});
