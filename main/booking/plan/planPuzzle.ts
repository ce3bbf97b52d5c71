import type { FreeRun } from '../../../shared/booking/freePlaces.ts';
import type { PuzzlePerson } from '../../../shared/booking/plan/puzzle.ts';
import type { MonthRead } from '../../../shared/booking/plan/plan.contract.ts';
import { appointmentParts } from '../../../shared/booking/appointment.ts';
import { noWishes } from '../../../shared/booking/wishes.ts';
import { clinicianKinds, clinicModes } from '../../../shared/booking/clinic.ts';
import {
  addDays,
  addToMonth,
  firstDayOf,
  type IsoDate,
  type YearMonth,
} from '../../../shared/time/isoDate.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import type { QueryContext } from '../../context.ts';
import { personLineOf } from '../../people/personLine.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { bookedElsewhere } from '../pairs/bookedElsewhere.ts';
import { freeRuns } from '../pairs/freePlaces.sql.ts';
import { seers } from '../pairs/pairs.sql.ts';
import { whyNotDue } from './planDue.ts';
import { hadByPeople, plannedFor, wishesKept, type DueRow, type HadOfMonthRow } from './planDue.sql.ts';
import { pencilledFor } from './offers.sql.ts';
import { visitsOf, type VisitsOfRound } from '../visitsOf.ts';
import { wishesIn } from '../pairs/wishes.sql.ts';

type Reading = Pick<QueryContext, 'db' | 'clock'>;

/** Who is due in a month, what each needs, and every free run of the clinics that are open. */
export async function readMonth({ db, clock }: Reading, month: YearMonth): Promise<MonthRead> {
  const today = clock.today();
  const year = qofYearOf(month);
  const rules = (await findSetting(db, bookingSetting.id, bookingSetting)).value;
  const planned = await plannedFor(db, { year, month });
  const open = planned.filter((row) => whyNotDue(row, today) === null);
  const papers = await papersOf({ db, clock }, open);
  const reasons = new Map(
    planned.map((row) => [row.cycle_id, whyNotDue(row, today) ?? whyNotNow(row, papers, today)]),
  );
  const due = open.filter(({ cycle_id }) => reasons.get(cycle_id) === null);
  const days = daysOf(month, { today, gapAtMost: rules.gapAtMost });
  const people = due.map((row) => puzzlePerson(row, papers, today));
  const pencilled = await pencilledFor(db, { year, month });
  return {
    month,
    puzzle: {
      days,
      people,
      runs: await runsFor({ db, clock }, days),
      seers: (await seers(db)).map(({ id, name, kind }) => ({ id, name, kind })),
      rules,
    },
    lines: due.map(personLineOf),
    leftOut: counted([...reasons.values()]),
    pencilled: peopleIn(pencilled),
    invited: peopleIn(pencilled.filter(({ kept_until }) => kept_until !== null)),
  };
}

function peopleIn(halves: readonly { cycle_id: string }[]): number {
  return new Set(halves.map(({ cycle_id }) => cycle_id)).size;
}

type Papers = {
  visits: ReadonlyMap<string, VisitsOfRound>;
  had: ReadonlyMap<string, HadOfMonthRow[]>;
  wishes: ReadonlyMap<string, string>;
};

async function papersOf({ db, clock }: Reading, rows: readonly DueRow[]): Promise<Papers> {
  const ids = rows.map(({ id }) => id);
  const visits: VisitsOfRound[] = [];
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500).map(({ cycle_id }) => cycle_id);
    visits.push(...(await visitsOf(db, some, clock.today())));
  }
  return {
    visits: new Map(visits.map((one) => [one.cycleId, one])),
    had: Map.groupBy(await hadByPeople(db, ids), (row) => row.person_id),
    wishes: new Map((await wishesKept(db, ids)).map((row) => [row.person_id, row.wishes])),
  };
}

/** Somebody with one half in the book is booked by hand: the plan places whole people. */
function whyNotNow({ id, cycle_id }: DueRow, { visits, had }: Papers, today: IsoDate): string | null {
  const live = (had.get(id) ?? []).filter((one) => one.cycle_id === cycle_id && one.state !== 'done');
  if (live.some(({ state }) => state === 'pencilled')) return 'Pencilled in already';
  if (live.length > 0) return 'Has an appointment already';
  const wanted = visits.get(cycle_id)?.wanted;
  const isElsewhere = appointmentParts.some(
    (part) => wanted?.[part] && bookedElsewhere(had.get(id) ?? [], { cycleId: cycle_id, part }, today),
  );
  if (isElsewhere) return 'Has an appointment of another year of care to come';
  return wanted?.tests || wanted?.conversation ? null : 'Needs neither tests nor a conversation';
}

function counted(reasons: readonly (string | null)[]): MonthRead['leftOut'] {
  const groups = Map.groupBy(
    reasons.filter((one) => one !== null),
    (one) => one,
  );
  return [...groups]
    .map(([reason, some]) => ({ reason, people: some.length }))
    .toSorted((one, other) => other.people - one.people || one.reason.localeCompare(other.reason));
}

function daysOf(month: YearMonth, { today, gapAtMost }: { today: IsoDate; gapAtMost: number }) {
  const first = firstDayOf(month);
  const from = first > today ? first : addDays(today, 1);
  const until = addDays(firstDayOf(addToMonth(month, 1)), -1);
  return { tests: { from, until }, conversation: { from, until: addDays(until, gapAtMost) } };
}

/** Nobody's own holds: a plan is for people nobody is on the phone with. */
function runsFor(
  { db, clock }: Reading,
  { tests, conversation }: ReturnType<typeof daysOf>,
): Promise<FreeRun[]> {
  return freeRuns(db, {
    from: tests.from,
    until: conversation.until,
    wanted: { with: clinicianKinds, modes: clinicModes },
    atLeast: 1,
    personId: '',
    now: clock.now(),
  });
}

/** The last third of a month. */
const lateFrom = '21';

function puzzlePerson(
  { id, cycle_id }: DueRow,
  { visits, had, wishes }: Papers,
  today: IsoDate,
): PuzzlePerson {
  const theirs = had.get(id) ?? [];
  const wanted = visits.get(cycle_id)?.wanted ?? { tests: null, conversation: null };
  const tests = theirs.findLast(({ part, state }) => part === 'tests' && state === 'done');
  const isOfRound = tests?.cycle_id === cycle_id;
  return {
    cycleId: cycle_id,
    personId: id,
    wanted: {
      tests: wanted.tests && { ...wanted.tests },
      conversation: wanted.conversation && { ...wanted.conversation },
    },
    wishes: wishesIn(wishes.get(id) ?? null) ?? noWishes,
    // Whoever was only booked with somebody has not met them.
    knows: [...new Set(theirs.filter(({ state }) => state === 'done').map((one) => one.clinician_id))],
    busy: theirs
      .filter(({ on_day }) => on_day > today)
      .map(({ on_day, starts_at, minutes }) => ({ onDay: on_day, startsAt: starts_at, minutes })),
    testsDoneOn: wanted.tests === null && isOfRound ? tests.on_day : null,
    wasLate: tests !== undefined && !isOfRound && tests.on_day.slice(8) >= lateFrom,
  };
}
