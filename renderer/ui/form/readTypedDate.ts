import { isIsoDate, type IsoDate, type YearMonth } from '../../../shared/time/isoDate.ts';

/** A day as it stands in three boxes. */
export type TypedDate = { day: string; month: string; year: string };

/** How a two-digit year is read: born dates lie in the past, everything else in this century. */
export type Century = { past?: boolean | undefined; today?: IsoDate | undefined };

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(typed: string): string {
  const named = monthStarts.indexOf(typed.trim().toLowerCase().slice(0, 3)) + 1;
  return (named > 0 ? String(named) : typed.trim()).padStart(2, '0');
}

function fullYear(typed: string, day: string, century: Century): string {
  const year = typed.trim();
  if (!/^\d\d$/.test(year)) return year;
  const isAhead = century.past === true && century.today !== undefined && `20${year}${day}` > century.today;
  return `${isAhead ? 19 : 20}${year}`;
}

/** `1`, `2`, `27` or `1`, `feb`, `2027` is `2027-02-01`; null for a day that does not exist or is not all there. */
export function readTypedDate(typed: TypedDate, century: Century = {}): IsoDate | null {
  const monthDay = `-${monthNumber(typed.month)}-${typed.day.trim().padStart(2, '0')}`;
  const date = fullYear(typed.year, monthDay, century) + monthDay;
  return isIsoDate(date) ? date : null;
}

/** `6`, `2027` is `2027-06`. */
export function readTypedMonth({ month, year }: Omit<TypedDate, 'day'>): YearMonth | null {
  return readTypedDate({ day: '1', month, year })?.slice(0, 7) ?? null;
}

/** A whole date typed or pasted into one box: `1/2/27`, `1.2.2027`, `01 Feb 2027`, `2027-02-01`. */
export function splitWholeDate(text: string): TypedDate | null {
  const iso = /^\s*(\d{4})-(\d\d?)-(\d\d?)\s*$/.exec(text);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const parts = /^\s*(\d\d?)[\s./-]+(\d\d?|[a-z]{3,9})[\s./-]+(\d{4}|\d\d)\s*$/i.exec(text);
  return parts ? { day: parts[1] ?? '', month: parts[2] ?? '', year: parts[3] ?? '' } : null;
}

/** What is wrong with what stands in the boxes, said with the field's own label; null when fine or empty. */
export function typedDateProblem(
  label: string,
  boxes: readonly { name: string; text: string }[],
  isReal: boolean,
) {
  if (isReal || boxes.every(({ text }) => text.trim() === '')) return null;
  // A question is not the beginning of a sentence: "When was the list made? must be a real date".
  const subject = label.endsWith('?') ? 'This date' : label;
  const missing = boxes.filter(({ text }) => text.trim() === '').map(({ name }) => name);
  if (missing.length > 0) return `${subject} must include a ${missing.join(' and ')}`;
  return `${subject} must be a real ${boxes.length === 3 ? 'date' : 'month'}`;
}
