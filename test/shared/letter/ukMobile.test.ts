import { expect, test } from 'vitest';
import { emailAddress } from '../../../shared/letter/emailAddress.ts';
import { spacedMobile, ukMobile } from '../../../shared/letter/ukMobile.ts';

test.each([
  '07700 900123',
  '07700900123',
  '+447700900123',
  '+44 (0)7700 900 123',
  '0044 7700 900123',
  '447700900123',
  '7700900123',
])('reads %s as a UK mobile', (written) => {
  expect(ukMobile(written)).toBe('+447700900123');
  expect(spacedMobile('+447700900123')).toBe('07700 900123');
});

test('07624 of the Isle of Man is a mobile', () => {
  expect(ukMobile('07624 456789')).toBe('+447624456789');
});

test.each([
  ['a landline', '01632 960100'],
  ['a personal number', '07012 345678'],
  ['a pager', '07640 123456'],
  ['one digit short', '07700 90012'],
  ['one digit long', '07700 9001234'],
  ['another country', '+33 6 12 34 56 78'],
  ['two numbers', '07700 900123 / 07700 900124'],
  ['words', 'daughter 07700 900123'],
  ['nothing', ''],
  ['nothing recorded', null],
])('%s is no UK mobile', (_what, written) => {
  expect(ukMobile(written)).toBeNull();
});

test('takes an e-mail address without the spaces around it, and nothing else', () => {
  expect(emailAddress(' maureen.oakley@example.test ')).toBe('maureen.oakley@example.test');
  for (const no of [null, '', 'maureen', 'maureen@', 'a@b', 'maureen@example.test, joe@example.test', 'none'])
    expect(emailAddress(no)).toBeNull();
});
