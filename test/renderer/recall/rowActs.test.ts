import { expect, test } from 'vitest';
import { placeStates } from '../../../renderer/ui/cycle/placeStates.ts';
import { rowActs } from '../../../renderer/recall/rowActs.ts';
import { nextKinds } from '../../../shared/recall/nextAction.ts';
import { roles } from '../../../shared/contract.ts';
import { aLine, waitingFor } from './aLine.ts';

const words = (...given: Parameters<typeof rowActs>) => rowActs(...given).map((act) => act.words);

test.each(nextKinds)('whoever stands at “%s” has at least one act for every role', (kind) => {
  for (const role of roles) expect(rowActs(waitingFor(kind), role).length).toBeGreaterThan(0);
});

test('whoever is to be phoned is phoned, or has their outcome recorded in one press', () => {
  expect(words(waitingFor('phone'), 'admin')).toEqual(['Phone', 'Will book', 'No answer', 'Message left']);
});

test('only the GP and the manager decide for the GP, and only clinicians how it goes on', () => {
  expect(words(waitingFor('gp-review'), 'gp')).toEqual(['Invite by letter', 'Another way…']);
  expect(words(waitingFor('gp-review'), 'nurse')).toEqual(['Open the person']);
  expect(words(waitingFor('decide'), 'nurse')[0]).toBe('Decide…');
  expect(words(waitingFor('decide'), 'admin')).not.toContain('Decide…');
});

test('whoever said they will book may have come to what is still to come, and to nothing else', () => {
  expect(words(waitingFor('check-booking'), 'admin')).toEqual([
    'Tests done',
    'Conversation held',
    'Tests not needed…',
    'Phone again',
  ]);
  const noTests = waitingFor('check-booking', {
    places: 'sdsss---',
    step: 'conversation',
  });
  expect(words(noTests, 'admin')).toEqual(['Conversation held', 'No conversation needed…', 'Phone again']);
});

test('a year that ended by a wish or a decision can be opened again, another one is looked at', () => {
  expect(words(waitingFor('none', { end: 'declined', step: 'ended' }), 'admin')).toEqual([
    'Open the year again…',
  ]);
  expect(words(waitingFor('none', { end: 'died', step: 'ended' }), 'admin')).toEqual(['Open the person']);
});

test('a held letter leads to why it is held first', () => {
  expect(words(waitingFor('invite', { held: 'address' }), 'admin')).toEqual([
    'See why held',
    'Write the letters for November 2026',
    'Phone instead',
  ]);
});

test('the glyph shows what is done, not needed, now, stuck and to come', () => {
  expect(placeStates(aLine()).slice(0, 4)).toEqual(['notNeeded', 'done', 'now', 'toCome']);
  expect(placeStates(aLine({ stuck: true }))[2]).toBe('stuck');
  expect(placeStates(aLine({ step: 'ended' })).includes('now')).toBe(false);
});
