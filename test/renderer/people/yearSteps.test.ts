import { expect, test } from 'vitest';
import { yearSteps } from '../../../renderer/people/yearSteps.ts';

const cycle = {
  id: 'c1',
  year: 2026,
  plannedMonth: '2026-11',
  state: 'open' as const,
  version: 1,
  earliestOn: '2026-10-02',
  because: 'Six weeks before',
  places: [],
  end: null,
  next: { kind: 'invite' as const, on: '2026-10-02', words: 'To invite' },
  history: [],
  letters: [],
};
const letter = {
  invitationId: 'i1',
  channel: 'letter' as const,
  detail: null,
  attempt: 1,
  stage: 'posted',
  builtOn: '2026-10-02',
  printedOn: '2026-10-02',
  postedOn: '2026-10-05',
  by: 'Siân Prosser',
};

test('before any letter the year says from when one may go', () => {
  expect(yearSteps(cycle)[0]).toMatchObject({ name: 'First letter', state: 'now', when: 'From 02-Oct-2026' });
});

test('only a posted letter is done; a printed one still waits to be confirmed', () => {
  const printed = { ...letter, invitationId: 'i2', attempt: 2, stage: 'printed', postedOn: null };
  const steps = yearSteps({ ...cycle, letters: [letter, printed] });

  expect(steps[0]).toMatchObject({ state: 'done', when: 'Posted 05-Oct-2026' });
  expect(steps[1]).toMatchObject({ name: 'Second letter', state: 'now', note: 'Not confirmed as posted' });
});

test('a spoilt letter does not count, and the next recall is twelve months after the planned month', () => {
  const steps = yearSteps({ ...cycle, letters: [{ ...letter, stage: 'spoilt' }] });

  expect(steps[0]).toMatchObject({ state: 'notNeeded', when: 'Spoilt' });
  expect(steps.at(-1)).toMatchObject({ name: 'Next recall', when: 'November 2027' });
});
