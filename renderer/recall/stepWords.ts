import type { TemplateSummary } from '../../shared/letter/template.contract.ts';
import { couldNotReachWords } from '../../shared/letter/whichLetter.ts';
import type { TypedStep } from './recallForm.ts';

type Choice = { value: string; label: string };

const usual = 'usual';
const couldNotReach = 'could-not-reach';
const ofSet = (set: string) => `set:${set}`;

/** What a step of the ladder can send; a set that is named stays to choose although no letter is left in it. */
export function wordChoices(step: TypedStep, sets: readonly string[], afterCalls: boolean): Choice[] {
  const named = step.template === null ? sets : [...new Set([...sets, step.template])];
  return [
    { value: usual, label: 'The usual letters' },
    ...(afterCalls || step.purpose === couldNotReach
      ? [{ value: couldNotReach, label: `“${couldNotReachWords}”` }]
      : []),
    ...named.map((set) => ({ value: ofSet(set), label: `Letters “${set}”` })),
  ];
}

export function wordsOf({ purpose, template }: TypedStep): string {
  if (template !== null) return ofSet(template);
  return purpose === couldNotReach ? couldNotReach : usual;
}

export function stepWith(chosen: string): Pick<TypedStep, 'purpose' | 'template'> {
  if (chosen === couldNotReach) return { purpose: couldNotReach, template: null };
  return { purpose: 'invitation', template: chosen === usual ? null : chosen.slice(ofSet('').length) };
}

/** The sets of letters there are; a step that names one holds whoever has no letter in use in it. */
export function setsIn(lines: readonly TemplateSummary[]): { set: string; inUse: boolean }[] {
  return [...Map.groupBy(lines, ({ set }) => set)].flatMap(([set, own]) =>
    set === null ? [] : [{ set, inUse: own.some(({ inUse }) => inUse !== null) }],
  );
}
