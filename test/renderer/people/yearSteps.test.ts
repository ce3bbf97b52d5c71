import { expect, test } from 'vitest';
import { yearHistory } from '../../../renderer/people/yearHistory.ts';
import { yearInWords, yearSteps, type Cycle } from '../../../renderer/people/yearSteps.ts';
import { milestones } from '../../../shared/recall/milestones.ts';

const toCome = { state: 'to-come' as const, on: null, reason: null };
const cycle: Cycle = {
  id: 'c1',
  year: 2026,
  plannedMonth: '2026-11',
  state: 'open',
  version: 1,
  earliestOn: '2026-10-02',
  because: 'Six weeks before',
  places: milestones.map((milestone) => ({ milestone, ...toCome })),
  end: null,
  next: { kind: 'invite', on: '2026-10-02', words: 'To invite', by: 'admin', stuck: false },
  history: [],
  letters: [],
};
const letter: Cycle['letters'][number] = {
  invitationId: 'i1',
  channel: 'letter',
  detail: null,
  attempt: 1,
  copyFor: null,
  purpose: 'invitation' as const,
  stage: 'posted',
  builtOn: '2026-10-02',
  printedOn: '2026-10-02',
  postedOn: '2026-10-05',
  by: 'Siân Prosser',
};
const withPlaces = (changes: Partial<Record<string, Partial<Cycle['places'][number]>>>): Cycle => ({
  ...cycle,
  places: cycle.places.map((place) => ({ ...place, ...changes[place.milestone] })),
});

test('the year has its eight places and the next recall, twelve months after the planned month', () => {
  const steps = yearSteps(cycle);
  expect(steps).toHaveLength(9);
  expect(steps.at(-1)).toMatchObject({ name: 'Next recall', when: 'November 2027' });
});

test('what is now says what comes next and whose it is; stuck is said by its shape', () => {
  const skipped = { state: 'skipped' as const, on: '2026-11-01', reason: 'The group needs no GP review' };
  const open = withPlaces({ 'gp-review': skipped });
  expect(yearSteps(open)[0]).toMatchObject({ state: 'notNeeded', when: 'The group needs no GP review' });
  expect(yearSteps(open)[1]).toMatchObject({ state: 'now', when: 'To invite', note: 'Admin' });
  expect(yearSteps({ ...open, next: { ...open.next, stuck: true } })[1]).toMatchObject({ state: 'stuck' });
  expect(yearInWords(open)).toBe('To invite (admin)');
});

test('a year that has ended asks for nothing more', () => {
  const declined: Cycle = { ...cycle, end: 'declined', next: { ...cycle.next, kind: 'none', on: null } };
  expect(yearSteps(declined).filter(({ state }) => state === 'now')).toEqual([]);
  expect(yearInWords(declined)).toBe('Declined this year');
});

test('the history tells letters and events together, the newest first, and only posted letters as posted', () => {
  const printed = {
    ...letter,
    invitationId: 'i2',
    attempt: 2,
    purpose: 'invitation' as const,
    stage: 'printed',
    postedOn: null,
  };
  const event = {
    eventId: 'c1.0001',
    at: '2026-10-20T09:00:00.000Z',
    on: '2026-10-20',
    by: 'Gwen Pritchard',
    sentence: 'Phoned: no answer',
    takenBack: false,
    canTakeBack: true,
  };
  const entries = yearHistory({ ...cycle, letters: [letter, printed], history: [event] });
  expect(entries.map(({ sentence, eventId }) => [sentence, eventId])).toEqual([
    ['Phoned: no answer', 'c1.0001'],
    ['First invitation, letter: posted', null],
    ['Second invitation, letter: printed, posting not confirmed', null],
  ]);
});

test('a letter that was spoilt or came back says so', () => {
  const sentences = (stage: string) =>
    yearHistory({ ...cycle, letters: [{ ...letter, stage }] }).map(({ sentence }) => sentence);
  expect(sentences('returned')).toEqual([
    'First invitation, letter: sent',
    'First invitation, letter: not delivered',
  ]);
  expect(sentences('withdrawn')).toContain('First invitation, letter: withdrawn');
});
