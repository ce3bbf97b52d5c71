import { expect, test } from 'vitest';
import { nextWords } from '../../../renderer/register/nextWords.ts';

const invitation = { step: 'none' as const, attempt: 1, on: null };

test('the next action keeps its month or day and leaves the year to the title of the list', () => {
  expect(nextWords({ invitation, nextAction: 'To invite for November 2026' })).toBe('To invite for November');
  const posted = { ...invitation, step: 'posted' as const, on: '2026-11-22' };
  expect(nextWords({ invitation: posted, nextAction: 'Letter 1 posted 22-Nov-2026' })).toBe(
    'Letter 1 posted 22-Nov',
  );
  const printed = { ...invitation, step: 'printed' as const, on: '2026-11-22' };
  expect(
    nextWords({ invitation: printed, nextAction: 'Letter printed 22-Nov-2026, posting to confirm' }),
  ).toBe('Posting to confirm');
});
