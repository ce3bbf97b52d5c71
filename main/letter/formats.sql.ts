import type { OrderWaits } from '../../shared/recall/orderWaits.ts';
import type { IsoDate, YearMonth } from '../../shared/time/isoDate.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';
import { openOrders, orders, orderWaits, toldAndStanding } from '../recall/waitingOrders.sql.ts';

// What a person and whoever reads their letters need, as the two columns keep it.
const said = sql`(needs || COALESCE(letter_carer, ''))`;
const anyMadeElsewhere = sql`REPLACE(REPLACE(REPLACE(REPLACE(${said}, '"kind":"braille"', ''), '"kind":"audio"', ''), '"kind":"other-format"', ''), '"kind":"easy-read"', '') <> ${said}`;

/**
 * Living people with an open round due by a month whose letter may have to be made elsewhere, or be written first: easy
 * read is printed here where a template fits, which the guard knows.
 */
export function peopleForFormats(db: Reader, { year, until }: { year: number; until: YearMonth }) {
  return db.rows<{ id: string }>(sql`
    SELECT p.id FROM person p JOIN cycle c ON c.person_id = p.id AND c.year = ${year}
     WHERE p.registration = 'registered' AND p.death_kind IS NULL AND ${anyMadeElsewhere}
       AND c.state = 'open' AND c.planned_month <= ${until}
     ORDER BY p.sort_name, p.id`);
}

export type OrderRow = {
  invitation_id: string;
  run_id: string;
  person_id: string;
  year: number;
  restricted: number;
  format: string;
  supplier: string;
  expected_on: string;
  content: string;
  /** 0 for a letter about appointments. */
  attempt: number;
  /** 1: it offers places that are kept. */
  offers: number;
  /** Of the appointments it tells of, the day of the first that still stands. */
  first_day: string | null;
  /** The first day until which what it offers is kept. */
  kept_until: string | null;
};

const orderColumns = sql`
  f.invitation_id, i.run_id, i.person_id, c.year, p.restricted, f.format, f.supplier, f.expected_on, i.content, i.attempt, i.offers,
  (SELECT MIN(a.on_day) ${toldAndStanding}) AS first_day, (SELECT MIN(a.kept_until) ${toldAndStanding}) AS kept_until`;

/** Orders that are neither posted nor withdrawn, and what each waits for here. */
export function ordersOpen(db: Reader, today: IsoDate) {
  return db.rows<OrderRow & { waits: OrderWaits | null }>(sql`
    SELECT ${orderColumns}, ${orderWaits(today)} AS waits FROM ${openOrders}
     ORDER BY f.expected_on, f.invitation_id`);
}

export function ordersNamed(db: Reader, invitationIds: readonly string[]) {
  return db.rows<OrderRow>(sql`
    SELECT ${orderColumns} FROM ${orders} AND f.invitation_id IN ${inList(invitationIds)}
     ORDER BY p.sort_name, f.invitation_id`);
}

export type NewOrder = Pick<OrderRow, 'invitation_id' | 'format' | 'supplier' | 'expected_on'>;

export function addFormatOrders(db: Writer, rows: readonly NewOrder[]): Promise<void> {
  return db.insertMany(
    'format_order',
    ['invitation_id', 'format', 'supplier', 'expected_on'],
    rows.map((row) => [row.invitation_id, row.format, row.supplier, row.expected_on]),
  );
}
