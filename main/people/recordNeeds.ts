import type { z } from 'zod';
import type { LetterCarerGiven, NeedGiven } from '../../shared/people/access.contract.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import {
  firstReviewOn,
  isKnownCode,
  needsRecorded,
  needsReviewed,
} from '../../shared/people/needsRecorded.ts';
import type { peopleContract } from '../../shared/people/people.contract.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import { Problem } from '../../shared/problem.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { CommandContext } from '../context.ts';
import { letterCarerIn } from './letterCarer.ts';
import { findAccessSettings } from './accessSettings.ts';
import { personIn } from './personRecord.ts';
import { heldPersonOf } from './personRow.ts';
import { maySeeContact } from './privacy.ts';
import { recordByStaff } from './staffRecord.ts';

type Input<N extends 'people.recordNeeds' | 'people.reviewNeeds' | 'people.recordLetterCarer'> = z.output<
  (typeof peopleContract)[N]['input']
>;

export async function recordNeeds(
  ctx: CommandContext,
  { personId, version, needs: given, askedOn }: Input<'people.recordNeeds'>,
): Promise<PersonRecord> {
  const { before, carer, reviewMonths } = await gather(ctx, personId, askedOn);
  refuseStrangeNeeds(given, before, askedOn);

  const needs = needsRecorded(given, { before, askedOn, reviewMonths });
  return recordByStaff(ctx, {
    personId,
    version,
    field: 'needs',
    value: needs.length === 0 ? 'No communication needs' : needs.map((need) => need.term).join(', '),
    reason: null,
    columns: {
      needs: JSON.stringify(needs),
      needs_asked_on: askedOn,
      needs_review_on: firstReviewOn([...needs, ...(carer?.needs ?? [])]),
      agreed_format: null,
    },
  });
}

/** The sixth step of the standard: asked again, and nothing has changed, for the person and their carer. */
export async function reviewNeeds(
  ctx: CommandContext,
  { personId, version, askedOn }: Input<'people.reviewNeeds'>,
): Promise<PersonRecord> {
  const { before, carer, reviewMonths } = await gather(ctx, personId, askedOn);
  const needs = needsReviewed(before, { askedOn, reviewMonths });
  const carerNeeds = needsReviewed(carer?.needs ?? [], { askedOn, reviewMonths });
  return recordByStaff(ctx, {
    personId,
    version,
    field: 'needs',
    value: 'Asked again: nothing has changed',
    reason: null,
    columns: {
      needs: JSON.stringify(needs),
      letter_carer: carer && JSON.stringify({ ...carer, needs: carerNeeds }),
      needs_asked_on: askedOn,
      needs_review_on: firstReviewOn([...needs, ...carerNeeds]),
    },
  });
}

/** Letters go to somebody else, or copies do, in the format they need; or to the person alone again. */
export async function recordLetterCarer(
  ctx: CommandContext,
  { personId, version, carer: given, askedOn, reason }: Input<'people.recordLetterCarer'>,
): Promise<PersonRecord> {
  const { restricted, before, carer, reviewMonths } = await gather(ctx, personId, askedOn);
  // Where their carer lives says where to look for somebody: only who may see it may change it.
  if (!(await maySeeContact(ctx.db, ctx.actor, { restricted }))) throw new Problem('not-allowed');
  refuseStrangeNeeds(given?.needs ?? [], carer?.needs ?? [], askedOn);

  const kept = given && withNeedsRecorded(given, { before: carer?.needs ?? [], askedOn, reviewMonths });
  return recordByStaff(ctx, {
    personId,
    version,
    field: 'letterCarer',
    value: lettersTo(kept),
    reason,
    columns: {
      letter_carer: kept && JSON.stringify(kept),
      needs_review_on: firstReviewOn([...before, ...(kept?.needs ?? [])]),
      // What was agreed is of whoever reads the letter: a copy for somebody else changes nothing of it.
      ...(isInstead(carer) || isInstead(kept) ? { agreed_format: null } : {}),
    },
  });
}

const isInstead = (carer: Pick<LetterCarerGiven, 'gets'> | null) => carer?.gets === 'instead';

function lettersTo(kept: Pick<LetterCarerGiven, 'gets' | 'relationship'> | null): string {
  if (kept === null) return 'Letters go to the person';
  return kept.gets === 'copy'
    ? `A copy of letters goes to somebody else (${kept.relationship})`
    : `Letters go to somebody else (${kept.relationship})`;
}

type Asked = { before: readonly CommunicationNeed[]; askedOn: IsoDate; reviewMonths: number };

function withNeedsRecorded(given: LetterCarerGiven, asked: Asked) {
  return { ...given, needs: needsRecorded(given.needs, asked) };
}

/** A need's code is one of the national list or one a list brought, and nobody is asked again before they were asked. */
function refuseStrangeNeeds(
  given: readonly NeedGiven[],
  before: readonly CommunicationNeed[],
  askedOn: IsoDate,
): void {
  if (given.some(({ code }) => !isKnownCode(code, before))) throw new Problem('invalid-input', 'needs.code');
  if (given.some(({ reviewDueOn }) => reviewDueOn !== null && reviewDueOn <= askedOn))
    throw new Problem('invalid-input', 'needs.reviewDueOn');
}

async function gather(ctx: CommandContext, personId: string, askedOn: IsoDate) {
  if (askedOn > ctx.clock.today()) throw new Problem('invalid-input', 'askedOn');
  const row = await personIn(ctx.db, personId);
  const { needs, restricted } = heldPersonOf(row);
  const carer = letterCarerIn(row);
  const { value } = await findAccessSettings(ctx.db);
  return { before: needs, restricted, carer, reviewMonths: value.reviewMonths };
}
