import { screenDate } from '../../shared/format.ts';
import { toldByPhoneWords } from '../../shared/letter/toldInWords.ts';
import type { CycleRecord } from '../../shared/recall/rounds.contract.ts';
import type { phoneTellingsOf } from './toldByPhone.sql.ts';

type Row = Awaited<ReturnType<typeof phoneTellingsOf>>[number];

/** A round with what was said of its appointments on the phone; it is taken back where it was said, not here. */
export function withTellings(record: CycleRecord, rows: readonly Row[]): CycleRecord {
  const own = rows.filter(({ cycle_id }) => cycle_id === record.id);
  if (own.length === 0) return record;
  const takenBack = new Set(own.flatMap(({ withdraws }) => withdraws ?? []));
  const told = [...Map.groupBy(own, (row) => row.id)].flatMap(([id, days]) => {
    const [row] = days;
    if (!row || row.withdraws !== null) return [];
    const on = days.flatMap(({ on_day }) => (on_day === null ? [] : [screenDate(on_day)]));
    return [
      {
        eventId: id,
        at: row.entered_at,
        on: row.told_on,
        by: row.entered_by,
        sentence: toldByPhoneWords(on, row.offers === 1),
        takenBack: takenBack.has(id),
        canTakeBack: false,
      },
    ];
  });
  const history = [...record.history, ...told].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
  return { ...record, history };
}
