import { LetterTemplate } from '../letterTemplate.ts';
import { appointmentMessages } from './appointmentMessages.ts';
import { easyReadToParent } from './easyReadParent.ts';
import { easyReadToPerson } from './easyReadPerson.ts';
import { parentLetters } from './parentLetters.ts';
import { messageTemplates } from './messageTemplates.ts';
import { offerMessages } from './offerMessages.ts';
import { personLetters } from './personLetters.ts';
import { shippedKinds, type LetterTexts } from './shippedKinds.ts';

const record =
  '{{practiceName}} keeps a record of {{}} and uses it to plan these visits. Ask us how we look after it.';
const easyRecord = 'We keep a record of {{}}. You can ask us about it.';

type Variant = {
  texts: LetterTexts;
  format: 'print' | 'easy-read';
  addressedTo: 'person' | 'parent';
  /** Between the kind and the language in an id. */
  mark: string;
  footer: string;
};

/** Easy read starts at 16 points: it is larger type as well as other words. */
const sizes = { print: [14, 16, 20, 24, 28], 'easy-read': [16, 20, 24, 28] };

const variants: readonly Variant[] = [
  {
    texts: personLetters,
    format: 'print',
    addressedTo: 'person',
    mark: '',
    footer: record.replace('{{}}', 'your care'),
  },
  {
    texts: parentLetters,
    format: 'print',
    addressedTo: 'parent',
    mark: '-parent',
    footer: record.replace('{{}}', 'the care of {{childName}}'),
  },
  {
    texts: easyReadToPerson,
    format: 'easy-read',
    addressedTo: 'person',
    mark: '-easy-read',
    footer: easyRecord.replace('{{}}', 'your care'),
  },
  {
    texts: easyReadToParent,
    format: 'easy-read',
    addressedTo: 'parent',
    mark: '-easy-read-parent',
    footer: easyRecord.replace('{{}}', 'the care of {{childName}}'),
  },
];

const letters: readonly LetterTemplate[] = variants.flatMap(({ texts, mark, footer, format, addressedTo }) =>
  shippedKinds.map(({ kind, id, ...more }) =>
    LetterTemplate.parse({
      ...more,
      ...texts[kind],
      id: `${id}${mark}-en`,
      version: 1,
      format,
      addressedTo,
      language: 'en',
      sizes: sizes[format],
      nameConditions: false,
      closing: format === 'easy-read' ? 'From' : 'Yours sincerely',
      footer: [{ text: footer }],
    }),
  ),
);

/**
 * The letters and messages the program comes with: version 1 of each. What a practice writes comes after them, in its
 * database, and takes their place there once it is approved.
 */
export const shippedTemplates: readonly LetterTemplate[] = [
  ...letters,
  ...messageTemplates,
  ...appointmentMessages,
  ...offerMessages,
];
