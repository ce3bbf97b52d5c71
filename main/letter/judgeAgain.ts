import { isAboutBooked } from '../../shared/letter/whichLetter.ts';
import type { RunAbout } from '../../shared/letter/letterRun.ts';
import type { DueReminder } from '../../shared/letter/reminderDue.ts';
import { isMessage } from '../../shared/recall/channel.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { messagesSetUp } from '../recall/reach.ts';
import { remindersOf } from '../recall/toRemind.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk, type Desk, type PersonPapers } from './desk.ts';
import { judge, type Judged } from './judge.ts';
import { papersToOffer } from './offerPapers.ts';
import type { LetterInRun } from './runOfLetters.ts';
import { templatesAsMade } from './templatesInUse.ts';
import { papersToRemind } from './remindPapers.ts';

type Known = { db: Reader; clock: Clock };

const perStatement = 500;

/** What decides whether something that was made may leave: a message, a letter or a copy of one. */
export type JudgedNow = Pick<Judged, 'holds' | 'letter'> & Partial<Pick<Judged, 'message' | 'row'>>;

/** The guard's word of now on letters of one run, as if each were made anew; `no-copy` where nobody is to have one. */
export async function judgeAgain(
  ctx: Known,
  letters: readonly LetterInRun[],
  at?: Desk,
): Promise<Map<string, JudgedNow | 'no-copy'>> {
  const desk = at ?? (await setDesk(ctx, letters[0]?.channel ?? 'letter', aboutOf(letters[0])));
  const judged = new Map<string, JudgedNow | 'no-copy'>();
  // Invitations of a run belong to one year; what is booked may lie in two.
  for (const [year, ofYear] of Map.groupBy(letters, (letter) => letter.year)) {
    for (let from = 0; from < ofYear.length; from += perStatement) {
      const some = ofYear.slice(from, from + perStatement);
      for (const [id, one] of await judgeSome(ctx, desk, { letters: some, year })) judged.set(id, one);
    }
  }
  return judged;
}

/** What a letter is about; invitations where there is none. */
export function aboutOf(letter: LetterInRun | undefined): RunAbout {
  if (!letter || !isAboutBooked(letter.letter_purpose)) return 'invitations';
  if (letter.letter_purpose === 'offer') return 'offers';
  return letter.reminds === null ? 'appointments' : 'reminders';
}

type Some = { letters: readonly LetterInRun[]; year: number };

async function judgeSome(ctx: Known, desk: Desk, { letters, year }: Some) {
  const personIds = [...new Set(letters.map((one) => one.person_id))];
  const rows = new Map((await cohortRows(ctx.db, { personIds, year })).map((row) => [row.person_id, row]));
  // A copy is looked at as it was made: with its letter, which may have left since.
  const but = new Set(letters.flatMap(({ id, copy_of }) => (copy_of === null ? [id] : [id, copy_of])));
  const papers = await gatherPapers(ctx.db, [...rows.values()], but);
  const made = await templatesAsMade(ctx.db, desk.templates, letters);
  const remindedOf = letters.flatMap(({ reminds_of }) => reminds_of ?? []);
  const due: Due = remindedOf.length === 0 ? new Map() : await dueOf(ctx, desk, { remindedOf, but });
  return letters.flatMap((letter) => {
    const row = rows.get(letter.person_id);
    const all = papers.get(letter.person_id);
    if (!row || !all) return [];
    const own = papersFor(letter, { all, desk, due });
    const ofLetter = judge(row, own, { ...desk, templates: made(letter) }, letter.copy_of ?? letter.id);
    return [[letter.id, letter.copy_of === null ? ofLetter : (ofLetter.copy ?? 'no-copy')] as const];
  });
}

async function dueOf(
  { db }: Known,
  { today, telling: rules }: Desk,
  { remindedOf, but }: { remindedOf: readonly string[]; but: ReadonlySet<string> },
): Promise<Due> {
  return remindersOf(db, remindedOf, { today, rules, setUp: await messagesSetUp(db), but });
}

type Due = ReadonlyMap<string, DueReminder | null>;
type Papers = { all: PersonPapers; desk: Desk; due: Due };

function papersFor(letter: LetterInRun, { all, desk, due }: Papers): PersonPapers {
  if (desk.about === 'offers') return papersToOffer(all, desk);
  return letter.reminds_of === null ? all : papersToRemind(all, reminderIn(letter, due));
}

function reminderIn({ reminds, reminds_of: of, channel }: LetterInRun, due: Due) {
  const now = due.get(of ?? '');
  const isDue = now?.which === reminds && (now?.by === 'message') === isMessage(channel);
  return { appointmentId: of ?? '', isDue };
}
