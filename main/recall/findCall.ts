import { fullName, letterDate, monthAndYear } from '../../shared/format.ts';
import { outcomeRules } from '../../shared/recall/contact.ts';
import { callScript } from '../../shared/recall/callScript.ts';
import { PersonLine } from '../../shared/people/person.ts';
import type { Call } from '../../shared/recall/work.contract.ts';
import type { QueryContext } from '../context.ts';
import { personRecord } from '../people/personRecord.ts';
import { findPractice } from '../practice/practice.sql.ts';
import { papersOf } from './keepSteps.ts';
import type { RoundPapers } from './roundOf.ts';
import { sentFacts } from './sentFacts.ts';

/** The number, what has been before and what to say; a restricted person's number only to who may see it. */
export async function findCall(
  ctx: QueryContext,
  { personId, cycleId }: { personId: string; cycleId: string },
): Promise<Call> {
  const papers = await papersOf(ctx, { personId, cycleId });
  const person = await personRecord(ctx, personId);
  const practice = await findPractice(ctx.db);
  const { sent, contacts } = papers;
  return {
    ...PersonLine.parse(person),
    cycleId,
    sex: person.sex,
    preferredName: person.preferredName,
    phones: person.contact && { homePhone: person.contact.homePhone, mobile: person.contact.mobile },
    interpreter: person.interpreter ?? false,
    language: person.language,
    needs: person.needsInFull.map(({ term }) => term),
    plannedMonth: papers.row.planned_month,
    next: papers.row.kept_next_kind,
    before: [...lettersBefore(sent), ...contactsBefore(contacts)].toSorted((one, other) =>
      one.on < other.on ? 1 : -1,
    ),
    script: callScript({
      caller: ctx.actor.name,
      practice: practice?.name ?? '',
      name: person.preferredName ?? fullName(person),
      month: monthAndYear(papers.row.planned_month),
      lastSentOn: sentFacts(sent).facts.at(-1)?.on ?? null,
    }),
  };
}

function lettersBefore(sent: RoundPapers['sent']): Call['before'] {
  return sentFacts(sent).facts.map(({ on, channel }) => ({
    on,
    sentence: `${channel === 'text' ? 'Text' : channel === 'email' ? 'E-mail' : 'Letter'} of ${letterDate(on)}`,
  }));
}

function contactsBefore(contacts: RoundPapers['contacts']): Call['before'] {
  return contacts.map(({ happened_on, outcome, note }) => ({
    on: happened_on,
    sentence: note ? `${outcomeRules[outcome].words}: ${note}` : outcomeRules[outcome].words,
  }));
}
