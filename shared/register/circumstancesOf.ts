import type { CodeLists } from './codeLists.ts';
import type { ConditionFact } from './facts.ts';

/** What coded entries say of how a person lives; each is undefined where nothing says so. */
export type CodedCircumstances = {
  careHome?: boolean;
  housebound?: boolean;
  frailty?: 'mild' | 'moderate' | 'severe';
};

const frailtyLists = { MILDFRAIL_COD: 'mild', MODFRAIL_COD: 'moderate', SEVFRAIL_COD: 'severe' } as const;

/** Reads care home, housebound and frailty from coded entries; of several frailty entries the latest counts. */
export function circumstancesOf(
  conditions: readonly ConditionFact[],
  codeLists: CodeLists,
): CodedCircumstances {
  const active = conditions
    .filter(({ status }) => status === 'active')
    .toSorted((one, other) => (one.onsetOn ?? '').localeCompare(other.onsetOn ?? ''))
    .map((fact) =>
      fact.code === null ? codeLists.listsOfTerm(fact.term) : codeLists.listsOfCode(fact.code),
    );
  const frailties = active.flatMap((lists) =>
    Object.entries(frailtyLists).flatMap(([list, level]) => (lists.has(list) ? [level] : [])),
  );
  const frailty = frailties.at(-1);

  return {
    ...(active.some((lists) => lists.has('LONGRES_COD')) ? { careHome: true } : {}),
    ...(active.some((lists) => lists.has('HOC_HOUSEBOUND')) ? { housebound: true } : {}),
    ...(frailty === undefined ? {} : { frailty }),
  };
}
