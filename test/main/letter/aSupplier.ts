import { aPracticeWith } from '../../support/aPractice.ts';

export const brailleCode = '936661000000109';
export const moonCode = '936621000000101';
const supplier = {
  id: 'dots',
  name: 'Beckside Dots',
  formats: ['braille' as const, 'other-format' as const],
  howToOrder: 'E-mail the text',
  usualDays: 7,
};

/** A practice with a supplier, and people who need what is said. */
export async function openedWithSupplier(codes: readonly string[]) {
  const rows = codes.map((_, index) => ({ 'Family Name': ['Oakley', 'Pawlak', 'Quill'][index] ?? 'Rowe' }));
  const practice = await aPracticeWith(rows);
  const { call, people } = practice;
  const { settings, version } = await call('people.findAccess', {});
  await call('people.changeAccess', { settings: { ...settings, suppliers: [supplier] }, version });
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
