import { Problem } from '../../shared/problem.ts';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { explainRegister, membershipsOf } from '../../shared/register/membershipsOf.ts';
import { placeInGroups } from '../../shared/register/placeInGroups.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import { findGroups, groupsWithRest } from './groups.ts';
import { conditionFacts, medicineFacts, medicinesKnownFor, peopleToPlace } from './recordFacts.sql.ts';
import { isListed } from './joining.ts';
import { groupFactsOf, registerFactsOf } from './placePerson.ts';
import { registerBasis } from './registerBasis.ts';

/** Why a person is on each register or not, and in which group, for the groups given or the practice's own. */
export async function explainPerson(
  { db, clock }: QueryContext,
  personId: string,
  asked: GroupDefinition[] | null,
) {
  const [person] = await peopleToPlace(db, [personId]);
  if (!person) throw new Problem('not-found');
  const today = clock.today();
  const basis = await registerBasis(db);
  const groups = asked ?? groupsWithRest((await findGroups(db)).value);
  const known = (await medicinesKnownFor(db, [personId])).has(personId);
  const question = {
    person,
    conditions: await conditionFacts(db, [personId]),
    medicines: known ? await medicineFacts(db, [personId]) : null,
    cycles: [],
    round: { basis, groups, birthdaysMatter: false, year: qofYearOf(today), today },
    lookFrom: today,
    isNew: false,
  };
  const facts = registerFactsOf(question);
  const memberships = membershipsOf(facts, basis, today);
  const place = placeInGroups(groupFactsOf(question, memberships), groups);
  return {
    leadGroupId: isListed(person, memberships) ? place.lead.id : null,
    groups: place.because.map(({ groupId, fits, why }) => {
      const { letter, name } = groups.find((group) => group.id === groupId) ?? place.lead;
      return { groupId, letter, name, fits, why };
    }),
    registers: basis.rules.map(({ register }) => ({
      name: registerNames[register].name,
      ...explainRegister(facts, basis, { register, today }),
    })),
  };
}
