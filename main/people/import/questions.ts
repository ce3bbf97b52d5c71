import { listName } from '../../../shared/format.ts';
import type { ImportQuestion } from '../../../shared/people/import.contract.ts';
import type { Page } from '../../../shared/list.ts';
import { Problem } from '../../../shared/problem.ts';
import { foldTerm } from '../../../shared/register/codeLists.ts';
import { registers } from '../../../shared/register/facts.ts';
import { registerNames } from '../../../shared/register/registerNames.ts';
import type { CommandContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import type { Reader } from '../../db/store.ts';
import { endByStaff, identifyByStaff } from '../staffRecord.ts';
import {
  addTermAnswer,
  countOpenQuestions,
  findOpenQuestion,
  isNumberHeld,
  openQuestions,
  peopleWithTerm,
  type QuestionRow,
} from './questions.sql.ts';

export async function listQuestions(
  db: Reader,
  question: { from: number; limit: number },
): Promise<Page<ImportQuestion>> {
  const { total, rows } = await openQuestions(db, question);
  return { total, lines: rows.map(questionOf) };
}

type Facts = {
  name?: string;
  /** What the list says, in words. */
  says?: string;
  birthDate?: string;
  nhsNumber?: string | null;
  terms?: string[];
  listedUnder?: string | null;
  people?: number;
};

function questionOf(row: QuestionRow): ImportQuestion {
  const personName =
    row.family_name === null
      ? null
      : listName({ familyName: row.family_name, givenName: row.given_name ?? '', title: row.title });
  const { sentence, answers } = asked[row.kind](JSON.parse(row.facts) as Facts);
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    personName,
    sentence,
    answers,
    askedAt: row.asked_at,
    version: row.version,
  };
}

type Asked = { sentence: string; answers: ImportQuestion['answers'] };

const asked: Record<QuestionRow['kind'], (facts: Facts) => Asked> = {
  'differs-from-staff': ({ name = '', says = '' }) => ({
    sentence: `${name}: the list says ${says ? `“${says}”` : 'otherwise'}. What is recorded here is kept.`,
    answers: [{ id: 'keep', label: 'Keep what is recorded here' }],
  }),
  missing: () => ({
    sentence: 'No longer on the whole list of the clinical system.',
    answers: [
      { id: 'still-here', label: 'Still registered here' },
      { id: 'left', label: 'Moved away' },
    ],
  }),
  'same-number': ({ name = '', says = '' }) => ({
    sentence: `The list has ${name}, ${says}. That differs from what is held of this person, so the row was left out.`,
    answers: [
      { id: 'same-person', label: 'Same person: take number and date of birth from the list' },
      { id: 'other-person', label: 'Another person, or a mistake in the list' },
    ],
  }),
  term: ({ terms = [], listedUnder, people = 0 }) => ({
    sentence: `“${terms[0] ?? ''}”${listedUnder ? ` on the ${listedUnder} list` : ''} is in no code list (${people} people). Which register is it for?`,
    answers: [
      ...registers.map((register) => ({ id: register, label: registerNames[register].name })),
      { id: 'none', label: 'None of them' },
    ],
  }),
};

export async function answerQuestion(
  ctx: CommandContext,
  { id, answer, version }: { id: string; answer: string; version: number },
): Promise<{ left: number }> {
  const row = await findOpenQuestion(ctx.db, id);
  if (!row) throw new Problem('not-found');
  if (!questionOf(row).answers.some((one) => one.id === answer)) throw new Problem('invalid-input', 'answer');

  await changeVersioned(
    ctx.db,
    'import_question',
    { id, version },
    {
      answer,
      answered_by: ctx.actor.name,
      answered_at: ctx.clock.now(),
    },
  );
  await carryOut(ctx, row, answer);
  return { left: await countOpenQuestions(ctx.db) };
}

async function carryOut(ctx: CommandContext, row: QuestionRow, answer: string): Promise<void> {
  if (row.kind === 'missing' && row.person_id !== null) {
    await endByStaff(ctx, row.person_id, answer === 'left' ? 'left' : 'still-here');
  }
  if (row.kind === 'same-number' && row.person_id !== null && answer === 'same-person') {
    const { nhsNumber = null, birthDate } = JSON.parse(row.facts) as Facts;
    if (nhsNumber !== null && (await isNumberHeld(ctx.db, nhsNumber, row.person_id)))
      throw new Problem('changed-by-someone-else', 'the number is held for somebody else');
    await identifyByStaff(ctx, row.person_id, { nhsNumber, birthDate });
  }
  if (row.kind === 'term') {
    const { terms = [] } = JSON.parse(row.facts) as Facts;
    for (const term of terms) {
      await addTermAnswer(ctx.db, {
        term: foldTerm(term),
        register: answer,
        by: ctx.actor.name,
        at: ctx.clock.now(),
      });
    }
    await ctx.peopleChanged(await peopleWithTerm(ctx.db, terms));
  }
}
