import { dayCarriedEnds } from '../../shared/recall/endOfRound.ts';
import { birthMonthOf, plannedMonthFor } from '../../shared/recall/plannedMonth.ts';
import type { Membership } from '../../shared/register/facts.ts';
import type { MembershipsFrom } from '../../shared/register/membershipsOf.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import type { IsoDate, YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf, type QofYear } from '../../shared/time/qofYear.ts';
import type { Ending } from './endings.ts';
import type { PlacingQuestion } from './placePerson.ts';
import type { PlacedPersonRow } from './recordFacts.sql.ts';

/** A question whose person's day of joining is known; null for somebody who was on a list before, or is on none now. */
export type JoinedQuestion = PlacingQuestion & { joinedOn: IsoDate | null };

/** Only people who are here and have a condition that is reviewed by the month of birth are on a list to invite. */
export function isListed(person: PlacedPersonRow, memberships: readonly Membership[]): boolean {
  if (person.registration !== 'registered' || person.death_kind !== null) return false;
  return memberships.some(({ register }) => registerNames[register].byBirthMonth);
}

/** The first of these days on which they belonged on a list. */
export function dayJoined(
  { person, isNew }: Pick<PlacingQuestion, 'person' | 'isNew'>,
  through: readonly MembershipsFrom[],
): IsoDate | null {
  if (!isNew) return null;
  return through.find(({ memberships }) => isListed(person, memberships))?.day ?? null;
}

/**
 * The round of a year that ended while nobody looked, of somebody who joined in its last days: it is carried like any
 * other, so that they are invited now and not in a year.
 */
export function roundJoinedBefore(question: JoinedQuestion): Pick<Ending, 'year' | 'lookOn'>[] {
  const { joinedOn, round, cycles } = question;
  const year = joinedOn === null ? round.year : qofYearOf(joinedOn);
  // Whoever was on a list earlier that year has their round already; if it is open, it is carried as it stands.
  if (year >= round.year || cycles.some((cycle) => cycle.year === year)) return [];
  const lookOn = dayCarriedEnds(plannedMonthIn(question, year));
  return lookOn > round.today ? [{ year, lookOn }] : [];
}

/** The month of their round of a year: as it stands, or as it would be planned now. */
export function plannedMonthIn({ person, cycles, joinedOn }: JoinedQuestion, year: QofYear): YearMonth {
  const planned = cycles.find((cycle) => cycle.year === year)?.planned_month;
  const birthMonth = birthMonthOf(person.birth_date);
  const { chosen_month: chosenMonth, chosen_until: chosenUntil } = person;
  return planned ?? plannedMonthFor({ birthMonth, chosenMonth, chosenUntil, year, joinedOn });
}
