import { foldMobile, mayText, type MobileStanding } from '../people/sharedMobile.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { isWrittenToParent } from './postalAddress.ts';

type Known = {
  restricted: boolean;
  birthDate: IsoDate;
  mobile: string | null;
  standing: MobileStanding;
  homePhone: string | null;
};

/** The number a list shows to ring somebody, and whose it is or why there is none; null where there is nothing to say. */
export type NumberToRing = { phone: string | null; phoneNote: string | null };

/**
 * Their mobile where a text may go to it, else the phone at home. A restricted person's number stands on their record
 * alone, and that of whoever is under 16, which may be a parent's. The same number recorded twice is as little theirs.
 */
export function numberToRing(known: Known, today: IsoDate): NumberToRing {
  const { restricted, birthDate, standing, mobile, homePhone } = known;
  if (restricted) return { phone: null, phoneNote: 'Restricted: see their record' };
  if (isWrittenToParent(birthDate, today)) return { phone: null, phoneNote: 'Under 16: see their record' };
  if (mobile && mayText(standing))
    return { phone: mobile, phoneNote: standing === 'carer' ? 'Of their carer' : null };
  const home = foldMobile(homePhone) === foldMobile(mobile) ? null : homePhone;
  if (home || standing === 'none') return { phone: home || null, phoneNote: null };
  const why = standing === 'shared' ? 'Mobile shared with somebody' : 'Mobile not theirs';
  return { phone: null, phoneNote: `${why}: see their record` };
}
