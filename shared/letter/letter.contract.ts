import { z } from 'zod';
import { command, everyone, office, query, task } from '../contract.ts';
import { CycleId, FileHandle, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { IsoDate, YearMonth } from '../time/isoDate.ts';
import { DeliveryStatus } from './deliveryStatus.ts';
import { LetterPurpose } from '../recall/stepLetter.ts';
import { NeedKindSchema } from '../people/person.ts';
import { batchContract } from './batch.contract.ts';
import { formatsContract } from './formats.contract.ts';
import { holdCodes } from './holdReasons.ts';
import { letterSizes } from './letterContent.ts';
import { RunWaits } from '../recall/runWaits.ts';
import { LetterRun, Making, RunQuestion } from './letterRun.ts';
import { RunBatch } from './runBatch.ts';

export { LetterRun, RunQuestion };

export const HoldLine = z.object({
  code: z.enum(holdCodes),
  sentence: z.string(),
  detail: z.string().nullable(),
  wayOut: z.string(),
  until: IsoDate.nullable(),
});

export const NamedInRun = z.object({
  personId: PersonId,
  cycleId: CycleId,
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  birthDate: IsoDate,
  groupId: z.string(),
  needs: z.array(NeedKindSchema),
  housebound: z.boolean(),
  careHome: z.boolean(),
  /** Who reads it in the person's place, so that it is in the format they need; null where the person does. */
  reader: z.string().nullable(),
});

export const GoingLine = NamedInRun.extend({
  attempt: z.int(),
  purpose: LetterPurpose,
  size: z.union(letterSizes.map((size) => z.literal(size))),
  /** Easy read, and not the words of the other letters. */
  easyRead: z.boolean(),
  language: z.string(),
  /** `Tests 30 min, nurse 40 min` */
  visits: z.string(),
});
export type GoingLine = z.infer<typeof GoingLine>;

/** The first hold decides where the person is counted; all of them are shown. */
export const HeldLine = NamedInRun.extend({ holds: z.array(HoldLine).min(1) });
export type HeldLine = z.infer<typeof HeldLine>;

export const RunPreview = z.object({
  /** The cohort as a sentence. */
  words: z.string(),
  /** `people` = `going` + `held`, always. */
  people: z.int(),
  going: z.int(),
  held: z.int(),
  /** Copies for carers that go with the letters; nobody is invited by one. */
  copies: z.int(),
  formats: z.array(z.object({ label: z.string(), count: z.int() })),
  holds: z.array(
    HoldLine.omit({ detail: true, until: true }).extend({ count: z.int(), details: z.string() }),
  ),
  firstThree: z.array(GoingLine),
  batch: RunBatch,
});
export type RunPreview = z.infer<typeof RunPreview>;

export const RunLetter = NamedInRun.omit({ groupId: true, reader: true }).extend({
  /** Who gets it, of a copy; null of the letter itself. */
  copyFor: z.string().nullable(),
  invitationId: z.string(),
  attempt: z.int(),
  purpose: LetterPurpose,
  /** By GOV.UK Notify's own word; null where it has none of it. */
  delivery: DeliveryStatus.nullable(),
  stage: z.enum(['built', 'printed', 'posted', 'spoilt', 'withdrawn', 'returned']),
  stageOn: IsoDate,
  detail: z.string().nullable(),
});
export type RunLetter = z.infer<typeof RunLetter>;

const savedFile = z.object({ handle: FileHandle, name: z.string() });
export const PrintAnswer = z.object({
  run: LetterRun,
  files: z.array(savedFile),
  /** People whose letter was pulled at the last moment, with the reason. */
  pulled: z.array(z.object({ personId: PersonId, name: z.string(), sentence: z.string() })),
});
const runId = z.string().min(1).max(40);

export const letterContract = {
  ...batchContract,
  ...formatsContract,
  'letter.findRun': query(RunQuestion, RunPreview, { roles: everyone }),
  'letter.listGoing': query(RunQuestion.extend(ListWindow.shape), page(GoingLine), { roles: everyone }),
  'letter.listHeld': query(
    RunQuestion.extend(ListWindow.shape).extend({ code: z.enum(holdCodes).nullable().default(null) }),
    page(HeldLine),
    { roles: everyone },
  ),
  /** The first reason why the guard keeps back what is due next in some rounds, by the way it would go; only those held. */
  'letter.findHolds': query(
    z.object({ cycleIds: z.array(CycleId).min(1).max(200) }),
    z.array(z.object({ cycleId: CycleId, hold: HoldLine })),
    { roles: everyone },
  ),
  /** One letter as it would be printed, with the envelope's window drawn; nothing is recorded as sent. */
  'letter.findPreview': query(
    z.object({ personId: PersonId, month: YearMonth }),
    z.object({ content: z.unknown() }),
    {
      roles: everyone,
      opens: 'personId',
    },
  ),
  'letter.preview': task(
    z.object({ personId: PersonId, month: YearMonth }),
    z.object({ handle: FileHandle, pages: z.int() }),
    {
      roles: everyone,
      opens: 'personId',
    },
  ),
  /**
   * Builds the letters, draws them and marks them printed. `expected` is the number the user saw: if it has changed
   * meanwhile nothing is printed (`run-changed`). `each` also gives one file per person.
   */
  'letter.printRun': task(Making.extend({ each: z.boolean().default(false) }), PrintAnswer, {
    roles: office,
  }),
  /**
   * Prints what was built and not printed, or printed and spoilt: the same invitations, not new ones. `again` also gives
   * those printed and not confirmed, such as after their files were lost; without it two people who press at once would
   * have two sets of letters.
   */
  'letter.reprint': task(
    z.object({ runId, each: z.boolean().default(false), again: z.boolean().default(false) }),
    PrintAnswer,
    { roles: office },
  ),
  'letter.findOneRun': query(z.object({ runId }), LetterRun, { roles: everyone }),
  /** The newest first; all of them, or those that wait for something. */
  'letter.listRuns': query(ListWindow.extend({ waits: RunWaits.nullable().default(null) }), page(LetterRun), {
    roles: everyone,
  }),
  /** All letters of a run, or of the first few of one those that somebody is still to look at. */
  'letter.listRunLetters': query(
    ListWindow.extend({ runId, only: z.enum(['to-look']).nullable().default(null) }),
    page(RunLetter),
    { roles: everyone },
  ),
  'letter.confirmPosted': command(
    z.object({ runId, postedOn: IsoDate, spoilt: z.array(z.string()).max(200).default([]) }),
    LetterRun,
    { roles: office },
  ),
  /** Letters that were built and will not be printed; the people become due again. */
  'letter.withdrawRun': command(
    z.object({ runId, reason: z.string().trim().min(1, 'Say why').max(300) }),
    LetterRun,
    {
      roles: office,
    },
  ),

  /** At the start of a day and when somebody asks: whom of those due the guard keeps back, for the working lists. */
  'letter.checkHolds': command(z.object({}), z.object({ looked: z.int(), held: z.int() }), {
    roles: everyone,
  }),

  // The two halves of a print run, for its task.
  'letter.buildRun': command(Making, LetterRun, { roles: office }),
  'letter.listToDraw': query(
    z.object({ runId, again: z.boolean().default(false) }),
    z.array(z.object({ invitationId: z.string(), content: z.unknown() })),
    {
      roles: office,
    },
  ),
  'letter.markPrinted': command(
    z.object({ runId, invitationIds: z.array(z.string()).max(5000), again: z.boolean().default(false) }),
    z.object({ run: LetterRun, printedIds: z.array(z.string()), pulled: PrintAnswer.shape.pulled }),
    { roles: office },
  ),
};
