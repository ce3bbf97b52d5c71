import type { DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import type { InvitationRequest } from '../../shared/letter/invitationRequest.ts';
import { formatsFor } from '../../shared/letter/letterFormatNeeded.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import { reasonsToHold, type Hold } from '../../shared/letter/reasonsToHold.ts';
import { sizeIn, templateFor } from '../../shared/letter/templateFor.ts';
import { isMessage } from '../../shared/recall/channel.ts';
import type { LetterPurpose } from '../../shared/recall/stepLetter.ts';
import type { LetterCarer } from '../../shared/people/person.ts';
import { fullName, withinSentence } from '../../shared/format.ts';
import { asCopy, copyIdOf } from '../../shared/letter/letterCopy.ts';
import { invitationKind, sharingRefused } from '../../shared/people/dissent.ts';
import { appointmentFacts } from './appointmentPapers.ts';
import type { CohortRow } from './cohort.sql.ts';
import { composedFor } from './composedFor.ts';
import { cycleFacts } from './cycleFacts.ts';
import type { Desk, PersonPapers } from './desk.ts';
import { letterFacts, type LetterFacts } from './letterFacts.ts';
import { undrawableIn } from './undrawable.ts';
import { carerInWords, copyReaderOf, readerInWords, readerOf } from './reader.ts';

/** One person of a cohort: the letter as it would be, and every reason why it does not go. */
export type Judged = {
  row: CohortRow;
  attempt: number;
  purpose: LetterPurpose;
  holds: Hold[];
  /** null where something it is made of is missing; then a hold says what. */
  letter: LetterContent | null;
  /** In place of the letter where a text or an e-mail goes; null likewise. */
  message: MessageContent | null;
  /** `Tests 30 min, nurse 40 min`; empty where there is no letter to tell it. */
  visits: string;
  /** Who reads it in the person's place, and so in whose format it is; null where the person does. */
  reader: string | null;
  /** null where nobody else gets one. */
  copy: JudgedCopy | null;
};

/** The copy that goes with a letter, judged for itself. */
export type JudgedCopy = Pick<Judged, 'holds' | 'letter'> & { id: string; copyFor: string };

/** The guard and the letter together, from what is on the desk now. `id` names the letter. */
export function judge(row: CohortRow, papers: PersonPapers, desk: Desk, id = row.cycle_id): Judged {
  const reader = readerOf(row, desk.channel);
  const { facts, request, letter, message, asked } = madeFor(row, { papers, reader, id }, desk);
  const copy = copyIn(row, papers, desk, copyIdOf(id));
  const { attempt, purpose } = facts.wanted;
  return {
    row,
    attempt,
    purpose,
    holds: reasonsToHold({ ...asked, toCarer: reader !== null, copyHolds: holdsLetterToo(copy) }),
    letter,
    message,
    visits: request === null ? '' : facts.visits,
    copy,
    reader: readerInWords(row, desk.channel),
  };
}

type For = { papers: PersonPapers; reader: LetterCarer | null; id: string };

/** What one reader would get, and what the guard asks of it. */
function madeFor(row: CohortRow, { papers, reader, id }: For, desk: Desk) {
  const facts = letterFacts(row, { papers, reader }, desk);
  const request = requestFor(facts, desk);
  const { letter, message, missing } = composedFor(desk.channel, row, request && { ...request, id });
  const { address, needs, wanted } = facts;
  const undrawable = letter === null ? [] : undrawableIn(letter);
  const { templates } = desk;
  const asked = { ...factsOf(row, papers, desk), address, needs, templates, wanted, missing, undrawable };
  return { facts, request, letter, message, asked };
}

/** What keeps the letter back with its copy. A copy that came back keeps only further copies back. */
function holdsLetterToo(copy: JudgedCopy | null): string[] {
  const holds = (copy?.holds ?? []).filter(({ code }) => code !== 'letter-came-back');
  return holds.map(({ sentence, detail }) => detail ?? withinSentence(sentence));
}

/**
 * null where nobody is to have one, or the person does not want anybody else to. Whatever holds the letter, its copy says
 * what holds it besides.
 */
function copyIn(row: CohortRow, papers: PersonPapers, desk: Desk, id: string): JudgedCopy | null {
  const reader = copyReaderOf(row, desk.channel);
  if (reader === null || sharingRefused(papers.wishes.dissents).length > 0) return null;
  const printed = { ...desk, templates: desk.printable ?? desk.templates };
  const { letter, asked } = madeFor(row, { papers, reader, id }, printed);
  const returnedFrom = [...papers.returnedFrom, ...papers.copiesReturnedFrom];
  const holds = reasonsToHold({ ...asked, returnedFrom, toCarer: true, isCopy: true, copyHolds: [] });
  const copyFor = carerInWords(reader);
  return { id, copyFor, holds, letter: letter && asCopy(letter, { copyFor, of: nameOf(row) }) };
}

function nameOf({ family_name, given_name, title }: CohortRow): string {
  return fullName({ familyName: family_name, givenName: given_name, title });
}

type OfRecord = Omit<
  DispatchFacts,
  'address' | 'needs' | 'templates' | 'toCarer' | 'copyHolds' | 'wanted' | 'missing' | 'undrawable'
>;

function factsOf(row: CohortRow, papers: PersonPapers, desk: Desk): OfRecord {
  return {
    today: desk.today,
    channel: desk.channel,
    message: invitationKind,
    wishes: papers.wishes,
    person: {
      birthDate: row.birth_date,
      status: row.registration,
      death: row.death_kind === null ? null : { kind: row.death_kind, on: row.died_on },
      restricted: row.restricted === 1,
      restrictedAllowed: false,
      nhsNumberProblem: null,
      importQuestions: row.questions,
      youngPersonDecision: row.young_person_decision,
    },
    contact: { mobile: row.mobile, email: row.email },
    appointments: desk.about === 'invitations' ? undefined : appointmentFacts(papers.appointments, desk),
    cycle: cycleFacts(row, desk),
    invitations: papers.invitations,
    failedTo: papers.failedTo,
    returnedFrom: papers.returnedFrom,
  };
}

/** null where there is no address or no template: the guard names both, and half an invitation is of no use. */
function requestFor(
  { address, needs, wanted, request }: LetterFacts,
  { channel, templates }: Desk,
): InvitationRequest | null {
  const [format] = formatsFor(channel, needs).formats;
  const template = format && templateFor(templates, wanted, format);
  const size = format && template && sizeIn(template, format.size);
  if (!template || !size || !(address.ok || isMessage(channel))) return null;
  return { ...request, template, size };
}
