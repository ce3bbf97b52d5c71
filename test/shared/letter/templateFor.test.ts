import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterFormat, TemplateWanted } from '../../../shared/letter/dispatchFacts.ts';
import type { LetterTemplate } from '../../../shared/letter/letterTemplate.ts';
import { shippedTemplates } from '../../../shared/letter/shipped/shippedTemplates.ts';
import { sizeIn, templateFor } from '../../../shared/letter/templateFor.ts';
import { aLetterThatGoes } from './aLetterThatGoes.ts';
import { shippedTemplate } from './anInvitation.ts';

const standard: LetterFormat = { format: 'print', language: 'en', size: 14 };
const wanted = (change: Partial<TemplateWanted> = {}): TemplateWanted => ({
  ...aLetterThatGoes.wanted,
  addressedTo: 'person',
  ...change,
});
const idFor = (
  change: Partial<TemplateWanted>,
  format: Partial<LetterFormat> = {},
  templates: readonly LetterTemplate[] = shippedTemplates,
) => templateFor(templates, wanted(change), { ...standard, ...format })?.id;

test.each<[string, Partial<TemplateWanted>, Partial<LetterFormat>, string | undefined]>([
  ['the first letter', {}, {}, 'invitation-en'],
  ['the second', { attempt: 2 }, {}, 'invitation-2-en'],
  ['the third', { attempt: 3 }, {}, 'invitation-3-en'],
  ['any after it', { attempt: 5 }, {}, 'invitation-3-en'],
  ['a conversation with a GP', { withGp: true }, {}, 'gp-led-en'],
  ['a reminder of it', { withGp: true, attempt: 2 }, {}, 'gp-led-en'],
  ['somebody housebound whom a GP sees', { withGp: true, housebound: true }, {}, 'housebound-en'],
  ['a care home before housebound', { careHome: true, housebound: true }, {}, 'care-home-en'],
  ['nobody was reached', { purpose: 'could-not-reach', attempt: 2 }, {}, 'could-not-reach-en'],
  ['a parent', { addressedTo: 'parent' }, {}, 'invitation-parent-en'],
  ['large print', {}, { size: 28 }, 'invitation-en'],
  ['easy read', {}, { format: 'easy-read' }, 'invitation-easy-read-en'],
  [
    'easy read for a child at home',
    { addressedTo: 'parent', housebound: true },
    { format: 'easy-read' },
    'housebound-easy-read-parent-en',
  ],
  ['braille', {}, { format: 'braille' }, undefined],
  ['Urdu', {}, { language: 'ur' }, undefined],
])('for %s', (_what, change, format, id) => {
  expect(idFor(change, format)).toBe(id);
});

test('letters a group names go before the usual ones, where there are any in the format needed', () => {
  const own: LetterTemplate = {
    ...shippedTemplate('invitation-en'),
    id: 'foot-clinic-en',
    set: 'Foot clinic',
    attempt: null,
  };
  const templates = [...shippedTemplates, own];

  expect(idFor({ set: 'Foot clinic', housebound: true }, {}, templates)).toBe('foot-clinic-en');
  expect(idFor({ set: 'Foot clinic' }, { format: 'easy-read' }, templates)).toBe('invitation-easy-read-en');
  expect(idFor({ set: 'invitation-en' }, {}, templates)).toBe('invitation-en');
});

test('a step that names letters has those and no usual one, but for who is met in another way or has letters of their group', () => {
  const firm: LetterTemplate = {
    ...shippedTemplate('invitation-2-en'),
    id: 'firm-en',
    set: 'Firm',
    attempt: null,
  };
  const ofGroup: LetterTemplate = { ...firm, id: 'foot-clinic-en', set: 'Foot clinic' };
  const templates = [...shippedTemplates, firm, ofGroup];

  expect(idFor({ stepSet: 'Firm' }, {}, templates)).toBe('firm-en');
  expect(idFor({ stepSet: 'Firm' }, { format: 'easy-read' }, templates)).toBeUndefined();
  expect(idFor({ stepSet: 'Gone' }, {}, templates)).toBeUndefined();
  expect(idFor({ stepSet: 'Firm', housebound: true }, {}, templates)).toBe('housebound-en');
  expect(idFor({ stepSet: 'Firm', set: 'Foot clinic' }, {}, templates)).toBe('foot-clinic-en');
  expect(idFor({ stepSet: null }, {}, templates)).toBe('invitation-en');
});

test('nobody gets a letter in another format, language or size than they need, or one written to somebody else', () => {
  const some = fc.record({
    purpose: fc.constantFrom('invitation' as const, 'could-not-reach' as const),
    attempt: fc.integer({ min: 1, max: 6 }),
    addressedTo: fc.constantFrom('person' as const, 'parent' as const),
    set: fc.constantFrom('invitation-en', 'Foot clinic'),
    stepSet: fc.constantFrom(null, 'Foot clinic'),
    housebound: fc.boolean(),
    careHome: fc.boolean(),
    withGp: fc.boolean(),
  });
  const format = fc.record({
    format: fc.constantFrom('print' as const, 'easy-read' as const, 'braille' as const),
    language: fc.constantFrom('en', 'ur'),
    size: fc.constantFrom(14 as const, 16 as const, 28 as const),
  });
  fc.assert(
    fc.property(some, format, fc.shuffledSubarray([...shippedTemplates]), (what, needed, templates) => {
      const found = templateFor(templates, what, needed);
      if (!found) return;
      expect(found).toMatchObject({
        purpose: what.purpose,
        addressedTo: what.addressedTo,
        format: needed.format,
        language: needed.language,
      });
      const size = sizeIn(found, needed.size);
      expect(size === needed.size || (needed.size === 14 && found.sizes.includes(size ?? 14))).toBe(true);
    }),
  );
});

test('easy read without a size asked for is in its own larger type, and a larger size is never taken down', () => {
  const easyRead = shippedTemplate('invitation-easy-read-en');
  expect([sizeIn(easyRead, 14), sizeIn(easyRead, 24), sizeIn({ sizes: [14, 16] }, 20)]).toEqual([
    16,
    24,
    null,
  ]);
});
