import { expect, test } from 'vitest';
import { roundActsFor } from '../../../renderer/people/roundActs.ts';
import { actsFor } from '../../../renderer/people/staffActs.ts';
import type { Cycle } from '../../../renderer/people/yearSteps.ts';
import type { PersonRecord } from '../../../shared/people/person.ts';

const person = {
  birthDate: '1960-02-01',
  contact: { mobile: '07700 900513' },
  dissents: [],
  needs: ['interpreter'],
  standing: 'registered',
} as unknown as PersonRecord;
const year = { end: null, next: { kind: 'decide' }, places: [] } as unknown as Cycle;

test('no two lines of what can be recorded are one: a contact with somebody is not how they like to be reached', () => {
  const ids = [
    ...roundActsFor(year, true).map(({ id }) => id),
    ...roundActsFor({ ...year, end: 'declined' } as Cycle, true).map(({ id }) => id),
    ...actsFor(person, { today: '2026-11-27', mayAs: () => true }).map(({ id }) => id),
  ];
  expect(ids).toContain('contact');
  expect(ids).toContain('round-contact');
  expect(new Set(ids).size).toBe(ids.length);
});
