import type { OutputOf } from '../../../shared/api.ts';
import type { DayCell } from '../../../shared/booking/day.contract.ts';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf, personOf } from '../register/takeIn.ts';
import { clinicsOpenUntil } from './aClinic.ts';

type Day = OutputOf<'booking.findDay'>;

/** Mondays of April 2026 the healthcare assistant tests, Thursdays the nurse talks; 6 April is a bank holiday. */
export const testDay = '2026-04-13';
export const talkDay = '2026-04-30';

/** Some people with the same high blood pressure, and clinics to book them into; it is 7 April 2026. */
export async function aBook(people: Parameters<typeof aPracticeOf>[0] = [{ row: 1 }, { row: 2 }]) {
  const opened = await aPracticeOf(people);
  const staff = await clinicsOpenUntil(opened, '2026-05-29');
  const clinicOn = async (name: string, onDay: string) => {
    const found = await opened.core.write((db) =>
      db.row<{ id: string }>(sql`SELECT id FROM clinic WHERE name = ${name} AND on_day = ${onDay}`),
    );
    return found?.id ?? '';
  };
  return {
    ...opened,
    ...staff,
    testsClinic: await clinicOn('Tests', testDay),
    talkClinic: await clinicOn('Conversations', talkDay),
  };
}

type Book = Awaited<ReturnType<typeof aBook>>;

/** Books somebody's tests (20 minutes) from a place on, and their conversation where a place is given. */
export async function book(opened: Book, row: number, places: { tests?: number; talk?: number }) {
  const personId = await personOf(opened, row);
  const [round] = await opened.call('recall.listCycles', { personId });
  const cycleId = round?.id ?? '';
  const at = (clinicId: string, place: number | undefined) =>
    place === undefined ? null : { clinicId, place };
  const { appointments } = await opened.call('booking.bookPair', {
    personId,
    cycleId,
    tests: at(opened.testsClinic, places.tests),
    conversation: at(opened.talkClinic, places.talk),
  });
  return { personId, cycleId, appointments };
}

export const cellsIn = ({ days: [day] }: Day): DayCell[] =>
  (day?.clinicians ?? []).flatMap(({ clinics }) => clinics.flatMap(({ cells }) => cells));

export const visitsIn = (day: Day) =>
  cellsIn(day).flatMap((cell) => (cell.kind === 'visit' ? [cell.visit] : []));

/** A cell in a few words: `09:00 free 20`, `09:20 booked 20`. */
export const inShort = (cell: DayCell) =>
  `${cell.startsAt} ${cell.kind === 'visit' ? cell.visit.state : cell.kind} ${cell.minutes}`;
