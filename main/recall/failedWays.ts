import { emailAddress } from '../../shared/letter/emailAddress.ts';
import { readPostcode } from '../../shared/letter/postcode.ts';
import { ukMobile } from '../../shared/letter/ukMobile.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import { isToCarer } from './reach.ts';
import type { RoundPapers } from './roundOf.ts';

type Gone = { to?: string; addressLines?: string[] };

/** The ways by which something came back in this round from where the record would still send it. */
export function failedWays({ row, sent }: Pick<RoundPapers, 'row' | 'sent'>): Channel[] {
  return sent.flatMap(({ channel, came_back }) =>
    came_back !== null && isStillTheirs(JSON.parse(came_back) as Gone, row) ? [channel] : [],
  );
}

/** Of an address the postcode decides: the guard, which has the letter, compares it line by line. */
function isStillTheirs({ to, addressLines }: Gone, row: RoundPapers['row']): boolean {
  if (to !== undefined) return to === ukMobile(row.mobile) || to === emailAddress(row.email);
  const postcode = readPostcode(row.postcode ?? '');
  // Letters to a carer in their place go to the carer's own address.
  if (isToCarer(row) || postcode.kind !== 'full') return true;
  return addressLines?.at(-1) === postcode.postcode;
}
