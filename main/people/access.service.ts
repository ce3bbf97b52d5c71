import type { accessContract } from '../../shared/people/access.contract.ts';
import { contactMethods } from '../../shared/people/contactMethod.ts';
import { dissentInWords } from '../../shared/people/dissent.ts';
import { foldMobile } from '../../shared/people/sharedMobile.ts';
import { Problem } from '../../shared/problem.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import type { Handlers } from '../context.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { findAccessSettings } from './accessSettings.ts';
import { addDissent, addMobileAnswer } from './contact.sql.ts';
import { needsToReviewOf } from './needsReview.ts';
import { needsReviewRows } from './needsReview.sql.ts';
import { personIn } from './personRecord.ts';
import { maySeeContact } from './privacy.ts';
import { recordLetterCarer, recordNeeds, reviewNeeds } from './recordNeeds.ts';
import { recordByStaff } from './staffRecord.ts';

export const accessService: Handlers<typeof accessContract> = {
  'people.recordNeeds': recordNeeds,
  'people.reviewNeeds': reviewNeeds,
  'people.recordLetterCarer': recordLetterCarer,

  'people.listNeedsToReview': async ({ db, clock }, { from, limit }) => {
    const { value } = await findAccessSettings(db);
    const today = clock.today();
    const { rows, ...counts } = await needsReviewRows(db, {
      today,
      until: addDays(today, value.reviewNoticeDays),
      from,
      limit,
    });
    return { ...counts, lines: rows.map(needsToReviewOf) };
  },

  'people.recordContactMethod': (ctx, { personId, version, method }) =>
    recordByStaff(ctx, {
      personId,
      version,
      field: 'contactMethod',
      value: method === null ? 'No preference' : contactMethods[method],
      reason: null,
      columns: { contact_method: method },
    }),

  'people.recordDissent': async (ctx, { personId, version, kind, way, dissents, reason }) => {
    await personIn(ctx.db, personId);
    await addDissent(ctx.db, {
      person_id: personId,
      kind,
      way,
      dissents: dissents ? 1 : 0,
      reason,
      entered_by: ctx.actor.name,
      entered_at: ctx.clock.now(),
    });
    const words = dissentInWords({ kind, way });
    return recordByStaff(ctx, {
      personId,
      version,
      field: 'dissent',
      value: dissents ? `Does not want: ${words}` : `Taken back: ${words}`,
      reason,
      columns: {},
    });
  },

  'people.answerMobile': async (ctx, { personId, version, answer, whose }) => {
    const { mobile, restricted } = await personIn(ctx.db, personId);
    if (!(await maySeeContact(ctx.db, ctx.actor, { restricted: restricted === 1 })))
      throw new Problem('not-allowed');
    const number = foldMobile(mobile);
    if (number === '') throw new Problem('invalid-input', 'mobile');
    if (answer === 'carer' && (whose ?? '') === '') throw new Problem('invalid-input', 'whose');
    await addMobileAnswer(ctx.db, {
      person_id: personId,
      number,
      answer,
      whose: answer === 'carer' ? whose : null,
      entered_by: ctx.actor.name,
      entered_at: ctx.clock.now(),
    });
    const value = { own: 'Their own', carer: 'Their carer’s', 'not-theirs': 'Not theirs' }[answer];
    return recordByStaff(ctx, { personId, version, field: 'mobile', value, reason: null, columns: {} });
  },

  'people.findAccess': async ({ db }) => {
    const { value, version } = await findAccessSettings(db);
    return { settings: value, version };
  },

  'people.changeAccess': async (ctx, { settings, version }) => {
    await saveSetting(ctx, 'accessible-information', { value: settings, version });
    return { settings, version: version + 1 };
  },
};
