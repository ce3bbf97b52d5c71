import type { z } from 'zod';
import type { tellingContract, ToTellLine } from '../../shared/letter/telling.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { monthOf } from '../../shared/time/isoDate.ts';
import type { CommandContext, Handlers, QueryContext } from '../context.ts';
import { roundsToTell } from '../recall/toTell.sql.ts';
import { appointmentsInLetter } from './appointmentPapers.ts';
import { allowLetters, batchOf } from './batch.ts';
import { keepRun } from './buildRun.ts';
import { cohortRows, type CohortRow } from './cohort.sql.ts';
import { gatherPapers, setDesk, type Desk, type PersonPapers } from './desk.ts';
import { judge, type Judged } from './judge.ts';
import { addToldAppointments } from './letterRun.sql.ts';
import { holdLinesOf, namedIn } from './previewRun.ts';
import { printRun } from './printRun.ts';

type ToTell = Judged & { id: string; papers: PersonPapers };
type Telling = z.output<(typeof tellingContract)['letter.buildAppointments']['input']>;

export const tellingService: Handlers<typeof tellingContract> = {
  'letter.listToTell': async (ctx, { cycleIds, from, limit }) => {
    const desk = await setDesk(ctx, 'letter', 'appointments');
    const all = await judgeToTell(ctx, desk, cycleIds);
    return {
      total: all.length,
      lines: all.slice(from, from + limit).map((one) => lineOf(one, desk)),
      going: all.filter(goes).length,
      batch: await batchOf(ctx, { month: monthOf(desk.today), groupIds: [], channel: 'letter' }),
    };
  },

  'letter.printAppointments': async (ctx, asked) =>
    printRun(ctx, {
      run: await ctx.call('letter.buildAppointments', asked),
      each: false,
      again: false,
    }),

  'letter.buildAppointments': buildAppointments,
};

/** Makes the letters of everyone who goes, judged in this transaction; what each tells of is kept with it. */
async function buildAppointments(ctx: CommandContext, { cycleIds, expected, confirmation }: Telling) {
  const confirmed = await allowLetters(ctx, { letters: expected, confirmation });
  const desk = await setDesk(ctx, 'letter', 'appointments');
  const going = (await judgeToTell(ctx, desk, cycleIds)).filter(goes);
  if (going.length !== expected) throw new Problem('run-changed', `${going.length} for ${expected}`);
  const run = {
    about: 'appointments' as const,
    channel: desk.channel,
    month: monthOf(desk.today),
    group_ids: '[]',
    first_of: null,
  };
  const letters = going.flatMap(({ id, row, purpose, letter, papers }) =>
    letter === null
      ? []
      : [{ id, row, attempt: 0, serial: papers.appointments.made, purpose, content: letter }],
  );
  const made = await keepRun(ctx, { run, confirmed }, letters);
  await addToldAppointments(
    ctx.db,
    going.flatMap(({ id, papers }) =>
      papers.appointments.booked
        .filter(({ on_day }) => on_day > desk.today)
        .map((half) => ({ invitation_id: id, appointment_id: half.id, version: half.version })),
    ),
  );
  return made;
}

function goes({ holds, letter }: Judged): boolean {
  return holds.length === 0 && letter !== null;
}

/** Everyone who is to be told, or those of them in some rounds, judged now. */
async function judgeToTell(
  ctx: QueryContext | CommandContext,
  desk: Desk,
  cycleIds: readonly string[],
): Promise<ToTell[]> {
  const all = await roundsToTell(ctx.db, desk.today);
  const asked = cycleIds.length === 0 ? all : all.filter(({ cycle_id }) => cycleIds.includes(cycle_id));
  const judged: ToTell[] = [];
  for (const [year, rounds] of Map.groupBy(asked, (round) => round.year)) {
    for (let from = 0; from < rounds.length; from += 500) {
      const some = rounds.slice(from, from + 500);
      const rows = await cohortRows(ctx.db, { personIds: some.map((round) => round.person_id), year });
      judged.push(...(await judgeRows(ctx, desk, rows)));
    }
  }
  return judged;
}

async function judgeRows(ctx: QueryContext | CommandContext, desk: Desk, rows: readonly CohortRow[]) {
  const papers = await gatherPapers(ctx.db, rows);
  return rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const id = ctx.newId();
    return own ? [{ ...judge(row, own, desk, id), id, papers: own }] : [];
  });
}

function lineOf(one: ToTell, { today }: Desk): z.input<typeof ToTellLine> {
  const { booked, changed } = appointmentsInLetter(one.papers.appointments, today);
  return {
    ...namedIn(one),
    appointments: booked.map(({ part, onDay, startsAt }) => ({ part, onDay, startsAt })),
    changed,
    holds: holdLinesOf(one),
  };
}
