import { z } from 'zod';
import { ClockTime } from './clockTime.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export const DayPart = z.enum(dayParts);
export type DayPart = z.infer<typeof DayPart>;

export const dayPartWords: Readonly<Record<DayPart, string>> = {
  morning: 'Mornings',
  afternoon: 'Afternoons',
  evening: 'Evenings',
};

export const weekdayWords = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Morning until 12:00, evening from 17:00, as a practice's phone says it. */
export function dayPartOf(time: ClockTime): DayPart {
  return time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
}

/** How somebody gets here, and the hours that leaves: `patient transport, after 10:00`. */
export const Transport = z.object({
  words: z.string().trim().min(1, 'Say how they come').max(60, 'Use 60 characters or fewer'),
  notBefore: ClockTime.nullable(),
  notAfter: ClockTime.nullable(),
});
export type Transport = z.infer<typeof Transport>;

/** What somebody wishes for their appointments. All but the phone are wishes: met where they can be, said where not. */
export const BookingWishes = z.object({
  clinicianId: z.string().max(40).nullable(),
  /** 1 to 7, Monday first; none: any day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  partOfDay: DayPart.nullable(),
  transport: Transport.nullable(),
  /** Of whoever sees them. */
  language: z.string().trim().min(1).max(40).nullable(),
  /** The conversation is held by phone or video; tests still need somebody in the room. */
  byPhone: z.boolean(),
  /** For whoever books; stands on no list, letter or day sheet. */
  words: z.string().trim().max(200, 'Use 200 characters or fewer').nullable(),
});
export type BookingWishes = z.infer<typeof BookingWishes>;

export const noWishes: BookingWishes = {
  clinicianId: null,
  weekdays: [],
  partOfDay: null,
  transport: null,
  language: null,
  byPhone: false,
  words: null,
};

export type WishKind = Exclude<keyof BookingWishes, 'words'>;

/** Each wish as its chip says it; `nameOf` gives a clinician's name. */
export function wishChips(
  wishes: BookingWishes,
  nameOf: (clinicianId: string) => string | undefined,
): { id: WishKind; words: string }[] {
  const { clinicianId, weekdays, partOfDay, transport, language, byPhone } = wishes;
  const days = weekdays.toSorted((a, b) => a - b).map((day) => `${weekdayWords[day - 1]}s`);
  const chips: [WishKind, string | null][] = [
    ['partOfDay', partOfDay && dayPartWords[partOfDay]],
    ['clinicianId', clinicianId && (nameOf(clinicianId) ?? 'Somebody who is no longer here')],
    ['weekdays', days.length > 0 ? days.join(', ') : null],
    ['transport', transport && transportWords(transport)],
    ['language', language && `Speaks ${language}`],
    ['byPhone', byPhone ? 'Conversation by phone' : null],
  ];
  return chips.flatMap(([id, words]) => (words === null || words === '' ? [] : [{ id, words }]));
}

export function transportWords({ words, notBefore, notAfter }: Transport): string {
  const hours = [notBefore && `after ${notBefore}`, notAfter && `before ${notAfter}`].filter(Boolean);
  return [words, ...hours].join(', ');
}

/** The wishes without one of them, as its cross takes it away. */
export function withoutWish(wishes: BookingWishes, id: WishKind): BookingWishes {
  return { ...wishes, [id]: noWishes[id] };
}
