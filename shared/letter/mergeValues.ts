import { counted, fullName, listInWords, monthAndYear } from '../format.ts';
import { monthOf } from '../time/isoDate.ts';
import type { VisitCheck, VisitItem } from '../register/checks.ts';
import type { InvitationRequest, LetterPractice } from './invitationRequest.ts';
import { appointmentFields, bookedVisits, metConditions, noAppointments } from './letterAppointment.ts';
import type { MergeField } from './mergeFields.ts';
import { letterTime } from './letterTime.ts';
import { isAboutBooked } from './whichLetter.ts';
import { conditionsToName } from './neverNamed.ts';
import { conditionRegisters, type TemplateCondition } from './templateCondition.ts';

/** What the words of a letter or of a message are filled from. */
export type Mergeable = Omit<InvitationRequest, 'id' | 'size' | 'sample' | 'person'> & {
  person: Pick<InvitationRequest['person'], 'name' | 'conditions'>;
};

/** The value of each merge field; an empty one is missing, and a list field has one entry for each item. */
export type MergeValues = Record<MergeField, string | readonly string[]>;

export function mergeValuesOf(request: Mergeable): MergeValues {
  const { person, practice, group, appointments = noAppointments } = request;
  return {
    plannedMonth: monthAndYear(request.plannedMonth),
    testsMinutes: group.tests === null ? '' : minutes(group.tests.minutes),
    testsWith: group.tests?.withWhom ?? '',
    talkMinutes: minutes(group.conversation.minutes),
    talkWith: group.conversation.withWhom,
    ...appointmentFields(appointments, practice.name),
    ...(isAboutBooked(request.template.purpose) ? bookedVisits(appointments) : {}),
    gap: group.gapDays === null ? '' : daysInWords(group.gapDays),
    phone: practice.phone ?? '',
    phoneHours: hoursInWords(practice.phoneHours),
    practiceName: practice.name,
    firstName: person.name.givenName,
    childName: person.name.givenName || fullName(person.name),
    conditions: listInWords(namedIn(request)),
    checks: asRead(request, checkLines(request.checksDue, request.visitItems)),
    checksInShort: request.visitItems.map(({ words }) => words),
    bring: asRead(request, thingsToBring(request)),
  };
}

/** What is so about this letter, for the parts of a template that are printed only then. */
export function conditionsOf(request: Mergeable): ReadonlySet<TemplateCondition> {
  const needsTests = request.checksDue.some(({ item }) => item !== 'questions');
  return new Set<TemplateCondition>([
    needsTests ? 'tests due' : 'no tests due',
    request.attempt > 1 ? 'reminder' : 'first',
    ...(request.attempt === 2 ? (['second'] as const) : []),
    ...(request.attempt > 2 ? (['third or later'] as const) : []),
    request.plannedMonth > monthOf(request.date) ? 'month to come' : 'month here',
    request.practice.phoneHours === null ? 'phone hours not known' : 'phone hours known',
    namedIn(request).length > 0 ? 'conditions named' : 'conditions not named',
    ...(request.checksDue.length > 0 && !needsTests ? (['questions only'] as const) : []),
    ...(thingsToBring(request).length > 0 ? (['something to bring'] as const) : []),
    ...bookedOf(request),
    ...circumstancesOf(request),
  ]);
}

function bookedOf({ appointments = noAppointments }: Mergeable): TemplateCondition[] {
  const has = (part: string) => appointments.booked.some((one) => one.part === part);
  return [
    has('tests') ? 'tests booked' : 'tests not booked',
    has('conversation') ? 'conversation booked' : 'conversation not booked',
    appointments.changed ? 'appointments changed' : 'appointments not changed',
    ...metConditions(appointments),
  ];
}

function circumstancesOf({ circumstances, person }: Mergeable): TemplateCondition[] {
  const { groupId, needs, housebound, careHome, withGp } = circumstances;
  return [
    housebound ? 'housebound' : 'not housebound',
    careHome ? 'in a care home' : 'not in a care home',
    withGp ? 'with a GP' : 'not with a GP',
    `group ${groupId}`,
    ...needs.map((need) => `need ${need}` as const),
    ...conditionRegisters
      .filter((register) => person.conditions.some((one) => one.register === register))
      .map((register) => `has ${register}` as const),
  ];
}

/** To a parent the inhalers of a child are not "your" inhalers. */
function asRead({ template, person }: Mergeable, lines: readonly string[]): string[] {
  if (template.addressedTo === 'person') return [...lines];
  const whose = `${person.name.givenName || fullName(person.name)}’s`;
  return lines.map((line) => line.replace(/\byour\b/g, () => whose));
}

function namedIn({ template, person }: Mergeable): string[] {
  return template.nameConditions ? conditionsToName(person.conditions) : [];
}

function minutes(length: number): string {
  return length > 0 ? String(length) : '';
}

/** Whole weeks where they are whole, else days. */
function daysInWords(days: number): string {
  if (days <= 0) return '';
  return days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day');
}

function hoursInWords(hours: LetterPractice['phoneHours']): string {
  return hours === null ? '' : `${hours.days}, ${letterTime(hours.opens)} to ${letterTime(hours.closes)}`;
}

/** One line for each part of the visit, with the checks it is for: `a blood test (cholesterol and kidney function)`. */
function checkLines(checks: readonly VisitCheck[], items: readonly VisitItem[]): string[] {
  const known = items.filter(({ item }) => checks.some((check) => check.item === item));
  const lines = known.map(({ item, words }) => {
    const parts = checks
      .filter((check) => check.item === item && check.words !== words)
      .map((check) => check.words);
    if (parts.length === 0) return words;
    const list = listInWords([...new Set(parts)]);
    return item === 'questions' ? `${words} about ${list}` : `${words} (${list})`;
  });
  const others = checks
    .filter((check) => !known.some(({ item }) => item === check.item))
    .map((check) => check.words);
  return [...new Set([...lines, ...others])];
}

function thingsToBring({ visitItems }: Mergeable): string[] {
  return [...new Set(visitItems.flatMap(({ bring }) => bring ?? []))];
}
