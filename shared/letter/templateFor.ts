import type { AvailableTemplate, LetterFormat, TemplateWanted } from './dispatchFacts.ts';
import { letterSizes, type LetterSize } from './letterContent.ts';
import type { TemplateAudience } from './letterTemplate.ts';

/** Whom a template is for, the more particular the higher; somebody in a care home may be housebound too. */
const audienceRank: Record<TemplateAudience, number> = {
  'care-home': 3,
  housebound: 2,
  'gp-led': 1,
  anyone: 0,
};

/**
 * What makes one template more particular than another, the strongest first. Never format, language, size, purpose or
 * whom it is written to: those must fit, and nothing that fits better in another way makes up for them.
 *
 * | | goes before | because |
 * | --- | --- | --- |
 * | a set the group names | the usual letters | the practice chose it for these people |
 * | care home, housebound, GP-led, in that order | everyone | a letter that says "come to us" is wrong for them |
 * | a set the step of the ladder names | the usual letters | the practice chose it for this step |
 * | this letter of the round | any letter of it | a reminder says that it is one |
 */
const particulars: readonly ((template: AvailableTemplate, wanted: TemplateWanted) => number)[] = [
  ({ set }, wanted) => (set === wanted.set ? 1 : 0),
  ({ audience }) => audienceRank[audience],
  ({ set }) => (set === null ? 0 : 1),
  ({ attempt }) => (attempt === null ? 0 : 1),
];

/**
 * The template for a letter, or undefined where none fits: then the letter is held. Of those that fit the most
 * particular wins, and of equals the one that comes first.
 */
export function templateFor<T extends AvailableTemplate>(
  templates: readonly T[],
  wanted: TemplateWanted,
  needed: LetterFormat,
): T | undefined {
  return templates
    .filter((template) => fits(template, wanted) && fitsFormat(template, needed))
    .reduce<T | undefined>(
      (best, one) => (best === undefined || isMoreParticular(one, best, wanted) ? one : best),
      undefined,
    );
}

/** The size a letter is made in: the one needed or, where nobody asked for a larger one, the template's smallest. */
export function sizeIn({ sizes }: Pick<AvailableTemplate, 'sizes'>, needed: LetterSize): LetterSize | null {
  if (sizes.includes(needed)) return needed;
  const [standard] = letterSizes;
  return needed === standard ? (letterSizes.find((size) => sizes.includes(size)) ?? null) : null;
}

function fits(template: AvailableTemplate, wanted: TemplateWanted): boolean {
  return (
    template.purpose === wanted.purpose &&
    template.addressedTo === wanted.addressedTo &&
    isOfSet(template, wanted) &&
    (template.attempt === null || template.attempt === Math.min(wanted.attempt, 3)) &&
    isFor(template.audience, wanted)
  );
}

/**
 * Where the step names a set, the usual letters are not for everyone in its place: only for people who are met in
 * another way, whose letter says so.
 */
function isOfSet({ set, audience }: AvailableTemplate, wanted: TemplateWanted): boolean {
  if (set === null) return wanted.stepSet === null || audience !== 'anyone';
  return set === wanted.set || set === wanted.stepSet;
}

function isFor(audience: TemplateAudience, { careHome, housebound, withGp }: TemplateWanted): boolean {
  return { 'care-home': careHome, housebound, 'gp-led': withGp, anyone: true }[audience];
}

function fitsFormat(template: AvailableTemplate, needed: LetterFormat): boolean {
  return (
    template.format === needed.format &&
    template.language === needed.language &&
    sizeIn(template, needed.size) !== null
  );
}

function isMoreParticular(one: AvailableTemplate, other: AvailableTemplate, wanted: TemplateWanted): boolean {
  const decisive = particulars.find((rank) => rank(one, wanted) !== rank(other, wanted));
  return decisive !== undefined && decisive(one, wanted) > decisive(other, wanted);
}
