import type { pairsContract } from '../../../shared/booking/pairs.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Handlers } from '../../context.ts';
import { findPersonRow } from '../../people/person.sql.ts';
import { findSetting, saveSetting } from '../../practice/settings.sql.ts';
import { takeBackBooking } from './bookPair.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { findPairs } from './findPairs.ts';
import { holdPair, releaseHold } from './holdPair.ts';
import { saveWishes, wishesOf } from './wishes.sql.ts';

export const pairsService: Handlers<typeof pairsContract> = {
  'booking.findPairs': findPairs,
  'booking.hold': holdPair,
  'booking.releaseHold': (ctx, { personId }) => releaseHold(ctx, personId),
  'booking.findWishes': ({ db }, { personId }) => wishesOf(db, personId),

  'booking.saveWishes': async (ctx, { personId, ...saved }) => {
    if (!(await findPersonRow(ctx.db, personId))) throw new Problem('not-found');
    await saveWishes(ctx, personId, saved);
    return wishesOf(ctx.db, personId);
  },

  'booking.takeBackBooking': async (ctx, asked) => ({ appointments: await takeBackBooking(ctx, asked) }),

  'booking.findBookingRules': async ({ db }) =>
    rulesIn(await findSetting(db, bookingSetting.id, bookingSetting)),

  'booking.changeBookingRules': async (ctx, { rules, version }) => {
    if (rules.gapAtLeast > rules.gapUsual || rules.gapUsual > rules.gapAtMost)
      throw new Problem('invalid-input', 'gapUsual');
    const before = await findSetting(ctx.db, bookingSetting.id, bookingSetting);
    const value = { ...rules, openUntil: before.value.openUntil };
    await saveSetting(ctx, bookingSetting.id, { value, version });
    return rulesIn(await findSetting(ctx.db, bookingSetting.id, bookingSetting));
  },
};

function rulesIn<T>({ value, version }: { value: T; version: number }): { rules: T; version: number } {
  return { rules: value, version };
}
