import { office } from '../../shared/contract.ts';
import { listName, screenDate } from '../../shared/format.ts';
import type { peopleContract } from '../../shared/people/people.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import type { CommandContext, Handlers } from '../context.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { accessService } from './access.service.ts';
import { importService } from './import/import.service.ts';
import { peopleLines } from './people.sql.ts';
import { personLineOf } from './personLine.ts';
import { personIn, personRecord } from './personRecord.ts';
import { findPrivacy, maySeeContact } from './privacy.ts';
import { recordCircumstances } from './recordCircumstances.ts';
import { recordByStaff } from './staffRecord.ts';

export const peopleService: Handlers<typeof peopleContract> = {
  ...accessService,
  ...importService,

  'people.listPeople': async ({ db, clock }, question) => {
    const { total, rows } = await peopleLines(db, question, qofYearOf(clock.today()));
    return { total, lines: rows.map(personLineOf) };
  },

  'people.findPerson': (ctx, { personId }) => personRecord(ctx, personId),

  'people.recordDeath': async (ctx, { personId, version, death }) => {
    if (death.on !== null && death.on > ctx.clock.today()) throw new Problem('invalid-input', 'death.on');
    const day = death.on === null ? 'day not known' : screenDate(death.on);
    const record = await recordByStaff(ctx, {
      personId,
      version,
      field: 'death',
      value: `Died, ${day} (${death.kind === 'formal' ? 'certified' : 'told by somebody'})`,
      reason: null,
      columns: { death_kind: death.kind, died_on: death.on },
    });
    offerBack(ctx, record, { operation: 'people.withdrawDeath', words: 'Death recorded' });
    return record;
  },

  'people.withdrawDeath': (ctx, { personId, version, reason }) =>
    recordByStaff(ctx, {
      personId,
      version,
      field: 'death',
      value: 'Has not died',
      reason,
      columns: { death_kind: null, died_on: null },
    }),

  'people.recordDeparture': async (ctx, { personId, version, leftOn }) => {
    const record = await recordByStaff(ctx, {
      personId,
      version,
      field: 'departure',
      value: `Moved away on ${screenDate(leftOn)}`,
      reason: null,
      columns: { registration: 'left', left_on: leftOn },
    });
    offerBack(ctx, record, { operation: 'people.recordReturn', words: 'Departure recorded' });
    return record;
  },

  'people.recordReturn': (ctx, { personId, version, reason }) =>
    recordByStaff(ctx, {
      personId,
      version,
      field: 'departure',
      value: 'Registered here again',
      reason,
      columns: { registration: 'registered', left_on: null },
    }),

  'people.changeRestriction': async (ctx, { personId, version, restricted, reason }) => {
    // Anyone may close a record; opening one shows where the person lives, so only who may see that.
    const { restricted: now } = await personIn(ctx.db, personId);
    if (!restricted && !(await maySeeContact(ctx.db, ctx.actor, { restricted: now === 1 })))
      throw new Problem('not-allowed', 'only roles the manager has named may lift a restriction');
    return recordByStaff(ctx, {
      personId,
      version,
      field: 'restricted',
      value: restricted ? 'Restricted' : 'Not restricted',
      reason,
      columns: { restricted: restricted ? 1 : 0 },
    });
  },

  'people.agreeFormat': (ctx, { personId, version, agreed, reason }) =>
    recordByStaff(ctx, {
      personId,
      version,
      field: 'agreedFormat',
      value: agreed === null ? 'Not agreed' : `Letter in English, ${agreed.size} point`,
      reason,
      columns: { agreed_format: agreed && JSON.stringify(agreed) },
    }),

  'people.recordCircumstances': recordCircumstances,

  'people.decideYoungPerson': (ctx, { personId, version, decision, reason }) =>
    recordByStaff(ctx, {
      personId,
      version,
      field: 'youngPersonDecision',
      value: decision === 'no-letter' ? 'No letter' : 'Letter to parent or guardian',
      reason,
      columns: { young_person_decision: decision },
    }),

  'people.findPrivacy': async ({ db }) => {
    const { value, version } = await findPrivacy(db);
    return { ...value, version };
  },

  'people.changePrivacy': async (ctx, { restrictedVisibleTo, version }) => {
    await saveSetting(ctx, 'privacy', { value: { restrictedVisibleTo }, version });
    return { restrictedVisibleTo, version: version + 1 };
  },
};

/** Taken back with a reason by roles that may; the others ask one of them. */
function offerBack(
  ctx: CommandContext,
  { id, version, familyName, givenName, title }: PersonRecord,
  { operation, words }: { operation: 'people.withdrawDeath' | 'people.recordReturn'; words: string },
): void {
  if (!office.includes(ctx.actor.role)) return;
  const input = { personId: id, version, reason: 'Taken back' };
  ctx.canUndo({ operation, input, words: `${words}: ${listName({ familyName, givenName, title })}` });
}
