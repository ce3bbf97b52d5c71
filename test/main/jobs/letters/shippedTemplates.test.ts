import { expect, test } from 'vitest';
import { composeInvitation, isComplete } from '../../../../shared/letter/composeInvitation.ts';
import type { LetterContent } from '../../../../shared/letter/letterContent.ts';
import {
  emptiestLetter,
  longestLetter,
  mostForeignLetter,
  triedFor,
  type LetterBase,
} from '../../../../shared/letter/letterTried.ts';
import type { LetterTemplate } from '../../../../shared/letter/letterTemplate.ts';
import { shippedTemplates } from '../../../../shared/letter/shipped/shippedTemplates.ts';
import { isMessageFormat } from '../../../../shared/letter/templateProblems.ts';
import { anInvitation, shippedTemplate } from '../../../shared/letter/anInvitation.ts';
import { drawOne } from './drawHere.ts';
import { drawNatively, native } from './nativeTypesetter.ts';
import { pageTexts, tagsOn, unspaced } from './readPdf.ts';

const letters = shippedTemplates.filter(({ format }) => !isMessageFormat(format));
const trial = (template: LetterTemplate) => ({
  practice: anInvitation().practice,
  today: '2026-11-23',
  addressedTo: template.addressedTo,
});

function composed(template: LetterTemplate, base: LetterBase, size = template.sizes[0] ?? 14): LetterContent {
  const attempt = template.attempt ?? 1;
  const letter = composeInvitation({ ...triedFor(template, base), id: `${size}`, attempt, template, size });
  if (!isComplete(letter)) throw new Error(letter.missing.join(', '));
  return letter;
}

const variants = Map.groupBy(letters, ({ format, addressedTo }) => `${format} to a ${addressedTo}`);

test.skipIf(!native).each([...variants])(
  'every letter in %s keeps to PDF/UA-1 for the longest, emptiest and most foreign one, in every size',
  (_variant, templates) => {
    const letters = templates.flatMap((template) =>
      [longestLetter, emptiestLetter, mostForeignLetter].flatMap((make) =>
        template.sizes.map((size) => composed(template, make(trial(template)), size)),
      ),
    );

    expect(() => drawNatively(letters)).not.toThrow();
  },
);

test.skipIf(!native)('a usual letter in print takes one sheet of paper, and easy read two', () => {
  for (const template of letters) {
    const { appointments, kept } = longestLetter(trial(template));
    const base = { ...anInvitation(), appointments, kept, ...trial(template), ...childIn(template) };
    const { pageCounts } = drawNatively([composed(template, base)]);
    expect(pageCounts[0], template.id).toBeLessThanOrEqual(template.format === 'print' ? 2 : 4);
  }
});

function childIn({ addressedTo }: LetterTemplate): Partial<LetterBase> {
  return addressedTo === 'parent' ? { person: { ...anInvitation().person, birthDate: '2015-01-15' } } : {};
}

test('easy read is laid out one idea a line, and its pictures say nothing a screen reader would hear twice', async () => {
  const letter = composed(shippedTemplate('invitation-easy-read-en'), anInvitation());
  const pdf = await drawOne(letter);
  const [page = ''] = await pageTexts(pdf);

  expect(page).toContain(unspaced('This letter is from your doctor’s surgery.'));
  expect((await tagsOn(pdf, 1)).filter((tag) => tag === 'Figure')).toEqual([]);
});
