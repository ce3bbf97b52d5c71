import type { NeedsFacts, TemplateWanted } from '../../shared/letter/dispatchFacts.ts';
import type { InvitationRequest } from '../../shared/letter/invitationRequest.ts';
import { isWrittenToParent, type PostalAddress } from '../../shared/letter/postalAddress.ts';
import type { LetterCarer } from '../../shared/people/person.ts';
import { extraMinutesFor } from '../../shared/people/visitNeeds.ts';
import { checksFor } from '../../shared/register/checksFor.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { visitChecks, visitItems } from '../../shared/register/visitItems.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import { registersIn } from '../people/personLine.ts';
import { heldPersonOf } from '../people/personRow.ts';
import { appointmentsInLetter } from './appointmentPapers.ts';
import type { CohortRow } from './cohort.sql.ts';
import type { Desk, PersonPapers } from './desk.ts';
import { groupInLetter } from './groupInLetter.ts';
import { addressOf, needsOfReader } from './reader.ts';

/** Everything a letter to one person is made of, but its words: which template, in which size, comes after. */
export type LetterFacts = {
  address: PostalAddress;
  needs: NeedsFacts;
  wanted: TemplateWanted;
  /** `Tests 30 min, nurse 40 min` */
  visits: string;
  /** Without address lines where there is no full address. */
  request: Omit<InvitationRequest, 'template' | 'size'>;
};

const purposes = {
  invitations: 'invitation',
  appointments: 'appointments',
  reminders: 'reminder',
  offers: 'offer',
} as const;

/** For the person or whoever reads in their place, or for the carer who gets a copy. */
export function letterFacts(
  row: CohortRow,
  { papers, reader }: { papers: PersonPapers; reader: LetterCarer | null },
  desk: Desk,
): LetterFacts {
  const person = personOf(row, reader, desk.today);
  const needs = needsOfReader(row, reader);
  const { checks, group } = careOf(row, papers, desk);
  const circumstances = {
    housebound: row.housebound === 1,
    careHome: row.care_home === 1,
    withGp: group.withGp,
  };
  const attempt = desk.about === 'invitations' ? papers.posted + 1 : 1;
  return {
    address: person.address,
    needs,
    wanted: { ...wantedOf(row, desk), ...circumstances, attempt, set: group.set },
    visits: group.visits,
    request: {
      id: row.cycle_id,
      person: person.inLetter,
      practice: desk.practice,
      group: group.letter,
      circumstances: { ...circumstances, groupId: row.group_id, needs: needs.kinds },
      checksDue: visitChecks(checks.due),
      visitItems: visitItems(checks.due),
      plannedMonth: row.planned_month,
      appointments: appointmentsInLetter(papers.appointments, desk),
      attempt,
      date: desk.today,
      sample: desk.sample,
    },
  };
}

/** What the letter is for, and to whom it is written. */
function wantedOf(
  row: CohortRow,
  { about, today }: Desk,
): Pick<TemplateWanted, 'purpose' | 'stepSet' | 'addressedTo'> {
  const isInvitation = about === 'invitations';
  return {
    purpose: isInvitation ? (row.next_purpose ?? 'invitation') : purposes[about],
    stepSet: isInvitation ? row.next_set : null,
    addressedTo: isWrittenToParent(row.birth_date, today) ? 'parent' : 'person',
  };
}

function personOf(row: CohortRow, reader: LetterCarer | null, on: IsoDate) {
  const { familyName, givenName, title, birthDate, nhsNumber } = heldPersonOf(row);
  const name = { familyName, givenName, title };
  const address = addressOf(row, on, reader);
  const conditions = registersIn(row.registers).map((register) => ({
    register,
    words: registerNames[register].plainName,
  }));
  const addressLines = address.ok ? address.lines : [];
  return { address, inLetter: { name, birthDate, nhsNumber, addressLines, conditions } };
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
  const { needs, language, interpreter } = heldPersonOf(row);
  // Of the person who comes, whoever reads the letter.
  const asked = { needs, language, interpreter: interpreter === true };
  const visits = {
    needsTests: checks.needsFirstVisit,
    extraMinutes: extraMinutesFor(asked, desk.access),
  };
  return { checks, group: groupInLetter(desk.groups, row.group_id, visits) };
}
