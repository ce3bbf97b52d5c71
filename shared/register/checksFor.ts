import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { addMonths, firstDayOf } from '../time/isoDate.ts';
import type {
  Check,
  CheckId,
  CheckQuestion,
  CheckSettings,
  ChecksOfYear,
  DueCheck,
  VisitPart,
} from './checks.ts';
import { defaultWindowMonths } from './checks.ts';
import { checkList } from './checkList.ts';
import { checkMatrix, checksForSeveralConditions } from './checkMatrix.ts';
import type { Register } from './facts.ts';

/**
 * The checks of a person's year: the union over all registers, each once, less what was done inside the check's own
 * window before the planned month or since. Not known counts as due. What another service does is never due, nor what
 * is not asked at the person's age.
 */
export function checksFor(question: CheckQuestion): ChecksOfYear {
  const { declined, plannedMonth, settings } = question;
  const asked = checkList.map((check) => ({
    check,
    askedBy: askedBy(check.id, question.registers, settings),
  }));
  const year: ChecksOfYear = { due: [], alreadyDone: [], declined: [], needsFirstVisit: false };

  const since = windowsBefore(plannedMonth);
  for (const one of asked.filter(
    ({ check, askedBy }) => askedBy.length > 0 && question.age >= check.ageFrom,
  )) {
    const months = settings.windowMonths[one.check.id] ?? defaultWindowMonths;
    const takenOn = lastDoneOn(one.check, question.results, since(months));
    if (takenOn !== null) year.alreadyDone.push({ ...one, takenOn });
    else if (one.check.part === 'external') continue;
    else if (declined.includes(one.check.id)) year.declined.push(one);
    else year.due.push(one);
  }
  return { ...year, needsFirstVisit: year.due.some(({ check }) => !atConversation.includes(check.part)) };
}

/** Questions alone need no visit of their own: they are asked where people talk. */
const atConversation: readonly VisitPart[] = ['conversation', 'questions'];

/** The first day of each window; a month of 4,000 people asks for the same few again and again. */
function windowsBefore(plannedMonth: YearMonth): (months: number) => IsoDate {
  const known = new Map<number, IsoDate>();
  return (months) => {
    const day = known.get(months) ?? addMonths(firstDayOf(plannedMonth), -months);
    known.set(months, day);
    return day;
  };
}

function askedBy(id: CheckId, registers: readonly Register[], settings: CheckSettings): DueCheck['askedBy'] {
  const each = [...new Set(registers)];
  const byRegister = each.flatMap((register) => {
    const cell = checkMatrix[id][register];
    if (cell === undefined) return [];
    const isAsked = cell.startsWith('R') || settings.optionalChecks.includes(id);
    return isAsked ? [{ register, source: cell.slice(2) }] : [];
  });
  const several = each.length > 1 ? checksForSeveralConditions.find((check) => check.id === id) : undefined;

  return several ? each.map((register) => ({ register, source: several.source })) : byRegister;
}

// The measures of one set belong together only when they were taken on the same day (a blood pressure is a pair).
function lastDoneOn(
  { satisfiedBy }: Check,
  results: CheckQuestion['results'],
  from: IsoDate,
): IsoDate | null {
  const days = satisfiedBy.flatMap((set) => {
    const [first, ...rest] = set.map((measure) => daysOf(measure, results, from));
    return [...(first ?? [])].filter((day) => rest.every((others) => others.has(day)));
  });
  return days.toSorted().at(-1) ?? null;
}

function daysOf(measure: string, results: CheckQuestion['results'], from: IsoDate): Set<IsoDate> {
  return new Set(
    results.filter((result) => result.measure === measure && result.takenOn >= from).map((r) => r.takenOn),
  );
}
