import { weekdayOf } from '../time/isoDate.ts';
import type { AppointmentPart } from './appointment.ts';
import { clinicianKindWords, type ClinicianKind } from './clinic.ts';
import type { Start } from './freePlaces.ts';
import { dayPartOf, weekdayWords, type BookingWishes, type WishKind } from './wishes.ts';

/** A wish one half does not meet: `in the afternoon`. */
export type Unmet = { wish: WishKind; words: string };

export type Seer = { id: string; name: string; kind: ClinicianKind };

/** In which half the clinician somebody wishes for can see them; whoever is no longer here is taken for a nurse. */
export function halfOf(seer: Seer | undefined): AppointmentPart {
  return seer?.kind === 'hca' ? 'tests' : 'conversation';
}

type Wished = { part: AppointmentPart; wishes: BookingWishes; seers: ReadonlyMap<string, Seer> };

/** The wishes this start of a half does not meet. */
export function unmetAt(start: Start, { part, wishes, seers }: Wished): Unmet[] {
  const { run, startsAt } = start;
  const unmet: Unmet[] = [];
  const wished = wishes.clinicianId;
  if (wished !== null && wished !== run.clinicianId && halfOf(seers.get(wished)) === part)
    unmet.push({ wish: 'clinicianId', words: `another ${kindInLine(run.kind)}` });
  // Most people wish for no days, and a plan asks this ten thousand times.
  const weekday = wishes.weekdays.length > 0 ? weekdayOf(run.onDay) : null;
  if (weekday !== null && !wishes.weekdays.includes(weekday))
    unmet.push({ wish: 'weekdays', words: `on a ${weekdayWords[weekday - 1]}` });
  if (wishes.partOfDay !== null && dayPartOf(startsAt) !== wishes.partOfDay)
    unmet.push({ wish: 'partOfDay', words: `in the ${dayPartOf(startsAt)}` });
  const { transport, language } = wishes;
  if (transport?.notBefore && startsAt < transport.notBefore)
    unmet.push({ wish: 'transport', words: `before ${transport.notBefore}` });
  if (transport?.notAfter && startsAt > transport.notAfter)
    unmet.push({ wish: 'transport', words: `after ${transport.notAfter}` });
  if (language !== null && !speaks(run.languages, language))
    unmet.push({ wish: 'language', words: `without ${language}` });
  return unmet;
}

function speaks(languages: readonly string[], language: string): boolean {
  return languages.some((one) => one.toLowerCase() === language.toLowerCase());
}

/** `nurse`, `GP`: in the middle of a sentence. */
export function kindInLine(kind: ClinicianKind): string {
  return kind === 'gp' ? 'GP' : clinicianKindWords[kind].toLowerCase();
}

/**
 * What an offer says of the wishes: `Both wishes met`, or what is otherwise, with its half where the other half meets
 * it: `Tests in the afternoon, another nurse`.
 */
export function wishesInWords(
  wished: readonly WishKind[],
  halves: readonly { part: AppointmentPart; unmet: readonly Unmet[] }[],
): { met: WishKind[]; unmet: string[]; sentence: string | null } {
  const missed = new Set(halves.flatMap(({ unmet }) => unmet.map(({ wish }) => wish)));
  const met = wished.filter((wish) => !missed.has(wish));
  const said = new Map<string, AppointmentPart[]>();
  for (const { part, unmet } of halves)
    for (const { words } of unmet) said.set(words, [...(said.get(words) ?? []), part]);
  const words = [...said].map(([line, parts]) =>
    parts.length === halves.length || line.startsWith('another') ? line : `${parts[0] ?? ''} ${line}`,
  );
  const sentence = words.length > 0 ? capital(words.join(', ')) : allMet(wished.length);
  return { met, unmet: words, sentence };
}

function allMet(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? 'The wish is met' : count === 2 ? 'Both wishes met' : `All ${count} wishes met`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
