import { expect, test } from 'vitest';
import { isSamePhone } from '../../../shared/identity/phoneNumber.ts';

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
