import type { z } from 'zod';
import type { evidenceContract } from '../../shared/evidence/evidence.contract.ts';
import type { HbA1cTargets } from '../../shared/evidence/hba1cTargets.ts';
import { qofRuleFor } from '../../shared/evidence/qofRules.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock, CommandContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { everyoneWithRegister } from './evidence.sql.ts';
import { keepEvidence } from './keepEvidence.ts';
import { findTargets, targetsId } from './ruleOfYear.ts';

type Found = z.output<(typeof evidenceContract)['evidence.findTargets']['output']>;

export async function targetsShown({ db, clock }: { db: Reader; clock: Clock }): Promise<Found> {
  const { value, version } = await findTargets(db);
  return { targets: value, version, ofRule: targetsOfRule(clock) };
}

function targetsOfRule(clock: Clock): HbA1cTargets {
  const year = qofYearOf(clock.today());
  const { target, targetIfFrail, targetSource } = qofRuleFor(year).rule.hba1c;
  return { fromYear: year, target, targetIfFrail, source: targetSource };
}

/** Who is above target decides which invitations count: all of them are counted again before anybody sees a list. */
export async function changeTargets(
  ctx: CommandContext,
  { targets, version }: Pick<Found, 'targets' | 'version'>,
): Promise<Found> {
  await saveSetting(ctx, targetsId, { value: targets, version });
  await keepEvidence(ctx, await everyoneWithRegister(ctx.db));
  return targetsShown(ctx);
}
