import { minuteOf, timeAt } from '../../../shared/booking/clockTime.ts';
import type { BookDay, DayCell, DayClinic } from '../../../shared/booking/day.contract.ts';
import { screenDay } from '../../../shared/format.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { openOf, type ClinicToMove } from '../changes/clinicToMove.ts';
import { kindShort } from './dayLooks.ts';

/** A cell with its place in the picture; `key` stays the same while the same thing stands there. */
export type GridCell = {
  key: string;
  clinicId: string;
  onDay: IsoDate;
  cell: DayCell;
  /** Minutes since midnight. */
  from: number;
  to: number;
  /** Side by side with others of the same time: which of how many. */
  lane: number;
  lanes: number;
};

export type GridColumn = {
  id: string;
  onDay: IsoDate;
  clinicianId: string;
  title: string;
  line: string;
  /** Where there is no clinic on that day. */
  empty: boolean;
  /** Clinics that may be moved as a whole. */
  clinics: ClinicToMove[];
  cells: GridCell[];
};

export type Grid = {
  columns: GridColumn[];
  from: number;
  /** Minutes of one row. */
  unit: number;
  rows: number;
  /** Each half hour, by its row (1 is the first). */
  times: { row: number; time: string; isHour: boolean }[];
};

/** Everybody's day beside each other. */
export function columnsOfDay({ onDay, clinicians }: BookDay): GridColumn[] {
  return clinicians.map(({ id, name, kind, clinics }) => ({
    id,
    onDay,
    clinicianId: id,
    title: name,
    line: [kindShort[kind], ...new Set(clinics.map(whereOf))].join(', '),
    empty: false,
    clinics: openOf(clinics, { onDay, clinicianId: id }),
    cells: cellsOf(clinics, onDay),
  }));
}

/** The week of one clinician; Saturday and Sunday only where they hold a clinic. */
export function columnsOfWeek(days: readonly BookDay[], clinicianId: string): GridColumn[] {
  return days.flatMap(({ onDay, bankHoliday, clinicians }, index) => {
    const clinics = clinicians.find(({ id }) => id === clinicianId)?.clinics ?? [];
    if (index > 4 && clinics.length === 0) return [];
    return [
      {
        id: onDay,
        onDay,
        clinicianId,
        title: screenDay(onDay),
        line:
          bankHoliday ?? (clinics.length === 0 ? 'No clinic' : [...new Set(clinics.map(whereOf))].join(', ')),
        empty: clinics.length === 0,
        clinics: openOf(clinics, { onDay, clinicianId }),
        cells: cellsOf(clinics, onDay),
      },
    ];
  });
}

function whereOf({ roomName, name, closed }: DayClinic): string {
  return closed === null ? (roomName ?? name) : `not held: ${closed}`;
}

function cellsOf(clinics: readonly DayClinic[], onDay: IsoDate): GridCell[] {
  const cells = clinics.flatMap(({ id: clinicId, cells: own }) =>
    own.map((cell): GridCell => {
      const from = minuteOf(cell.startsAt);
      return {
        key: keyOf(clinicId, cell),
        clinicId,
        onDay,
        cell,
        from,
        to: from + cell.minutes,
        lane: 0,
        lanes: 1,
      };
    }),
  );
  return inLanes(cells.toSorted((one, other) => one.from - other.from || other.to - one.to));
}

/** What a cell is, and not how long or in which state: somebody who arrives stays the same cell. */
export function keyOf(clinicId: string, cell: DayCell): string {
  if (cell.kind === 'visit') return `visit ${cell.visit.appointmentId}`;
  if (cell.kind === 'held') return `held ${cell.holdId} ${clinicId} ${cell.place}`;
  return `${cell.kind} ${clinicId} ${cell.place}`;
}

/** Nobody's name lies over another's: what shares a time stands side by side. Cells come in the order of their times. */
export function inLanes(cells: readonly GridCell[]): GridCell[] {
  const placed: GridCell[] = [];
  let together: GridCell[] = [];
  let end = -1;
  const settle = () => {
    const lanes = Math.max(1, ...together.map(({ lane }) => lane + 1));
    placed.push(...together.map((one) => ({ ...one, lanes })));
    together = [];
  };
  for (const cell of cells) {
    if (cell.from >= end) settle();
    const busy = new Set(together.filter(({ to }) => to > cell.from).map(({ lane }) => lane));
    let lane = 0;
    while (busy.has(lane)) lane += 1;
    together.push({ ...cell, lane });
    end = Math.max(end, cell.to);
  }
  settle();
  return placed;
}

/** Rows fine enough for every beginning and end, from the half hour before the first to the one after the last. */
export function gridOf(columns: GridColumn[]): Grid {
  const cells = columns.flatMap((column) => column.cells);
  const first = Math.min(...cells.map(({ from }) => from), 24 * 60);
  const last = Math.max(...cells.map(({ to }) => to), 0);
  const from = cells.length === 0 ? 0 : Math.floor(first / 30) * 30;
  const until = cells.length === 0 ? 0 : Math.ceil(last / 30) * 30;
  const unit = cells.reduce((fine, cell) => common(common(fine, cell.from - from), cell.to - from), 30);
  const times = Array.from({ length: (until - from) / 30 }, (_, n) => from + n * 30).map((minute) => ({
    row: (minute - from) / unit + 1,
    time: timeAt(minute),
    isHour: minute % 60 === 0,
  }));
  return { columns, from, unit, rows: (until - from) / unit, times };
}

/** The greatest number of minutes both are a multiple of. */
function common(one: number, other: number): number {
  return other === 0 ? one : common(other, one % other);
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The cell an arrow leads to: before or after in the column, or what is beside it at that time. */
export function stepFrom(columns: readonly GridColumn[], key: string | null, step: Step): GridCell | null {
  const filled = columns.filter(({ cells }) => cells.length > 0);
  const at = filled.findIndex(({ cells }) => cells.some((cell) => cell.key === key));
  const own = filled[at];
  if (!own) return filled[0]?.cells[0] ?? null;
  const place = own.cells.findIndex((cell) => cell.key === key);
  const here = own.cells[place];
  switch (step) {
    case 'up':
      return own.cells[place - 1] ?? null;
    case 'down':
      return own.cells[place + 1] ?? null;
    case 'first':
      return own.cells[0] ?? null;
    case 'last':
      return own.cells.at(-1) ?? null;
    default: {
      const beside = filled[step === 'left' ? at - 1 : at + 1];
      return here && beside ? nearestIn(beside, here) : null;
    }
  }
}

/** What stands in a column at the time of a cell, or nearest to it. */
export function nearestIn({ cells }: GridColumn, { from }: Pick<GridCell, 'from'>): GridCell | null {
  const distance = (cell: GridCell) =>
    cell.from <= from && cell.to > from ? 0 : Math.abs(cell.from - from) + 1;
  return cells.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
