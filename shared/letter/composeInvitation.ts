import { fullName, letterDate, spacedNhsNumber } from '../format.ts';
import type { NameParts } from '../format.ts';
import type { InvitationRequest } from './invitationRequest.ts';
import type { LetterBlock, LetterContent } from './letterContent.ts';
import type { TemplateBlock } from './letterTemplate.ts';
import { fieldsIn, isMergeField, mergeFields } from './mergeFields.ts';
import { conditionsOf, mergeValuesOf } from './mergeValues.ts';
import type { MergeValues } from './mergeValues.ts';
import { isWrittenToParent } from './postalAddress.ts';
import type { TemplateCondition } from './templateCondition.ts';
import { visitsMissing } from './letterAppointment.ts';

/** The finished letter, or what it lacks in words for staff; a letter with a gap is never made. */
export type Composed = LetterContent | { missing: string[] };

export function composeInvitation(request: InvitationRequest): Composed {
  const values = mergeValuesOf(request);
  const holding = conditionsOf(request);
  const blocks = request.template.blocks.filter((block) => isPrinted(block, holding));
  const heading = request.template.headings.find((line) => isPrinted(line, holding));
  const footer = request.template.footer.filter((line) => isPrinted(line, holding)).map(({ text }) => text);

  const texts = [heading?.text ?? '', ...blocks.flatMap(textsOf), ...footer];
  const missing = [
    ...missingParts(request),
    ...(heading ? [] : ['a heading']),
    ...emptyFields(texts, values),
  ];
  if (missing.length > 0) return { missing };

  return {
    ...frameOf(request),
    heading: filled(heading?.text ?? '', values),
    ...(request.template.format === 'easy-read' ? { layout: 'easy-read' as const } : {}),
    blocks: blocks.map((block) => filledBlock(block, values)),
    footer: [
      ...footer.map((text) => filled(text, values)),
      `${request.template.id} version ${request.template.version}`,
    ],
  };
}

export function isComplete(composed: Composed): composed is LetterContent {
  return !('missing' in composed);
}

function frameOf({ id, person, practice, template, size, date, sample }: InvitationRequest) {
  const { name, birthDate, nhsNumber, addressLines } = person;
  const toParent = isWrittenToParent(birthDate, date);
  return {
    id,
    language: template.language,
    size,
    addressLines: [...addressLines],
    practice: { name: practice.name, addressLines: [...practice.addressLines], phone: practice.phone ?? '' },
    date,
    dateInWords: letterDate(date),
    nhsNumber: nhsNumber === null ? null : spacedNhsNumber(nhsNumber),
    greeting: greetingTo(name, toParent),
    closing: template.closing,
    signedBy: practice.signatory === null ? [] : [practice.signatory.name, practice.signatory.role],
    sample,
  };
}

/** `Dear Mrs Oakley`, or to the parent or guardian of a child. */
export function greetingTo(name: NameParts, toParent: boolean): string {
  if (toParent) return `Dear parent or guardian of ${fullName({ ...name, title: null })}`;
  return `Dear ${name.title === null ? fullName(name) : `${name.title} ${name.familyName}`}`;
}

/** What every letter needs whatever its words are. */
function missingParts({ person, practice, template, size, date, appointments }: InvitationRequest): string[] {
  const addressedTo = isWrittenToParent(person.birthDate, date) ? 'parent' : 'person';
  return [
    ...(person.addressLines.length < 3 ? ['an address'] : []),
    ...(fullName(person.name).trim() === '' ? ['a name'] : []),
    ...(practice.addressLines.length === 0 ? ["the practice's address"] : []),
    ...(practice.phone ? [] : [mergeFields.phone]),
    ...(practice.signatory?.name ? [] : ['who signs the letter']),
    ...(template.sizes.includes(size) ? [] : [`a template in ${size} point`]),
    ...visitsMissing(template, appointments),
    ...(template.addressedTo === addressedTo ? [] : [`a template written to a ${addressedTo}`]),
  ];
}

export function isPrinted(
  { when }: { when: readonly TemplateCondition[] },
  holding: ReadonlySet<TemplateCondition>,
): boolean {
  return when.every((condition) => holding.has(condition));
}

export function textsOf(block: TemplateBlock): string[] {
  return block.kind === 'list' ? block.items : [block.text];
}

/** The used fields without a value, in the words for staff; each once, and the phone not twice. */
export function emptyFields(texts: readonly string[], values: MergeValues): string[] {
  const used = new Set(texts.flatMap(fieldsIn).filter(isMergeField));
  used.delete('phone');
  return [...used].filter((field) => values[field].length === 0).map((field) => mergeFields[field]);
}

export function filledBlock(block: TemplateBlock, values: MergeValues): LetterBlock {
  if (block.kind === 'heading') return { kind: block.kind, text: filled(block.text, values) };
  const beside = block.picture === undefined ? {} : { picture: block.picture };
  if (block.kind === 'paragraph') return { kind: block.kind, text: filled(block.text, values), ...beside };
  return { kind: 'list', items: block.items.flatMap((item) => filledItems(item, values)), ...beside };
}

/** An item that is only a list field becomes one item for each of its entries. */
function filledItems(item: string, values: MergeValues): string[] {
  const [field = ''] = fieldsIn(item);
  const value = isMergeField(field) ? values[field] : '';
  return Array.isArray(value) && item === `{{${field}}}` ? [...value] : [filled(item, values)];
}

export function filled(text: string, values: MergeValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, field: string) => {
    const value = isMergeField(field) ? values[field] : '';
    return typeof value === 'string' ? value : value.join(', ');
  });
}
