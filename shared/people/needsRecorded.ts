import { addMonths } from '../time/isoDate.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { NeedGiven } from './access.contract.ts';
import type { CommunicationNeed } from './importRecord.ts';
import { needCodeOf } from './needCodes.ts';

export type Asked = {
  /** The needs as they were recorded before. */
  before: readonly CommunicationNeed[];
  askedOn: IsoDate;
  /** `AccessSettings.reviewMonths` */
  reviewMonths: number;
};

/** Whether a code may be recorded: one of the national list, or one the record has already. No code is ever made up. */
export function isKnownCode(code: string | null, before: readonly CommunicationNeed[]): boolean {
  return code === null || needCodeOf(code) !== undefined || before.some((need) => need.code === code);
}

/** The needs staff recorded on a day, each with its group, since when it is there and when somebody asks again. */
export function needsRecorded(given: readonly NeedGiven[], asked: Asked): CommunicationNeed[] {
  const kept = new Map(given.map((need) => [keyOf(need), needRecorded(need, asked)]));
  return [...kept.values()];
}

function needRecorded(given: NeedGiven, { before, askedOn, reviewMonths }: Asked): CommunicationNeed {
  const listed = needCodeOf(given.code);
  const same = before.find((need) => keyOf(need) === keyOf(given));
  const chosen = listed?.groups.find((group) => group === given.group);
  return {
    kind: listed?.kind ?? given.kind,
    term: listed?.term ?? given.term,
    code: given.code,
    group: chosen ?? listed?.groups[0] ?? given.group,
    // A need a list brought was there before anybody asked; since when is not known.
    since: same ? (same.since ?? null) : askedOn,
    reviewedOn: askedOn,
    reviewDueOn: given.reviewDueOn ?? addMonths(askedOn, reviewMonths),
  };
}

/** Asked again, and everything still stands. */
export function needsReviewed(
  needs: readonly CommunicationNeed[],
  { askedOn, reviewMonths }: Omit<Asked, 'before'>,
): CommunicationNeed[] {
  return needs.map((need) => ({
    ...need,
    reviewedOn: askedOn,
    reviewDueOn: addMonths(askedOn, reviewMonths),
  }));
}

/** The first day on which any of some needs is to be asked about again; null where none has one. */
export function firstReviewOn(needs: readonly CommunicationNeed[]): IsoDate | null {
  return needs.flatMap(({ reviewDueOn }) => reviewDueOn ?? []).toSorted()[0] ?? null;
}

function keyOf({ code, kind, term }: Pick<CommunicationNeed, 'code' | 'kind' | 'term'>): string {
  return code ?? `${kind}|${term}`;
}
