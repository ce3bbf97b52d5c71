import { expect, test } from 'vitest';
import { smsSegments, withPlainMarks } from '../../../shared/letter/smsSegments.ts';

test.each([
  ['nothing', '', 'GSM-7', 0, 0],
  ['a plain text that just fits', 'a'.repeat(160), 'GSM-7', 160, 1],
  ['one letter more', 'a'.repeat(161), 'GSM-7', 161, 2],
  ['two whole parts', 'a'.repeat(306), 'GSM-7', 306, 2],
  ['three parts', 'a'.repeat(307), 'GSM-7', 307, 3],
  ['letters with accents that every phone has', 'é'.repeat(160), 'GSM-7', 160, 1],
  ['a euro sign, which counts twice', `${'a'.repeat(158)}€`, 'GSM-7', 160, 1],
  ['a euro sign too many', `${'a'.repeat(159)}€`, 'GSM-7', 161, 2],
  ['brackets, which count twice', '[]{}', 'GSM-7', 8, 1],
  [
    'a euro sign that would be cut in half between two parts',
    `${'a'.repeat(152)}€${'a'.repeat(152)}`,
    'GSM-7',
    306,
    3,
  ],
  ['curly quotes, which halve the room', 'It’s time', 'UCS-2', 9, 1],
  ['70 of them', `’${'a'.repeat(69)}`, 'UCS-2', 70, 1],
  ['71 of them', `’${'a'.repeat(70)}`, 'UCS-2', 71, 2],
  ['a Polish name', 'Dear Łukasz', 'UCS-2', 11, 1],
  ['an emoji, which counts twice', '🙂', 'UCS-2', 2, 1],
  ['35 emoji', '🙂'.repeat(35), 'UCS-2', 70, 1],
  ['emoji that would be cut in half between two parts', `a${'🙂'.repeat(66)}`, 'UCS-2', 133, 2],
  ['emoji of which one goes over', `a${'🙂'.repeat(67)}`, 'UCS-2', 135, 3],
] as const)('counts %s', (_what, text, ...[encoding, characters, segments]) => {
  expect(smsSegments(text)).toEqual({ encoding, characters, segments });
});

test('straightens curly quotes, dashes and unbreakable spaces so that a text stays one part', () => {
  const plain = withPlainMarks('It’s “time” – really…\u00a0now');
  expect(plain).toBe('It\'s "time" - really... now');
  expect(smsSegments(plain).encoding).toBe('GSM-7');
});
