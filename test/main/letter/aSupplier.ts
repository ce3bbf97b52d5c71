import type { Supplier } from '../../../shared/people/accessSettings.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { aBook } from '../booking/aDay.ts';

export const brailleCode = '936661000000109';
export const moonCode = '936621000000101';
export const dots: Supplier = {
  id: 'dots',
  name: 'Beckside Dots',
  formats: ['braille', 'other-format'],
  howToOrder: 'E-mail the text',
  usualDays: 7,
};

/** A practice with a supplier, and people who need what is said. */
export async function openedWithSupplier(codes: readonly string[]) {
  const rows = codes.map((_, index) => ({ 'Family Name': ['Oakley', 'Pawlak', 'Quill'][index] ?? 'Rowe' }));
  const practice = await aPracticeWith(rows);
  const { call, people } = practice;
  const { settings, version } = await call('people.findAccess', {});
  await call('people.changeAccess', { settings: { ...settings, suppliers: [dots] }, version });
  for (const [index, code] of codes.entries()) {
    await call('people.recordNeeds', {
      personId: people[index]?.id ?? '',
      version: 1,
      needs: code === '' ? [] : [{ kind: 'other', term: 'x', code }],
      askedOn: '2026-04-07',
    });
  }
  const items = people.map(({ id }) => ({ personId: id, year: 2026 }));
  return { ...practice, items, personId: people[0]?.id ?? '' };
}
type Opened = Awaited<ReturnType<typeof openedWithSupplier>>;

export async function ordered(practice: Opened): Promise<string> {
  const { invitationIds } = await practice.call('letter.orderFormats', {
    items: practice.items,
    supplierId: 'dots',
  });
  return invitationIds[0] ?? '';
}

/** A practice with clinics to book into, a supplier of braille, and somebody who needs it. */
export async function openedBook(suppliers: Supplier[] = [dots]) {
  const needs = [{ kind: 'braille' as const, term: 'Braille', code: null }];
  const opened = await aBook([{ row: 1, needs }]);
  await addSuppliers(opened, suppliers);
  return opened;
}

export async function addSuppliers({ call }: Pick<Book, 'call'>, suppliers: Supplier[] = [dots]) {
  const { settings, version } = await call('people.findAccess', {});
  await call('people.changeAccess', { settings: { ...settings, suppliers }, version });
}
type Book = Awaited<ReturnType<typeof aBook>>;

/** The letter about their appointments; empty where it was not ordered. */
export async function orderBooked({ call }: Book, personId: string): Promise<string> {
  const items = [{ personId, year: 2026, about: 'appointments' as const }];
  const { invitationIds } = await call('letter.orderFormats', { items, supplierId: 'dots' });
  return invitationIds[0] ?? '';
}

/** Who is still to be told, and where what is made elsewhere stands. */
export async function standingOf({ call }: Book) {
  const { jobs } = await call('recall.findToday', {});
  return {
    toTell: (await call('letter.listToTell', {})).total,
    onToday: jobs.find(({ kind }) => kind === 'to-tell')?.count ?? 0,
    states: (await call('letter.listFormats', {})).lines.map(({ state }) => state),
  };
}
