import { z } from 'zod';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { IsoDate } from '../../../shared/time/isoDate.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting, saveSetting } from '../../practice/settings.sql.ts';

const setting = {
  id: 'bank-holidays',
  schema: z.object({ worked: z.array(IsoDate) }),
  usual: { worked: [] as IsoDate[] },
};

/** Bank holidays from a day on, and whether the practice works on them. */
export async function bankHolidaysFrom(db: Reader, day: IsoDate) {
  const { value } = await findSetting(db, setting.id, setting);
  const worked = new Set(value.worked);
  return [...bankHolidays]
    .filter((onDay) => onDay >= day)
    .toSorted()
    .map((onDay) => ({ onDay, worked: worked.has(onDay) }));
}

/** Bank holidays from a day on on which no clinic is held. */
export async function daysNotWorked(db: Reader, day: IsoDate): Promise<Set<IsoDate>> {
  const days = await bankHolidaysFrom(db, day);
  return new Set(days.flatMap(({ onDay, worked }) => (worked ? [] : [onDay])));
}

export async function changeWorked(ctx: CommandContext, onDay: IsoDate, worked: boolean): Promise<void> {
  const before = await findSetting(ctx.db, setting.id, setting);
  const others = before.value.worked.filter((day) => day !== onDay);
  const days = worked ? [...others, onDay].toSorted() : others;
  await saveSetting(ctx, setting.id, { value: { worked: days }, version: before.version });
}
