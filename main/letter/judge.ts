import { composeInvitation, isComplete } from '../../shared/letter/composeInvitation.ts';
import type { DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import type { InvitationRequest } from '../../shared/letter/invitationRequest.ts';
import { invitationTemplates } from '../../shared/letter/invitationTemplates.ts';
import { letterFormatNeeded, templateFor } from '../../shared/letter/letterFormatNeeded.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { isWrittenToParent, postalLinesOf } from '../../shared/letter/postalAddress.ts';
import { reasonsToHold, type Hold } from '../../shared/letter/reasonsToHold.ts';
import { AgreedFormat } from '../../shared/people/person.ts';
import { languageCode } from '../../shared/people/languageCode.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { checksFor } from '../../shared/register/checksFor.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { visitChecks, visitItems } from '../../shared/register/visitItems.ts';
import { ageOn } from '../../shared/time/isoDate.ts';
import { heldPersonOf } from '../people/personRow.ts';
import { registersIn } from '../people/personLine.ts';
import type { CohortRow } from './cohort.sql.ts';
import { groupInLetter } from './groupInLetter.ts';
import { undrawableIn } from './undrawable.ts';
import type { Desk, PersonPapers } from './desk.ts';

/** One person of a cohort: the letter as it would be, and every reason why it does not go. */
export type Judged = {
  row: CohortRow;
  attempt: number;
  holds: Hold[];
  /** null where something it is made of is missing; then a hold says what. */
  letter: LetterContent | null;
  /** `Tests 30 min, nurse 40 min` */
  visits: string;
};

/** The guard and the letter together, from what is on the desk now. `id` names the letter. */
export function judge(row: CohortRow, papers: PersonPapers, desk: Desk, id = row.cycle_id): Judged {
  const request = requestFor(row, papers, desk, id);
  const composed = request === null ? null : composeInvitation(request.invitation);
  const letter = composed !== null && isComplete(composed) ? composed : null;
  const missing = composed !== null && !isComplete(composed) ? composed.missing : [];
  const holds = reasonsToHold({
    ...factsOf(row, papers, desk),
    missing,
    undrawable: letter === null ? [] : undrawableIn(letter),
  });
  return { row, attempt: papers.posted + 1, holds, letter, visits: request?.visits ?? '' };
}

function factsOf(
  row: CohortRow,
  papers: PersonPapers,
  desk: Desk,
): Omit<DispatchFacts, 'missing' | 'undrawable'> {
  const held = heldPersonOf(row);
  const { rules, today } = desk;
  return {
    today,
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
    needs: needsOf(row),
    templates: invitationTemplates,
    cycle: {
      state: cycleStateOf(row, desk),
      plannedMonth: row.planned_month,
      earliestOn: earliestInvitation({
        plannedMonth: row.planned_month,
        lastReviewOn: null,
        joinedOn: row.joined_on,
        rules,
      }).from,
      lastReviewOn: held.lastReviewOn,
      roundBefore: row.round_before,
      rules,
    },
    invitations: papers.invitations,
    returnedFrom: papers.returnedFrom,
  };
}

/** A group whose people a GP looks at first waits for the GP's word, person by person. */
function cycleStateOf(row: CohortRow, { groups }: Desk): DispatchFacts['cycle']['state'] {
  if (row.cycle_state !== 'open') return row.cycle_state;
  if (row.gp_review === 'gp-other-way') return 'gp-other-way';
  const group = groups.find((one) => one.id === row.group_id);
  return group?.gpFirst && row.gp_review === null ? 'waiting-for-gp' : 'open';
}

function needsOf(row: CohortRow): DispatchFacts['needs'] {
  const { needs, language, interpreter } = heldPersonOf(row);
  return {
    kinds: needs.map((need) => need.kind),
    language: languageCode(language),
    interpreter: interpreter ?? false,
    agreedFormat: row.agreed_format === null ? null : AgreedFormat.parse(JSON.parse(row.agreed_format)),
  };
}

function addressOf(row: CohortRow, on: string) {
  const { familyName, givenName, title, birthDate, addressLines, town, county, postcode } = heldPersonOf(row);
  const name = { familyName, givenName, title };
  return postalLinesOf({ name, address: { lines: addressLines, town, county, postcode }, birthDate, on });
}

/** null where there is no address or no template: the guard names both, and half a letter is of no use. */
function requestFor(
  row: CohortRow,
  papers: PersonPapers,
  desk: Desk,
  id: string,
): { invitation: InvitationRequest; visits: string } | null {
  const { familyName, givenName, title, birthDate, nhsNumber } = heldPersonOf(row);
  const address = addressOf(row, desk.today);
  const addressedTo = isWrittenToParent(birthDate, desk.today) ? 'parent' : 'person';
  const { formats } = letterFormatNeeded(needsOf(row));
  const [format] = formats;
  const template = format && templateFor(invitationTemplates, format, addressedTo);
  if (!address.ok || !format || !template) return null;

  const { checks, group } = careOf(row, papers, desk);
  return {
    visits: group.visits,
    invitation: {
      id,
      person: {
        name: { familyName, givenName, title },
        birthDate,
        nhsNumber,
        addressLines: address.lines,
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
