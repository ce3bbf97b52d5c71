import type { MonthFigures } from '../../../shared/booking/capacity/capacityDemand.ts';
import type { CapacitySupply } from '../../../shared/booking/capacity/capacityYear.ts';
import { clinicianKinds, clinicianKindWords, type ClinicianKind } from '../../../shared/booking/clinic.ts';
import { count, counted } from '../../../shared/format.ts';
import { hoursOf, needsALook, signed, spareOf, stateWords } from './capacityWords.ts';

export { hoursOf, shortMonth } from './capacityWords.ts';

/** A line of the table, one cell a month; `alert` says in words what is wrong. `apart`: a rule under it. */
export type TableLine = {
  id: string;
  caption: string;
  apart?: boolean;
  cells: { words: string; alert?: string }[];
};

/** Each kind of clinician with how its year stands. */
export function kindChips(figures: readonly MonthFigures[], supply: readonly CapacitySupply[]) {
  return clinicianKinds.map((id) => {
    const over = figures.filter((one) => one.kind === id && needsALook(one)).length;
    const none = supply.every((one) => one.kind !== id);
    const how = none ? 'no clinics' : over === 0 ? 'fits' : `${counted(over, 'month')} over`;
    return { id, words: `${clinicianKindWords[id]}: ${how}` };
  });
}

const kindShort: Readonly<Record<ClinicianKind, string>> = { hca: 'HCA', nurse: 'Nurse', gp: 'GP' };

/** The table of one kind of clinician, and under it what the two others have to spare. */
export function linesOf(
  figures: readonly MonthFigures[],
  before: readonly MonthFigures[],
  kind: ClinicianKind,
): TableLine[] {
  const mine = figures.filter((one) => one.kind === kind);
  const was = before.filter((one) => one.kind === kind);
  const line = (
    id: string,
    caption: string,
    words: (one: MonthFigures, at: number) => string,
  ): TableLine => ({
    id,
    caption,
    cells: mine.map((one, at) => ({ words: words(one, at) })),
  });
  const changed = mine.some((one, at) => changeOf(one, was[at]) !== 0);
  const others = clinicianKinds.filter((one) => one !== kind);
  return [
    line('wanted', 'Wanted, h', (one) => count(hoursOf(one.demand.minutes))),
    ...(changed ? [line('change', 'Change, h', (one, at) => withSign(changeOf(one, was[at])))] : []),
    line('there', 'Clinics, h', (one) => count(hoursOf(one.supply))),
    { ...spareLine(mine, 'spare', 'Spare, h') },
    line('visits', kind === 'hca' ? 'Visits' : 'Doubles', (one) => count(Math.round(one.demand.visits))),
    { ...line('booked', 'Booked, h', (one) => count(hoursOf(one.booked))), apart: true },
    ...others.map((other) =>
      spareLine(
        figures.filter((one) => one.kind === other),
        other,
        `${kindShort[other]} spare`,
      ),
    ),
  ];
}

function changeOf(now: MonthFigures, was: MonthFigures | undefined): number {
  return was ? hoursOf(now.demand.minutes) - hoursOf(was.demand.minutes) : 0;
}

function withSign(n: number): string {
  return n > 0 ? `+${count(n)}` : signed(n);
}

function spareLine(figures: readonly MonthFigures[], id: string, caption: string): TableLine {
  return {
    id,
    caption,
    cells: figures.map((one) => {
      if (one.state === 'passed') return { words: '–' };
      const words = signed(spareOf(one));
      return needsALook(one) ? { words, alert: stateWords[one.state] } : { words };
    }),
  };
}
