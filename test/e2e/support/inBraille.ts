import type { Page } from '@playwright/test';
import { bookHalf, bookToday } from './aBookToday.ts';
import { ask } from './ask.ts';
import { expect } from './house.ts';

/** The first clinic for one half on a day. */
async function clinicFor(page: Page, { part, onDay }: Half): Promise<string> {
  const { days } = await ask(page, 'booking.findDay', { day: onDay });
  const name = part === 'tests' ? 'Beth Okafor' : 'Gwen Pritchard';
  const seers = days.flatMap(({ clinicians }) => clinicians);
  return seers.find((one) => one.name === name)?.clinics[0]?.id ?? '';
}
type Half = { part: 'tests' | 'conversation'; onDay: string };

async function readsBraille(page: Page, personId: string) {
  const { version } = await ask(page, 'people.findPerson', { personId });
  const needs = [{ kind: 'braille' as const, term: 'Braille', code: null }];
  await ask(page, 'people.recordNeeds', { personId, version, needs, askedOn: bookToday });
}

/** Somebody who needs braille, booked for one half. */
export async function bookInBraille(page: Page, familyName: string, half: Half) {
  const clinicId = await clinicFor(page, half);
  const { personId } = await bookHalf(page, familyName, { part: half.part, clinicId, place: 3 });
  await readsBraille(page, personId);
}

/** Somebody who needs braille, and a place for their conversation that is kept for them until a day. */
export async function keepInBraille(
  page: Page,
  familyName: string,
  { onDay, keptUntil, place }: { onDay: string; keptUntil: string; place: number },
) {
  const { lines } = await ask(page, 'people.listPeople', { search: familyName });
  const personId = lines[0]?.id ?? '';
  await readsBraille(page, personId);
  const [round] = await ask(page, 'recall.listCycles', { personId });
  const [cycleId, month] = [round?.id ?? '', round?.plannedMonth ?? ''];
  const clinicId = await clinicFor(page, { part: 'conversation', onDay });
  const conversation = { clinicId, place };
  const proposals = [{ personId, cycleId, tests: null, conversation }];
  expect(await ask(page, 'booking.pencilPlan', { month, proposals })).toMatchObject({ leftOut: [] });
  await ask(page, 'booking.inviteToBook', { month, cycleIds: [cycleId], keptUntil });
  return personId;
}

/** Somebody else says on the phone which places are kept for them. */
export async function tellKept(page: Page, personId: string) {
  const [round] = await ask(page, 'recall.listCycles', { personId });
  const { appointments } = await ask(page, 'booking.findPersonAppointments', { personId });
  const told = appointments.map(({ id, version }) => ({ id, version }));
  return ask(page, 'letter.recordToldByPhone', { personId, cycleId: round?.id ?? '', appointments: told });
}

/** Who makes braille, in five days. */
export async function addSupplier(page: Page) {
  const { settings, version } = await ask(page, 'people.findAccess', {});
  const howToOrder = 'E-mail the text. They post the letter back to the practice.';
  const supplier = {
    id: 'dots',
    name: 'Beckside Dots',
    formats: ['braille' as const],
    howToOrder,
    usualDays: 5,
  };
  await ask(page, 'people.changeAccess', { settings: { ...settings, suppliers: [supplier] }, version });
}
