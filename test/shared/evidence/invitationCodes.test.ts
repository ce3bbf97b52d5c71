import { expect, test } from 'vitest';
import { allInvitationCodes, invitationCode } from '../../../shared/evidence/invitationCodes.ts';
import { placesOf } from '../../../shared/evidence/placesOf.ts';
import { passesVerhoeff } from '../../main/register/codeLists/passesVerhoeff.ts';
import { hasSharedData, sharedData } from '../../support/sharedData.ts';
import { by, sent } from './someInvitations.ts';

test('every code is a SNOMED CT concept by its check digit, and none stands twice', () => {
  const codes = allInvitationCodes().map(({ code }) => code);
  expect(codes.filter((code) => !passesVerhoeff(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each([
  ['DM', 'letter', 1, '185756006'],
  ['DM', 'letter', 2, '185757002'],
  ['DM', 'letter', 3, '185758007'],
  ['DM', 'letter', 4, '1110921000000100'],
  ['DM', 'text', 2, '1066921000000106'],
  ['DM', 'phone', 1, '185760009'],
  ['DM', 'in-person', 1, '185759004'],
  ['DM', 'email', 1, '1083111000000108'],
  ['COPD', 'letter', 1, '716241000000106'],
  ['COPD', 'text', 3, '1066851000000106'],
  ['COPD', 'email', 2, '1066231000000103'],
  ['AF', 'letter', 1, '1109921000000106'],
  ['DEM', 'phone', 2, '1109921000000106'],
] as const)('%s by %s, number %i, is recorded as %s', (register, method, place, code) => {
  expect(invitationCode({ register, method, place }).code).toBe(code);
});

test('letters and texts are numbered by themselves, in the order they were sent; one that failed was sent, too', () => {
  const some = [
    sent('2026-07-01'),
    sent('2026-06-01', { failed: 'returned' }),
    sent('2026-06-15', by('text')),
    sent('2026-06-20', by('phone')),
  ];
  expect(Object.fromEntries(placesOf(some))).toEqual({
    '2026-06-01-letter': 1,
    '2026-07-01-letter': 2,
    '2026-06-15-text': 1,
    '2026-06-20-phone': 1,
  });
});

test.skipIf(!hasSharedData)('the families are those of the national sets, term for term', () => {
  const sets = ['astinvite', 'dminvite', 'hypinvite'].flatMap((name) =>
    new TextDecoder()
      .decode(sharedData(`codelists/recall-and-exceptions/nhsd-primary-care-domain-refsets-${name}_cod.csv`))
      .split(/\r?\n/)
      .map((line) => line.trim()),
  );
  const ours = allInvitationCodes().filter(({ term }) => !/chronic obstructive/i.test(term));
  expect(ours.map(({ code, term }) => `${code},${term}`).filter((line) => !sets.includes(line))).toEqual([]);
});
