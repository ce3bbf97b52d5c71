import type { DayCell, DayVisit } from '../../../shared/booking/day.contract.ts';
import type { DaySheet, DaySheets, SheetLine } from '../../../shared/booking/daySheet.ts';
import { appointmentStateWords } from '../../../shared/booking/appointment.ts';
import { clinicModeWords } from '../../../shared/booking/clinic.ts';
import { needsInWords } from '../../../shared/booking/sheetWords.ts';
import { bornWithAge, counted, listName, spacedNhsNumber } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { QueryContext } from '../../context.ts';
import { findPractice } from '../../practice/practice.sql.ts';
import { phonesOf } from './day.sql.ts';
import { bookOf, dayOf } from './findDay.ts';

type Asked = { days: readonly IsoDate[]; clinicianId: string | null; phones: boolean };
type Clinician = ReturnType<typeof dayOf>['clinicians'][number];
type Known = {
  today: IsoDate;
  /** null where no numbers are asked for. */
  phones: ReadonlyMap<string, readonly string[]> | null;
};

/** The sheets of some days, one for each clinician who has a clinic. */
export async function findSheets(ctx: QueryContext, asked: Asked): Promise<DaySheets> {
  const practice = await findPractice(ctx.db);
  if (!practice) throw new Problem('not-found');
  const days = [];
  for (const onDay of asked.days) {
    const book = await bookOf(
      ctx.db,
      { from: onDay, until: onDay, clinicianId: asked.clinicianId },
      ctx.clock.now(),
    );
    days.push(dayOf(book, onDay));
  }
  const clinicians = days.flatMap(({ clinicians: own }) => own);
  const visits = clinicians.flatMap(visitsIn);
  const known: Known = {
    today: ctx.clock.today(),
    phones: asked.phones ? await numbersOf(ctx, visits) : null,
  };
  return {
    practice: practice.name,
    printedBy: ctx.actor.name,
    printedAt: ctx.clock.now(),
    sample: practice.sample === 1,
    sheets: days.flatMap(({ onDay, clinicians: own }) => own.map((one) => sheetOf(onDay, one, known))),
  };
}

function visitsIn({ clinics }: Clinician): DayVisit[] {
  return clinics.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'visit' ? [cell.visit] : [])));
}

async function numbersOf({ db }: QueryContext, visits: readonly DayVisit[]) {
  const rows = await phonesOf(db, [...new Set(visits.map(({ personId }) => personId))]);
  return new Map(
    rows.map(({ id, home_phone, mobile }) => [id, [mobile, home_phone].filter((one) => one !== null)]),
  );
}

function sheetOf(onDay: IsoDate, clinician: Clinician, known: Known): DaySheet {
  return {
    onDay,
    clinicianName: clinician.name,
    kind: clinician.kind,
    clinics: clinician.clinics.map(({ name, roomName, startsAt, endsAt, mode, closed }) =>
      [
        name,
        ...(roomName === null ? [] : [roomName]),
        ...(mode === 'face-to-face' ? [] : [clinicModeWords[mode]]),
        closed === null ? `${startsAt} to ${endsAt}` : `not held: ${closed}`,
      ].join(', '),
    ),
    people: visitsIn(clinician).length,
    lines: clinician.clinics.flatMap(({ cells }) => cells.map((cell) => lineOf(cell, known))),
  };
}

const nobody = { name: null, facts: [], phones: [], toDo: [], needs: [] };

function lineOf(cell: DayCell, known: Known): SheetLine {
  const { startsAt, minutes } = cell;
  switch (cell.kind) {
    case 'free':
      return { ...nobody, startsAt, minutes, state: 'Free' };
    case 'blocked':
      return { ...nobody, startsAt, minutes, state: cell.why };
    case 'held':
      return { ...nobody, startsAt, minutes, state: `Held by ${cell.heldBy} for ${cell.name}` };
    case 'visit':
      return visitLine(cell.visit, startsAt, known);
  }
}

function visitLine(visit: DayVisit, startsAt: string, { today, phones }: Known): SheetLine {
  const { nhsNumber, preferredName, restricted, standing } = visit;
  return {
    startsAt,
    minutes: visit.minutes,
    name: listName(visit),
    state: appointmentStateWords[visit.state],
    facts: [
      `Born ${bornWithAge(visit.birthDate, today)}`,
      nhsNumber === null ? 'No NHS number' : `NHS ${spacedNhsNumber(nhsNumber)}`,
      ...(preferredName === null ? [] : [`Likes to be called ${preferredName}`]),
      ...(standing === 'died' ? ['Has died'] : standing === 'left' ? ['Has left the practice'] : []),
    ],
    phones:
      phones === null
        ? []
        : restricted
          ? ['Restricted: see the record']
          : [...(phones.get(visit.personId) ?? [])],
    toDo: [
      `${visit.part === 'tests' ? 'Tests' : 'Conversation'}, ${counted(visit.minutes, 'minute')}`,
      ...(visit.mode === 'face-to-face' ? [] : [clinicModeWords[visit.mode]]),
      ...visit.toDo,
    ],
    needs: needsInWords(visit),
  };
}
