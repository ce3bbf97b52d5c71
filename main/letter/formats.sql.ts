import type { NeedKind } from '../../shared/people/importRecord.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';
import { inList, joinSql, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

type Due = {
  year: number;
  until: YearMonth;
  /** Needs, of a person or of whoever reads their letters, that no letter printed here meets. */
  kinds: readonly NeedKind[];
};

/** Living people with an open round due by a month whose letter may have to be made elsewhere. */
export function peopleForFormats(db: Reader, { year, until, kinds }: Due) {
  const mentioned = kinds.flatMap((kind) => {
    const pattern = `%"kind":"${kind}"%`;
    return [sql`p.needs LIKE ${pattern}`, sql`p.letter_carer LIKE ${pattern}`];
  });
  return db.rows<{ id: string }>(sql`
    SELECT p.id FROM person p JOIN cycle c ON c.person_id = p.id AND c.year = ${year}
     WHERE (p.needs <> '[]' OR p.letter_carer IS NOT NULL OR p.interpreter = 1)
       AND (${joinSql(mentioned, ' OR ')})
       AND p.registration = 'registered' AND p.death_kind IS NULL
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
};

const orderColumns = sql`
  f.invitation_id, i.run_id, i.person_id, c.year, p.restricted, f.format, f.supplier, f.expected_on, i.content`;
const orderTables = sql`
  format_order f JOIN invitation i ON i.id = f.invitation_id JOIN cycle c ON c.id = i.cycle_id
  JOIN person p ON p.id = i.person_id`;

/** Orders that are neither posted nor withdrawn. */
export function openOrders(db: Reader) {
  return db.rows<OrderRow>(sql`
    SELECT ${orderColumns} FROM ${orderTables}
     WHERE NOT EXISTS (
       SELECT 1 FROM invitation_event e
        WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn', 'spoilt'))
     ORDER BY f.expected_on, f.invitation_id`);
}

export function ordersNamed(db: Reader, invitationIds: readonly string[]) {
  return db.rows<OrderRow>(sql`
    SELECT ${orderColumns} FROM ${orderTables}
     WHERE i.id IN ${inList(invitationIds)} ORDER BY p.sort_name, f.invitation_id`);
}

export type NewOrder = Pick<OrderRow, 'invitation_id' | 'format' | 'supplier' | 'expected_on'>;

export function addFormatOrders(db: Writer, rows: readonly NewOrder[]): Promise<void> {
  return db.insertMany(
    'format_order',
    ['invitation_id', 'format', 'supplier', 'expected_on'],
    rows.map((row) => [row.invitation_id, row.format, row.supplier, row.expected_on]),
  );
}
