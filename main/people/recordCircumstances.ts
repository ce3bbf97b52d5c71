import type { z } from 'zod';
import { fieldNames } from '../../shared/people/fieldWords.ts';
import type { peopleContract } from '../../shared/people/people.contract.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import type { CommandContext } from '../context.ts';
import { personIn, personRecord } from './personRecord.ts';
import { heldPersonOf } from './personRow.ts';
import { recordByStaff } from './staffRecord.ts';

type Input = z.output<(typeof peopleContract)['people.recordCircumstances']['input']>;

const columnOf = {
  housebound: 'housebound',
  careHome: 'care_home',
  carer: 'carer',
  frailty: 'frailty',
} as const;

/** One entry for each circumstance that changed: those that were left alone stay as the clinical system has them. */
export async function recordCircumstances(ctx: CommandContext, input: Input): Promise<PersonRecord> {
  const { personId } = input;
  const held = heldPersonOf(await personIn(ctx.db, personId));
  let { version } = input;
  for (const field of ['housebound', 'careHome', 'carer', 'frailty'] as const) {
    if (held[field] === input[field]) continue;
    await recordByStaff(ctx, {
      personId,
      version,
      field,
      value: `${fieldNames[field]}: ${words(input[field])}`,
      reason: null,
      columns: { [columnOf[field]]: columnValue(input[field]) },
    });
    version += 1;
  }
  return personRecord(ctx, personId);
}

function words(value: boolean | string | null): string {
  if (value === null) return 'not known';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function columnValue(value: boolean | string | null): number | string | null {
  return typeof value === 'boolean' ? Number(value) : value;
}
