import { z } from 'zod';
import { command, everyone, managerOnly, office, query, task } from '../contract.ts';
import { FileHandle, PersonId } from '../identity/ids.ts';
import { Confirmation } from '../practice/confirmation.ts';
import { IsoDate } from '../time/isoDate.ts';
import { BatchRules } from './batchRules.ts';
import { LetterRun, RunQuestion } from './letterRun.ts';
import { SentBack } from './runBatch.ts';
import { SentLetter } from './sentLetter.ts';

const id = z.string().min(1).max(40);
const OneLetter = z.object({ invitationId: id, personId: PersonId });
const KeptRules = z.object({ rules: BatchRules, version: z.int() });

/** Sending many at once, and what was sent: part of the letter contract. */
export const batchContract = {
  /** One letter as it was made: address, template, run, who and when. `content` is what it says, for drawing it. */
  'letter.findSentLetter': query(OneLetter, z.object({ letter: SentLetter, content: z.unknown() }), {
    roles: everyone,
    opens: 'personId',
  }),
  /** The same as a page marked COPY; nothing is recorded as sent. */
  'letter.drawSentLetter': task(OneLetter, z.object({ handle: FileHandle, pages: z.int() }), {
    roles: everyone,
    opens: 'personId',
  }),
  /** A posted letter that the post brought back reached nobody: it is no invitation. */
  'letter.recordReturned': command(
    OneLetter.extend({
      returnedOn: IsoDate,
      reason: z.string().trim().min(1, 'Say what was on it').max(300),
    }),
    LetterRun,
    { roles: office, opens: 'personId' },
  ),
  'letter.findBatchRules': query(z.object({}), KeptRules, { roles: everyone }),
  'letter.changeBatchRules': command(KeptRules, KeptRules, { roles: managerOnly }),
  /** The second person does not confirm: nothing is made, and whoever prepared it reads why. */
  'letter.sendBack': command(
    RunQuestion.extend({
      expected: z.int().min(1),
      confirmation: Confirmation,
      reason: z.string().trim().min(1, 'Say why').max(300),
    }),
    SentBack,
    { roles: office },
  ),
  'letter.closeSentBack': command(z.object({ id }), z.object({}), {
    roles: office,
  }),
  /** Somebody has looked at the first few on paper: the others may be made. */
  'letter.passFirstOnes': command(z.object({ runId: id }), LetterRun, { roles: office }),
};
