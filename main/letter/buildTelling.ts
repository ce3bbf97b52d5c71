import type { z } from 'zod';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import type { tellingContract } from '../../shared/letter/telling.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { monthOf } from '../../shared/time/isoDate.ts';
import type { CommandContext } from '../context.ts';
import { namedToday } from './appointmentPapers.ts';
import { allowBatch } from './batch.ts';
import { keepRun, type NewLetter } from './buildRun.ts';
import { mustBeReady } from './sendingSettings.ts';
import { peopleToTell, wayOf, type ToTell } from './tellPeople.ts';
import { addToldAppointments } from './told.sql.ts';
import { withCopy } from './withCopy.ts';

type Telling = z.output<(typeof tellingContract)['letter.buildAppointments']['input']>;

/**
 * Makes what is sent to everyone who is told or reminded one way, judged in this transaction; what each tells of is kept
 * with it. Throws `run-changed` and as `allowBatch`.
 */
export async function buildTelling(ctx: CommandContext, asked: Telling): Promise<LetterRun> {
  const { about, channel, expected } = asked;
  await mustBeReady(ctx.db, channel);
  const month = monthOf(ctx.clock.today());
  const { take, confirmed } = await allowBatch(ctx, { ...asked, month, groupIds: [] });
  const all = (await peopleToTell(ctx, asked)).filter(({ way }) => way === wayOf(channel));
  if (all.length !== expected) throw new Problem('run-changed', `${all.length} for ${expected}`);
  const going = all.slice(0, take);
  const run = { about, channel, month, group_ids: '[]', first_of: take < expected ? expected : null };
  const made = await keepRun(ctx, { run, confirmed }, lettersOf(going));
  await keepTold(ctx, going);
  return made;
}

/** What each of some new letters or messages tells of. */
export function keepTold(
  { db, clock }: CommandContext,
  made: readonly Pick<ToTell, 'id' | 'papers'>[],
): Promise<void> {
  return addToldAppointments(
    db,
    made.flatMap(({ id, papers }) =>
      namedToday(papers.appointments, clock.today()).map((one) => ({
        invitation_id: id,
        appointment_id: one.id,
        version: one.version,
      })),
    ),
  );
}

/** Each takes the next number of its round, so that of two who make the same thing at once the database takes one. */
function lettersOf(going: readonly ToTell[]): NewLetter[] {
  const numbered = new Map<string, number>();
  return going.flatMap(({ id, row, purpose, letter, message, papers, remind, copy }) => {
    const content = letter ?? message;
    if (content === null) return [];
    const serial = numbered.get(row.cycle_id) ?? papers.appointments.made;
    numbered.set(row.cycle_id, serial + 1);
    const made = { id, row, attempt: 0, serial, purpose, reminds: remind?.which, content };
    const before = serial - papers.appointments.made;
    return withCopy(made, { judged: { copy }, papers, about: 'appointments' }).map((one) =>
      one.copyOf === undefined ? one : { ...one, serial: one.serial + before },
    );
  });
}
