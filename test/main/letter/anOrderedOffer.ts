import { anOfferOfLastYear } from '../recall/anOfferOfLastYear.ts';
import { addSuppliers, dots } from './aSupplier.ts';
import { anOfferBook, offers, type OfferBook } from './anOffer.ts';

const needs = [{ kind: 'braille' as const, term: 'Braille', code: null }];
const wife = { gets: 'copy' as const, name: 'Eirlys Bevan', relationship: 'wife', needs: [], address: null };

type Book = Pick<OfferBook, 'call' | 'who'>;

async function copyToWife({ call, who: { personId } }: Book, askedOn: string) {
  const { version } = await call('people.findPerson', { personId });
  await call('people.recordLetterCarer', { personId, version, carer: wife, askedOn, reason: 'Asked' });
}

async function order({ call, who: { personId } }: Book): Promise<string> {
  const items = [{ personId, year: 2026, ...offers }];
  const { invitationIds, held } = await call('letter.orderFormats', { items, supplierId: 'dots' });
  if (held[0]) throw new Error(held[0].sentence);
  return invitationIds[0] ?? '';
}

/** Ordered on Tuesday 7 April, of places kept until Friday the 24th, with a copy for their wife that waits in a run here. */
export async function anOrderedOffer() {
  const opened = await anOfferBook([{ row: 1, needs }]);
  await addSuppliers(opened);
  await copyToWife(opened, '2026-04-07');
  return { ...opened, invitationId: await order(opened) };
}

/** Ordered on 31 March 2027, of places of the old year, with such a copy; it is 1 April. */
export async function oldOfferOrdered() {
  const opened = await anOfferOfLastYear({ needs });
  opened.clock.set('2027-03-31');
  await addSuppliers(opened, [{ ...dots, usualDays: 1 }]);
  await copyToWife(opened, '2027-03-31');
  const invitationId = await order(opened);
  opened.clock.set('2027-04-01');
  return { ...opened, invitationId };
}

/** Somebody says on the phone which places are kept for them. */
export async function tellKept({ call, who }: Book) {
  const { appointments } = await call('booking.findPersonAppointments', { personId: who.personId });
  const kept = appointments.filter(({ state }) => state === 'pencilled');
  const told = kept.map(({ id, version }) => ({ id, version }));
  await call('letter.recordToldByPhone', { ...who, appointments: told });
}
