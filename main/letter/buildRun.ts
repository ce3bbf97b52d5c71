import type { LetterRun, RunQuestion } from '../../shared/letter/letter.contract.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import type { LetterPurpose } from '../../shared/recall/stepLetter.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import type { Confirmed } from '../practice/secondPerson.ts';
import { gatherPapers, setDesk } from './desk.ts';
import { cohortRows, type CohortRow } from './cohort.sql.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { judge } from './judge.ts';
import {
  addInvitationEvents,
  addInvitations,
  addRun,
  type EventRow,
  type RunPurpose,
  type RunRow,
} from './letterRun.sql.ts';
import { withCopy } from './withCopy.ts';
import { runIn } from './runOfLetters.ts';
import { mustBeReady } from './sendingSettings.ts';

type Build = RunQuestion & {
  expected: number;
  /** How many of them are made; fewer than `expected` are the first few, to be looked at. All when left out. */
  take?: number;
  confirmed?: Confirmed | null;
};

/** Makes the invitations of everyone who goes, judged in this transaction. Refuses when that is not whom the user saw. */
export async function buildRun(
  ctx: WriteContext,
  { month, groupIds, channel, expected, take = expected, confirmed = null }: Build,
): Promise<LetterRun> {
  await mustBeReady(ctx.db, channel);
  const desk = await setDesk(ctx, channel);
  const rows = await cohortRows(ctx.db, { month, groupIds });
  const papers = await gatherPapers(ctx.db, rows);
  const all = rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const id = ctx.newId();
    const judged = own ? judge(row, own, desk, id) : null;
    const content = judged?.letter ?? judged?.message;
    return own && judged && content && judged.holds.length === 0 ? [{ ...judged, id, content, own }] : [];
  });
  if (all.length !== expected) throw new Problem('run-changed', `${all.length} for ${expected}`);
  const going = all.slice(0, take);

  const run = {
    channel,
    month,
    group_ids: JSON.stringify(groupIds),
    first_of: take < expected ? expected : null,
  };
  const letters = going.flatMap(({ own, ...one }) =>
    withCopy({ ...one, serial: own.madeBefore }, { judged: one, papers: own, about: 'invitations' }),
  );
  return keepRun(ctx, { run, confirmed }, letters);
}

/** A letter or message that goes, as it was judged. */
export type NewLetter = {
  id: string;
  row: Pick<CohortRow, 'cycle_id' | 'person_id'>;
  attempt: number;
  serial: number;
  purpose: LetterPurpose;
  /** Which reminder of an appointment; left out of everything else. */
  reminds?: number | undefined;
  content: LetterContent | MessageContent;
  /** Of a copy: the letter, and who gets the copy. */
  copyOf?: string;
  copyFor?: string;
};
type NewRun = {
  run: Pick<RunRow, 'channel' | 'month' | 'group_ids' | 'first_of'> &
    Partial<Pick<RunRow, 'about'>> & { purpose?: RunPurpose };
  confirmed: Confirmed | null;
  /** What is written of each as it is made. */
  detail?: string;
};

/** Keeps a run with its letters: from here on they are made. */
export async function keepRun(
  ctx: WriteContext,
  { run, confirmed, detail }: NewRun,
  letters: readonly NewLetter[],
): Promise<LetterRun> {
  const runId = ctx.newId();
  await addRun(ctx.db, {
    ...run,
    id: runId,
    built_at: ctx.clock.now(),
    built_by: ctx.actor.name,
    confirmed_by: confirmed?.by ?? null,
    confirmed_at: confirmed?.at ?? null,
  });
  await addInvitations(
    ctx.db,
    letters.map(({ id, row, attempt, serial, purpose, reminds = null, content, copyOf, copyFor }) => ({
      id,
      run_id: runId,
      cycle_id: row.cycle_id,
      person_id: row.person_id,
      channel: run.channel,
      attempt,
      serial,
      letter_purpose: purpose,
      copy_of: copyOf ?? null,
      copy_for: copyFor ?? null,
      ...templateIn(content),
      reminds,
      content: JSON.stringify(content),
    })),
  );
  await addInvitationEvents(
    ctx.db,
    letters.map(({ id }) => eventOf(ctx, { id, events: [] }, { kind: 'built', detail: detail ?? null })),
  );
  await keepSteps(
    ctx,
    letters.map(({ row }) => row.person_id),
  );
  return runIn(ctx, runId);
}

/** A message names its template and the version; a letter in the last line of its small print. */
export function templateIn(content: LetterContent | MessageContent): {
  template_id: string;
  template_version: number;
} {
  if ('body' in content)
    return { template_id: content.templateId, template_version: content.templateVersion };
  const [, id = '', version = '0'] = /^(.*) version (\d+)$/.exec(content.footer.at(-1) ?? '') ?? [];
  return { template_id: id, template_version: Number(version) };
}

type Happened = { kind: EventRow['kind']; on?: string; detail?: string | null };

/**
 * The next thing that happens to a letter. Its place is its id: the order does not hang on the clocks of two computers,
 * and of two who record the next thing at once the database takes one.
 */
export function eventOf(
  ctx: WriteContext,
  letter: { id: string; events: readonly unknown[] },
  { kind, on, detail }: Happened,
): EventRow {
  return {
    id: `${letter.id}.${String(letter.events.length + 1).padStart(4, '0')}`,
    invitation_id: letter.id,
    kind,
    happened_on: on ?? ctx.clock.today(),
    detail: detail ?? null,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  };
}
