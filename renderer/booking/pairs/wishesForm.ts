import { ClockTime } from '../../../shared/booking/clockTime.ts';
import { BookingWishes, type DayPart } from '../../../shared/booking/wishes.ts';

/** The wishes as they are typed. */
export type TypedWishes = {
  clinicianId: string | null;
  weekdays: number[];
  partOfDay: DayPart | null;
  transport: string;
  notBefore: string;
  notAfter: string;
  language: string;
  byPhone: boolean;
  words: string;
};

export function typedFrom(wishes: BookingWishes): TypedWishes {
  return {
    clinicianId: wishes.clinicianId,
    weekdays: [...wishes.weekdays],
    partOfDay: wishes.partOfDay,
    transport: wishes.transport?.words ?? '',
    notBefore: wishes.transport?.notBefore ?? '',
    notAfter: wishes.transport?.notAfter ?? '',
    language: wishes.language ?? '',
    byPhone: wishes.byPhone,
    words: wishes.words ?? '',
  };
}

type Issue = { field: 'notBefore' | 'notAfter' | 'transport'; message: string };

/** The wishes as typed, or what is wrong with them. Hours alone say how somebody comes: by their transport. */
export function wishesFrom(typed: TypedWishes): { wishes: BookingWishes } | { issues: Issue[] } {
  const times = (['notBefore', 'notAfter'] as const).filter((field) => typed[field].trim() !== '');
  const issues: Issue[] = times
    .filter((field) => !ClockTime.safeParse(typed[field].trim()).success)
    .map((field) => ({ field, message: 'Enter a time, for example 10:00' }));
  if (issues.length > 0) return { issues };
  const text = (words: string) => (words.trim() === '' ? null : words.trim());
  const [notBefore, notAfter] = [text(typed.notBefore), text(typed.notAfter)];
  const comes = text(typed.transport) ?? (notBefore || notAfter ? 'Transport' : null);
  const wishes = BookingWishes.safeParse({
    clinicianId: typed.clinicianId,
    weekdays: typed.weekdays.toSorted((a, b) => a - b),
    partOfDay: typed.partOfDay,
    transport: comes && { words: comes, notBefore, notAfter },
    language: text(typed.language),
    byPhone: typed.byPhone,
    words: text(typed.words),
  });
  if (wishes.success) return { wishes: wishes.data };
  return { issues: [{ field: 'transport', message: 'Use fewer characters' }] };
}
