import { count, counted, listInWords, monthAndYear, monthName } from '../../../shared/format.ts';
import type { MonthFigures } from '../../../shared/booking/capacity/capacityDemand.ts';
import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import type { YearMonth } from '../../../shared/time/isoDate.ts';

/** Whole hours of minutes; what is wanted of a clinician is not known to the minute. */
export const hoursOf = (minutes: number) => Math.round(minutes / 60);
export const hours = (minutes: number) => `${count(hoursOf(minutes))} h`;
export const visitsWords = (kind: ClinicianKind, visits: number) =>
  kind === 'hca'
    ? counted(Math.round(visits), 'visit for tests', 'visits for tests')
    : counted(Math.round(visits), 'double appointment');

/** `Feb`, for the heads of columns. */
export const shortMonth = (month: YearMonth) => monthName(Number(month.slice(5))).slice(0, 3);

export const spareOf = ({ supply, demand }: MonthFigures) => hoursOf(supply) - hoursOf(demand.minutes);
export const signed = (n: number) => (n < 0 ? `−${count(-n)}` : count(n));

export const needsALook = ({ state }: MonthFigures) => state === 'over' || state === 'no-clinics';

/** How a month stands, in a word or two; the table and the picture say the same. */
export const stateWords: Readonly<Record<MonthFigures['state'], string>> = {
  passed: 'Passed',
  fits: 'Fits',
  tight: 'Tight',
  over: 'Over',
  'no-clinics': 'No clinics',
  nothing: 'Nothing',
};

/** The chosen month in sentences, with where there is time to spare. */
export function monthSentences(figures: MonthFigures, others: readonly MonthFigures[]): string[] {
  const { month, kind, demand, supply, booked, left } = figures;
  const name = monthAndYear(month);
  if (figures.state === 'passed') {
    return [
      `${visitsWords(kind, demand.visits)} of the people planned for ${name} were held: ${hours(demand.minutes)}.`,
    ];
  }
  return [
    `${visitsWords(kind, demand.visits)} are expected, ${hours(demand.minutes)}, and there are ${hours(supply)} of clinics.`,
    ...(left.minutes >= 30
      ? [`${hours(left.minutes)} of it are for people planned for earlier months and not seen yet.`]
      : []),
    ...(booked > 0 ? [`${hours(booked)} are booked already.`] : []),
    ...shortfall(figures, others),
  ];
}

/** A shortfall is a sentence with a remedy, not a red figure. */
function shortfall(figures: MonthFigures, others: readonly MonthFigures[]): string[] {
  const { month, demand, supply, state, kind } = figures;
  if (!needsALook(figures)) return state === 'tight' ? ['Hardly any time is to spare.'] : [];
  const length = demand.minutes / Math.max(demand.visits, 1e-9);
  const lost = Math.ceil((demand.minutes - supply) / length - 1e-9);
  const have = others
    .filter((one) => one.month !== month && ['fits', 'nothing'].includes(one.state) && spareOf(one) > 0)
    .toSorted((one, other) => spareOf(other) - spareOf(one))
    .slice(0, 2)
    .map((one) => `${monthAndYear(one.month)} has ${count(spareOf(one))} h to spare`);
  const who = visitsWords(kind, lost);
  return [
    `${who} ${lost === 1 ? 'has' : 'have'} no place.`,
    have.length > 0 ? `${listInWords(have)}.` : 'No other month of this year has time to spare.',
  ];
}
