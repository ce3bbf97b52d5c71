import { isMessage } from '../../shared/recall/channel.ts';
import type { DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import type { InvitationRequest } from '../../shared/letter/invitationRequest.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import { formatsFor, templateFor, templatesFor } from '../../shared/letter/letterFormatNeeded.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { isWrittenToParent } from '../../shared/letter/postalAddress.ts';
import { reasonsToHold, type Hold } from '../../shared/letter/reasonsToHold.ts';
import { invitationKind } from '../../shared/people/dissent.ts';
import { checksFor } from '../../shared/register/checksFor.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { visitChecks, visitItems } from '../../shared/register/visitItems.ts';
import { ageOn } from '../../shared/time/isoDate.ts';
import { heldPersonOf } from '../people/personRow.ts';
import { registersIn } from '../people/personLine.ts';
import type { CohortRow } from './cohort.sql.ts';
import { cycleFacts } from './cycleFacts.ts';
import { composedFor } from './composedFor.ts';
import { groupInLetter } from './groupInLetter.ts';
import { addressOf, needsOf, readerInWords } from './reader.ts';
import { undrawableIn } from './undrawable.ts';
import type { Desk, PersonPapers } from './desk.ts';

/** One person of a cohort: the letter as it would be, and every reason why it does not go. */
export type Judged = {
  row: CohortRow;
  attempt: number;
  holds: Hold[];
  /** null where something it is made of is missing; then a hold says what. */
  letter: LetterContent | null;
  /** In place of the letter where a text or an e-mail goes; null likewise. */
  message: MessageContent | null;
  /** `Tests 30 min, nurse 40 min` */
  visits: string;
  /** Who reads it in the person's place, and so in whose format it is; null where the person does. */
  reader: string | null;
};

/** The guard and the letter together, from what is on the desk now. `id` names the letter. */
export function judge(row: CohortRow, papers: PersonPapers, desk: Desk, id = row.cycle_id): Judged {
  const request = requestFor(row, papers, desk, id);
  const { letter, message, missing } = composedFor(desk.channel, row, request?.invitation ?? null);
  const holds = reasonsToHold({
    ...factsOf(row, papers, desk),
    missing,
    undrawable: letter === null ? [] : undrawableIn(letter),
  });
  const reader = readerInWords(row, desk.channel);
  return { row, attempt: papers.posted + 1, holds, letter, message, visits: request?.visits ?? '', reader };
}

function factsOf(
  row: CohortRow,
  papers: PersonPapers,
  desk: Desk,
): Omit<DispatchFacts, 'missing' | 'undrawable'> {
  const held = heldPersonOf(row);
  const { today } = desk;
  return {
    today,
    channel: desk.channel,
    message: invitationKind,
    wishes: papers.wishes,
    person: {
      birthDate: held.birthDate,
      status: held.registration,
      death: held.deathKind === null ? null : { kind: held.deathKind, on: held.diedOn },
      restricted: held.restricted,
      restrictedAllowed: false,
      nhsNumberProblem: null,
      importQuestions: row.questions,
      youngPersonDecision: row.young_person_decision,
    },
    address: addressOf(row, today),
    contact: { mobile: row.mobile, email: row.email },
    needs: needsOf(row, desk.channel),
    templates: desk.templates,
    cycle: cycleFacts(row, desk),
    invitations: papers.invitations,
    returnedFrom: papers.returnedFrom,
  };
}

/** null where there is no address or no template: the guard names both, and half an invitation is of no use. */
function requestFor(
  row: CohortRow,
  papers: PersonPapers,
  desk: Desk,
  id: string,
): { invitation: InvitationRequest; visits: string } | null {
  const { familyName, givenName, title, birthDate, nhsNumber } = heldPersonOf(row);
  const address = addressOf(row, desk.today);
  const addressedTo = isWrittenToParent(birthDate, desk.today) ? 'parent' : 'person';
  const { formats } = formatsFor(desk.channel, needsOf(row, desk.channel));
  const [format] = formats;
  const template = format && templateFor(templatesFor(desk.channel, desk.templates), format, addressedTo);
  if (!format || !template || !(address.ok || isMessage(desk.channel))) return null;

  const { checks, group } = careOf(row, papers, desk);
  return {
    visits: group.visits,
    invitation: {
      id,
      person: {
        name: { familyName, givenName, title },
        birthDate,
        nhsNumber,
        addressLines: address.ok ? address.lines : [],
        conditions: registersIn(row.registers).map((register) => ({
          register,
          words: registerNames[register].plainName,
        })),
      },
      practice: desk.practice,
      group: group.letter,
      checksDue: visitChecks(checks.due),
      visitItems: visitItems(checks.due),
      template,
      size: format.size,
      plannedMonth: row.planned_month,
      attempt: papers.posted + 1,
      date: desk.today,
      sample: desk.sample,
    },
  };
}

/** What is due for a person, and the visits their group has for it. */
function careOf(row: CohortRow, papers: PersonPapers, desk: Desk) {
  const checks = checksFor({
    registers: registersIn(row.registers),
    age: ageOn(row.birth_date, desk.today),
    results: papers.results,
    declined: [],
    plannedMonth: row.planned_month,
    settings: desk.checkSettings,
  });
  return { checks, group: groupInLetter(desk.groups, row.group_id, checks.needsFirstVisit) };
}
