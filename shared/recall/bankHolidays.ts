import type { IsoDate } from '../time/isoDate.ts';
import data from './bankHolidays.data.json' with { type: 'json' };

/**
 * Bank holidays of England and Wales, 2 January 2012 to 26 December 2028. After that day only weekends are known,
 * until the list is renewed. Where it comes from: `bankHolidays.source.md`.
 */
export const bankHolidays: ReadonlySet<IsoDate> = new Set(data);
