import { expect, test } from 'vitest';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { inventedLetter, triedOn } from '../../../shared/letter/letterTried.ts';
import { longSentence, readingAge, readingAgeAim } from '../../../shared/letter/readingAge.ts';
import { shippedTemplates } from '../../../shared/letter/shipped/shippedTemplates.ts';
import { isMessageFormat, templateProblems } from '../../../shared/letter/templateProblems.ts';
import { templateStops } from '../../../shared/letter/templateStops.ts';
import { anInvitation } from './anInvitation.ts';

type Template = (typeof shippedTemplates)[number];
const letters = shippedTemplates.filter(({ format }) => !isMessageFormat(format));
const byId = letters.map((template) => [template.id, template] as const);
const baseFor = ({ addressedTo }: Template) =>
  inventedLetter({ practice: anInvitation().practice, today: '2026-11-23', addressedTo });

function letterOf(template: Template): LetterContent {
  const [size = 14] = template.sizes;
  const { letter, missing } = triedOn(template, baseFor(template), size);
  if (letter === null) throw new Error(missing.join(', '));
  return letter;
}

const piecesOf = ({ heading, blocks }: LetterContent) => [
  heading,
  ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])),
];

test.each(byId)('%s is no harder to read than it should be', (_id, template) => {
  const found = readingAge(piecesOf(letterOf(template)));

  expect(found?.age).toBeLessThanOrEqual(readingAgeAim.to);
  expect(found?.longest.words, found?.longest.sentence).toBeLessThanOrEqual(longSentence);
});

test.each(byId)('%s stops for nobody for want of something that need not be known', (_id, template) => {
  expect(templateStops(template, baseFor(template))).toEqual([]);
});

test.each(byId)('%s names no condition and keeps to what staff must keep to', (_id, template) => {
  expect(templateProblems(template.format, template)).toEqual([]);
});

test.each(byId)('%s says who to phone, how to get help and what to do if unwell', (_id, template) => {
  const words = piecesOf(letterOf(template)).join('\n');

  expect(words).toContain('01632 960 100');
  expect(words).toMatch(/interpreter/);
  expect(words).toMatch(/large print|in another way/);
  expect(words).toMatch(/\b111\b[^]*\b999\b|\b999\b/);
  expect(words).toMatch(/not for you|should not have come to you/);
  expect(words).toMatch(/\d+ minutes/);
});

test.each(byId.filter(([, { format }]) => format === 'easy-read'))(
  '%s has one short idea a line and a picture for each',
  (_id, template) => {
    const letter = letterOf(template);
    const ideas = letter.blocks.filter(({ kind }) => kind === 'paragraph');

    expect(letter).toMatchObject({ layout: 'easy-read', size: 16 });
    for (const block of ideas) {
      const words = block.kind === 'paragraph' ? block.text.split(' ').length : 0;
      expect(words, JSON.stringify(block)).toBeLessThanOrEqual(15);
    }
    expect(ideas.filter((block) => 'picture' in block).length).toBeGreaterThan(ideas.length / 2);
  },
);

test('there is a letter for each step and circumstance, to a person and to a parent, in print and in easy read', () => {
  const kinds = Map.groupBy(letters, ({ name }) => name);

  expect([...kinds.keys()]).toEqual([
    'First invitation',
    'Second invitation',
    'Third invitation',
    'Invitation to see a GP',
    'Visit at home',
    'Visit in a care home',
    'We could not reach you',
    'Your appointments',
    'Reminder by letter',
    'Places kept for you',
  ]);
  for (const variants of kinds.values()) {
    expect(variants.map(({ format, addressedTo }) => `${format} ${addressedTo}`)).toEqual([
      'print person',
      'print parent',
      'easy-read person',
      'easy-read parent',
    ]);
  }
});

test('the messages stop for nobody either, and are no harder to read', () => {
  for (const template of shippedTemplates.filter(({ format }) => isMessageFormat(format))) {
    const { message } = triedOn(template, baseFor(template), 14);
    expect(readingAge(message?.body.split('\n') ?? [])?.age).toBeLessThanOrEqual(readingAgeAim.to);
    expect(templateStops(template, baseFor(template)), template.id).toEqual([]);
  }
});
