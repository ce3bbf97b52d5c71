import { screenDate, spacedNhsNumber } from '../../shared/format.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import type { StaffField } from '../../shared/people/reconcile.ts';
import type { CommandContext } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import type { Row } from '../db/store.ts';
import { answerByRecord } from './import/questions.sql.ts';
import { addStaffEntry } from './person.sql.ts';
import { personIn, personRecord } from './personRecord.ts';
import { heldPersonOf, personRowOf } from './personRow.ts';

export type StaffChange = {
  personId: string;
  version: number;
  field: StaffField;
  /** What was recorded, in words for the trail. */
  value: string;
  reason: string | null;
  columns: Row;
};

/** Keeps what a member of staff says of a person, and lets registers, groups and cycles follow. */
export async function recordByStaff(ctx: CommandContext, change: StaffChange): Promise<PersonRecord> {
  await personIn(ctx.db, change.personId);
  const { personId, version, field } = change;
  const isEnd = field === 'death' || field === 'departure';
  // Nobody has to look any more for somebody of whom staff know.
  const columns = isEnd ? { ...change.columns, missing_since: null } : change.columns;
  await changeVersioned(ctx.db, 'person', { id: personId, version }, columns);
  await answerByRecord(ctx.db, { personId, field, by: ctx.actor.name, at: ctx.clock.now() });
  await addStaffEntry(ctx.db, {
    id: ctx.newId(),
    person_id: change.personId,
    field: change.field,
    value: change.value,
    reason: change.reason,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
  await ctx.peopleChanged([change.personId]);
  return personRecord(ctx, change.personId);
}

/** The answer to "no longer on the whole list": moved away, or still here after all. */
export async function endByStaff(
  ctx: CommandContext,
  personId: string,
  answer: 'left' | 'still-here',
): Promise<void> {
  const { version } = await personIn(ctx.db, personId);
  const today = ctx.clock.today();
  await recordByStaff(ctx, {
    personId,
    version,
    field: 'departure',
    value: answer === 'left' ? `Moved away, found ${screenDate(today)}` : 'Still registered here',
    reason: 'No longer on the whole list',
    columns:
      answer === 'left'
        ? { registration: 'left', left_on: today }
        : { registration: 'registered', left_on: null },
  });
}

/** The answer to a row that differs in number or date of birth and is of this person all the same. */
export async function identifyByStaff(
  ctx: CommandContext,
  personId: string,
  { nhsNumber, birthDate }: { nhsNumber: string | null; birthDate: string | undefined },
): Promise<void> {
  const row = await personIn(ctx.db, personId);
  const held = heldPersonOf(row);
  const now = {
    ...held,
    nhsNumber: nhsNumber ?? held.nhsNumber,
    birthDate: birthDate ?? held.birthDate,
  };
  const { nhs_number, birth_date, search_text } = personRowOf(now);
  const number = now.nhsNumber === null ? 'no NHS number' : `NHS number ${spacedNhsNumber(now.nhsNumber)}`;
  await recordByStaff(ctx, {
    personId,
    version: row.version,
    field: 'identity',
    value: `Born on ${screenDate(now.birthDate)}, ${number}`,
    reason: 'The list says so, and it is the same person',
    columns: { nhs_number, birth_date, search_text },
  });
}
